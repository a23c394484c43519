"""The model's fields as paths in a graph: what annotations.py says, gathered field by field.

Mapping, shapes, ontology and context all walk these same paths; nothing here knows of any one of them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from annotated_types import Ge
from pydantic.fields import FieldInfo
from rdflib import URIRef
from rdflib.namespace import XSD

from linkedacts.annotations import Code, Leaf, Named, Node, Text
from linkedacts.model import Act, Record

_DATATYPES: dict[type, URIRef] = {
    str: XSD.string,
    date: XSD.date,
    bool: XSD.boolean,
    int: XSD.integer,
    Decimal: XSD.decimal,
}


@dataclass(frozen=True)
class FieldPath:
    """One field of a record: the nodes that lead to it, what ends the path, and the field's own type."""

    record: type[Record]
    name: str
    nodes: tuple[Node, ...]
    leaf: Leaf | None
    """None where the path ends at a record: on the last node, or without nodes on the node of the record itself."""
    item: type
    """Type of one item, without Optional, tuple and constraints."""
    many: bool
    required: bool
    pattern: str | None
    least: int | None

    @property
    def inner(self) -> type[Record] | None:
        """The record that stands at the end of the path, if one does."""
        return self.item if issubclass(self.item, Record) else None

    @property
    def datatype(self) -> URIRef:
        """XSD datatype of the field's literal."""
        return _DATATYPES[self.item]


@cache
def fields_of(record: type[Record]) -> tuple[FieldPath, ...]:
    """Gives the paths of a record's own fields, in the order of the model."""
    return tuple(_path(record, name, field) for name, field in record.model_fields.items())


@cache
def all_fields(record: type[Record] = Act) -> tuple[FieldPath, ...]:
    """Gives the paths of a record and of every record below it, each once."""
    return tuple(dict.fromkeys(_walk(record)))


def _walk(record: type[Record]) -> Iterator[FieldPath]:
    for field in fields_of(record):
        yield field
        if field.inner is not None:
            yield from _walk(field.inner)


def _path(record: type[Record], name: str, field: FieldInfo) -> FieldPath:
    kind, metadata, many = _unwrap(field.annotation, list(field.metadata))
    leaves = [item for item in metadata if isinstance(item, Text | Code | Named)]
    return FieldPath(
        record=record,
        name=name,
        nodes=tuple(item for item in metadata if isinstance(item, Node)),
        leaf=leaves[0] if leaves else None,
        item=kind,
        many=many,
        required=field.is_required(),
        pattern=next(filter(None, (_pattern_of(item) for item in metadata)), None),
        least=next((item.ge for item in metadata if isinstance(item, Ge) and isinstance(item.ge, int)), None),
    )


def _unwrap(annotation: Any, metadata: list[Any]) -> tuple[type, list[Any], bool]:
    """Gives the item type under Optional, tuple[…, ...] and Annotated, with every constraint met on the way."""
    many = False
    while (origin := get_origin(annotation)) is not None:
        arguments = get_args(annotation)
        if origin is Annotated:
            annotation, extra = arguments[0], _flat(arguments[1:])
            metadata = [*metadata, *extra]
        elif origin in (Union, UnionType):
            annotation = next(item for item in arguments if item is not type(None))
        else:
            annotation, many = arguments[0], True
    return annotation, metadata, many


def _flat(metadata: tuple[Any, ...]) -> list[Any]:
    return [part for item in metadata for part in (item.metadata if isinstance(item, FieldInfo) else [item])]


def _pattern_of(constraint: Any) -> str | None:
    found = getattr(constraint, "pattern", None)
    return found if isinstance(found, str) else None


def codes_of(field: FieldPath) -> tuple[Enum, ...]:
    """Gives the closed list of values of a coded field."""
    return tuple(field.item) if issubclass(field.item, Enum) else ()
