"""The layouts of the demonstration acts, one module for each way in which a town hall prints."""

from collections.abc import Mapping

from linkedacts.demonstration.layouts import (
    boxed,
    by_commune,
    decision,
    facts_column,
    minutes,
    order,
    register,
    two_columns,
    typewriter,
)
from linkedacts.demonstration.typesetting import Layout

__all__ = ["LAYOUTS"]

LAYOUTS: Mapping[str, Layout] = {
    "two-columns": two_columns.LAYOUT,
    "register": register.LAYOUT,
    "facts-column": facts_column.LAYOUT,
    "boxed": boxed.LAYOUT,
    "order": order.LAYOUT,
    "decision": decision.LAYOUT,
    "by-commune": by_commune.LAYOUT,
    "minutes": minutes.LAYOUT,
    "typewriter": typewriter.LAYOUT,
}
