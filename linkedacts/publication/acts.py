"""Which published acts a command means by the IRIs it was given."""

from collections.abc import Iterable

from linkedacts.errors import ActUnknown
from linkedacts.store.interface import Writer


def published_paths(iris: Iterable[str], base: str, writer: Writer) -> list[str]:
    """Gives the paths of acts named by IRI, or by IRI without its base; raises ActUnknown at the first that is none."""
    return [_published_path(iri, base, writer) for iri in iris]


def _published_path(iri: str, base: str, writer: Writer) -> str:
    path = iri.removeprefix(base)
    if writer.kept(path) is None:
        raise ActUnknown(iri)
    return path
