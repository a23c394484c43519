"""A sum of money as a reader types it."""

_GROUPING = ("\u202f", "\u00a0", " ", "€")


def amount_of(text: str) -> float | None:
    """Gives the sum in euros that a text says (« 100 000 », « 1250,50 € »); None where it says none."""
    for mark in _GROUPING:
        text = text.replace(mark, "")
    try:
        amount = float(text.replace(",", "."))
    except ValueError:
        return None
    return amount if 0 <= amount < float("inf") else None
