"""The verb that opens an enacting clause, in the infinitive: « D'approuver … », « APPROUVE … » → approuver."""

import re


def infinitive(clause: str) -> str | None:
    """Gives the enacting verb that opens a clause: « D'approuver … », « APPROUVE … » → approuver; None if none does."""
    match = _OPENING.match(clause)
    if match is None:
        return None
    verb = match["verb"].lower()
    if verb in _THIRD_PERSON:
        return _THIRD_PERSON[verb]
    if verb.endswith(("er", "ir", "re")) and re.match(r"(?i)d['’]|de ", clause):
        return verb
    return f"{verb}r" if verb.endswith("e") and verb in _FIRST_GROUP else None


_OPENING = re.compile(r"(?i)^(?:d['’]|de )?(?P<verb>[a-zà-ÿ]+)")
_THIRD_PERSON = {
    "prend": "prendre",
    "dit": "dire",
    "élit": "élire",
    "émet": "émettre",
    "définit": "définir",
    "établit": "établir",
    "institue": "instituer",
    "inscrit": "inscrire",
    "maintient": "maintenir",
    "choisit": "choisir",
    "fixe": "fixer",
    "soumet": "soumettre",
    "retient": "retenir",
    "rend": "rendre",
}
"""Verbs of enacting clauses whose infinitive is not the third person and « r »."""

_FIRST_GROUP = frozenset(
    {
        "abroge",
        "accepte",
        "accorde",
        "adopte",
        "affecte",
        "approuve",
        "arrête",
        "attribue",
        "autorise",
        "charge",
        "confirme",
        "constate",
        "crée",
        "décide",
        "déclare",
        "délègue",
        "demande",
        "désigne",
        "donne",
        "engage",
        "habilite",
        "impute",
        "mandate",
        "modifie",
        "nomme",
        "octroie",
        "précise",
        "prononce",
        "propose",
        "ratifie",
        "rejette",
        "renouvelle",
        "sollicite",
        "supprime",
        "valide",
        "verse",
        "vote",
    }
)
"""Third persons of the first group that open clauses; any other word in « e » may be a noun (« Article », « Une »)."""
