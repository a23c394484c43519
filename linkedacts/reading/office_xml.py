"""XML of office files by local names: the same names stand in several namespaces (transitional, strict, extended)."""

from collections.abc import Iterator

from linkedacts.reading.office_package import Element


def name(element: Element) -> str:
    """Gives the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def child(element: Element | None, *path: str) -> Element | None:
    """Gives the first descendant at a path of names, one a level."""
    for step in path:
        element = next(children(element, step), None) if element is not None else None
    return element


def children(element: Element | None, *names: str) -> Iterator[Element]:
    """Gives the child elements with one of the names."""
    return (inner for inner in element if name(inner) in names) if element is not None else iter(())


def attribute(element: Element | None, key: str) -> str | None:
    """Gives an attribute by its name without namespace."""
    if element is None:
        return None
    return next((str(value) for full, value in element.items() if str(full).rpartition("}")[2] == key), None)


def integer(element: Element | None, key: str) -> int | None:
    """Gives an attribute that is a whole number of up to nine digits; None where it is none."""
    written = (attribute(element, key) or "").strip()
    digits = written.removeprefix("-")
    return int(written) if digits.isascii() and digits.isdigit() and len(digits) < 10 else None


def switched(properties: Element | None, key: str) -> bool | None:
    """Gives whether an on/off property is on (ECMA-376, part 1, 17.17.4); None where it is not there."""
    found = child(properties, key)
    return None if found is None else attribute(found, "val") not in ("0", "false", "off")
