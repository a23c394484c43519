"""Tables of sums: the head tells the tax of its columns (« Montant HT »), or their currency (« Tarifs en € TTC »)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from linkedacts.codes import Tax
from linkedacts.extraction.forms import Found
from linkedacts.extraction.money import EURO, WORD_OF_TAX, Money, tax_of, value_of
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.phrases import Phrase

_LABELS = (
    r"\b(?:montants?|prix|total|couts?|loyers?|tarifs?|depenses?|recettes?|subventions?|participations?|redevances?)\b"
)
_LABEL = Phrase(_LABELS)
"""What the head of a table holds: it is looked for first, because it is found fast."""
_HEAD = re.compile(rf"{_LABELS}[^€]{{0,200}}?\b(?:{WORD_OF_TAX})")
_IN_EUROS = re.compile(rf"{_LABELS}[^€\n\d]{{0,60}}?(?:\ben |\(|[ \t-])\s?{EURO}")
"""« Montant de la subvention (en €) », « Tarifs en euros TTC »"""
_CURRENCY = re.compile(EURO)
_MARK = re.compile(rf"\b(?:{WORD_OF_TAX})")
_SENTENCE = re.compile(r"^(?:Le|La|Les|Il|Elle|Un|Une|Ce|Cette)\s[a-zà-ÿ]|[a-zà-ÿ]{3}\.\s*$")
"""A line of running text, below a table."""
_PRINTED = r"\d{1,3}(?:[ .]\d{3})+(?:,\d{2})?(?!\d)|\d{1,6}[,.]\d{2}(?!\d)"
"""A figure that can only be a sum: its thousands stand apart, or it has cents."""
_LAST = re.compile(rf"(?P<sums>(?:(?:^|[\s|])(?:{_PRINTED}))+)[ \t|]*$")
_SUM = re.compile(_PRINTED)
_ROUND = re.compile(r"[a-z)»\"][\s:|]{1,3}(?P<sum>\d{1,5})[ \t|]*$")
"""« Adulte 12 »: a whole number at the end of a row, behind words."""
_COUNTED = re.compile(
    r"(?:\b(?:lots?|tranches?|phases?|zones?|salles?|groupes?|logements?|batiments?|options?|secteurs?|types?|"
    r"categories?|n ?[°º]|articles?|comptes?|chapitres?|de|a|et|an|annee|janvier|juin)|[%/x*])\s*$"
)
"""What stands before a number that is no sum."""
_MAY_GO_ON = re.compile(r"\d\s*\Z")
"""Where a sum whose first figures are three may begin earlier: « Lot 1 125 430,50 », not « Plus de 900 4,00 »."""
_LONGEST_HEAD = 140


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a table: where its rows begin and end, and the taxes of its columns."""

    start: int
    end: int
    taxes: tuple[Tax | None, ...]


def taxed_heads(passage: Passage) -> list[Head]:
    """Gives the lines « Titulaire Objet Montant HT Montant TTC », each with the lines below to the next blank one."""
    rows = (row for row in _labelled(passage) if "€" not in row.text and _is_head(row))
    return [Head(row.end, _table_end(passage, row.end), _taxes(row)) for row in rows]


def tax_of_column(passage: Passage, start: int, sums: re.Pattern[str], heads: list[Head]) -> Tax | None:
    """Gives the tax of all columns, or of the sum's own where a row has a sum for each."""
    head = next((head for head in reversed(heads) if head.start <= start < head.end), None)
    if head is None:
        return None
    if len(set(head.taxes)) == 1:
        return head.taxes[0]
    row = passage.line_around(start, start)
    found = [one.start() for one in sums.finditer(passage.script.folded, row.start, row.end)]
    return head.taxes[found.index(start)] if len(found) == len(head.taxes) and start in found else None


def sums_in_euros(passage: Passage) -> Iterator[Found[Money]]:
    """Gives the sums of rows under a head that tells the currency, « Entreprise Montant en € HT », printed without it.

    A row is read where it ends with as many sums as the head has columns of money.
    """
    for row in _labelled(passage):
        if not _tells_currency(row):
            continue
        taxes = _taxes(row) or (None,)
        columns = max(len(taxes), len(_CURRENCY.findall(row.script.folded, row.start, row.end)))
        taxes = taxes if len(taxes) == columns else taxes[:1] * columns
        for line in passage.part(row.end, _table_end(passage, row.end)).lines():
            yield from _row(line, taxes)


def _is_head(row: Passage) -> bool:
    """Whether a tax is told behind a label; first whether any is, because few lines tell one."""
    folded = row.script.folded
    return bool(_MARK.search(folded, row.start, row.end) and _HEAD.search(folded, row.start, row.end))


def _tells_currency(row: Passage) -> bool:
    folded = row.folded
    short = len(folded) <= _LONGEST_HEAD and not _SENTENCE.search(row.text)
    return short and _IN_EUROS.search(folded) is not None and re.search(rf"\d\s?{EURO}", folded) is None


def _row(line: Passage, taxes: tuple[Tax | None, ...]) -> Iterator[Found[Money]]:
    folded = line.folded
    last = _LAST.search(folded)
    if last is not None:
        places = [match.span() for match in _SUM.finditer(folded, last.start("sums"))]
    else:
        whole = _ROUND.search(folded) if len(taxes) == 1 else None
        places = [whole.span("sum")] if whole is not None else []
    if len(places) != len(taxes) or _is_no_sum(folded[: places[0][0]], folded[places[0][0] :]):
        return
    for (start, end), tax in zip(places, taxes, strict=True):
        value = value_of(folded[start:end])
        if value is not None:
            yield Found(Money(value, tax), line.start + start, line.start + end, "amount_under_currency")


def _is_no_sum(before: str, printed: str) -> bool:
    return bool(_COUNTED.search(before) or (_MAY_GO_ON.search(before) and re.match(r"\d{3}(?!\d)", printed)))


def _labelled(passage: Passage) -> Iterator[Passage]:
    """The lines that hold a label of money, once each."""
    labels = _LABEL.finditer(passage.script.folded, passage.start, passage.end)
    yield from dict.fromkeys(passage.line_around(*label.span()) for label in labels)


def _taxes(row: Passage) -> tuple[Tax | None, ...]:
    return tuple(tax_of(mark[0]) for mark in _MARK.finditer(row.script.folded, row.start, row.end))


def _table_end(passage: Passage, head_end: int) -> int:
    """Where a table ends: at a blank line, or where a sentence begins or ends."""
    blank = passage.script.text.find("\n\n", head_end, passage.end)
    table = passage.part(head_end, passage.end if blank < 0 else blank)
    told = next((row for row in table.lines() if _SENTENCE.search(row.text)), None)
    return told.start if told is not None else table.end
