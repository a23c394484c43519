"""The pages of a long list: which there are, and their addresses, which stay the same."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

PAGE_SIZE = 20
"""Lines of one page of a list."""
_NEIGHBOURS = 2


@dataclass(frozen=True)
class Pagination:
    """One page of a list, from 1."""

    path: str
    total: int
    page: int = 1
    size: int = PAGE_SIZE
    arguments: Sequence[tuple[str, str]] = ()
    """What the address asks for beside the page."""

    @property
    def last(self) -> int:
        """Number of the last page; an empty list has one."""
        return max(-(-self.total // self.size), 1)

    @property
    def offset(self) -> int:
        """Lines before this page."""
        return (self.page - 1) * self.size

    def href(self, page: int) -> str:
        """Gives the address of a page; the first has no number."""
        arguments = [*self.arguments, *([("page", str(page))] if page > 1 else [])]
        return self.path + (f"?{urlencode(arguments)}" if arguments else "")

    def around(self) -> Iterator[int]:
        """Gives the first, the last and the neighbouring pages; 0 stands for those left out between."""
        shown = {1, self.last, *range(self.page - _NEIGHBOURS, self.page + _NEIGHBOURS + 1)}
        before = 0
        for page in sorted(page for page in shown if 1 <= page <= self.last):
            if page > before + 1:
                yield 0
            yield page
            before = page
