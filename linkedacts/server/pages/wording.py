"""The words of the pages for closed lists and fields, in French; web/languages/ translates them."""

import re

from linkedacts.codes import ActType, Method, Outcome, Tax
from linkedacts.server.language import N_, Language

ACT_TYPES: dict[str, tuple[str, str]] = {
    ActType.DELIBERATION: (N_("Délibération"), N_("Délibérations")),
    ActType.ORDER: (N_("Arrêté"), N_("Arrêtés")),
    ActType.DECISION: (N_("Décision"), N_("Décisions")),
}
"""Type of an act → one, several."""

OUTCOMES: dict[str, str] = {
    Outcome.ADOPTED: N_("Adopté"),
    Outcome.REJECTED: N_("Rejeté"),
    Outcome.NOTED: N_("Dont acte"),
    Outcome.POSTPONED: N_("Ajourné"),
    Outcome.WITHDRAWN: N_("Retiré de l'ordre du jour"),
    Outcome.ELECTED: N_("Élection"),
}

METHODS: dict[str, str] = {
    Method.SHOW_OF_HANDS: N_("à main levée"),
    Method.SECRET_BALLOT: N_("au scrutin secret"),
    Method.ROLL_CALL: N_("par appel nominal"),
}

TAXES: dict[str, str] = {Tax.EXCLUDED: N_("hors taxes"), Tax.INCLUDED: N_("toutes taxes comprises")}

BALLOTS: dict[str, str] = {
    "in_favor": N_("Pour"),
    "against": N_("Contre"),
    "abstentions": N_("Abstentions"),
    "not_participating": N_("Ne prennent pas part au vote"),
    "absent": N_("Absents"),
}
"""What a seat did in a vote, in the order in which the drawing places them."""

FIELDS: dict[str, str] = {
    "type": N_("Nature"),
    "number": N_("Numéro"),
    "title": N_("Objet"),
    "theme": N_("Thème"),
    "authority": N_("Collectivité"),
    "name": N_("nom"),
    "siren": N_("SIREN"),
    "assembly": N_("Assemblée"),
    "session": N_("Séance"),
    "date": N_("date"),
    "convened_on": N_("convocation"),
    "chair": N_("présidence"),
    "secretary": N_("secrétariat"),
    "rapporteur": N_("Rapport"),
    "attendance": N_("Présences"),
    "members_in_office": N_("membres en exercice"),
    "present": N_("présents"),
    "substitutes": N_("suppléants"),
    "replaces": N_("supplée"),
    "represented": N_("représentés"),
    "proxy": N_("pouvoir donné à"),
    "absent": N_("absents"),
    "vote": N_("Vote"),
    "votes": N_("Votes"),
    "outcome": N_("issue"),
    "method": N_("mode"),
    "unanimous": N_("unanimité"),
    "in_favor": N_("pour"),
    "against": N_("contre"),
    "abstentions": N_("abstentions"),
    "not_participating": N_("ne prennent pas part"),
    "names": N_("noms"),
    "proclamation": N_("proclamation"),
    "subject": N_("objet"),
    "round": N_("tour"),
    "blank": N_("blancs"),
    "null": N_("nuls"),
    "candidates": N_("candidats"),
    "elected": N_("élus"),
    "provisions": N_("Dispositif"),
    "recitals": N_("Considérants"),
    "earlier_sessions": N_("Séances antérieures"),
    "citations": N_("Textes cités"),
    "amounts": N_("Montants"),
    "value": N_("valeur"),
    "currency": N_("monnaie"),
    "tax": N_("taxes"),
    "agreements": N_("Conventions"),
    "parties": N_("parties"),
    "signature": N_("Signature"),
    "published_on": N_("Publication"),
    "received_on": N_("Réception en préfecture"),
    "transmission_id": N_("Identifiant @ctes"),
    "annexes": N_("Annexes"),
    "appeal_court": N_("Tribunal compétent"),
}
"""Key of the record → how the pages call it."""

PROBLEMS: dict[int, tuple[str, str]] = {
    400: (N_("Demande illisible"), N_("Cette demande ne peut pas être comprise.")),
    403: (N_("Demande refusée"), N_("Ce service ne fait pas cela.")),
    404: (N_("Rien à cette adresse"), N_("Aucun acte, aucune liste ni aucune page ne répond ici.")),
    405: (N_("Méthode non admise"), N_("Cette adresse se lit ; elle ne se modifie pas.")),
    406: (N_("Format non proposé"), N_("Cette ressource n'existe pas dans le format demandé.")),
    410: (N_("Acte retiré"), N_("Cet acte a été publié, puis retiré.")),
    413: (N_("Demande trop grande"), N_("Cette demande dépasse la taille admise.")),
    415: (N_("Format d'envoi non admis"), N_("Cette demande n'est pas envoyée dans un format admis.")),
    422: (N_("Requête trop coûteuse"), N_("Cette requête dépasse les limites du service.")),
    500: (N_("Erreur du serveur"), N_("Une erreur s'est produite de notre côté.")),
    503: (N_("Service occupé"), N_("Trop de requêtes en ce moment : réessayez dans quelques secondes.")),
}
"""Status of an error → heading and sentence."""


def field_words(pointer: str, language: Language) -> str:
    """Gives a JSON Pointer in words: `/attendance/present/3` → « Présences, présents, n° 4 »."""
    parts = pointer.strip("/").split("/")
    return ", ".join(_part(part, language) for part in parts)


def _part(part: str, language: Language) -> str:
    return language.text(N_("n° %(n)s"), n=int(part) + 1) if part.isdigit() else language.text(FIELDS.get(part, part))


def value_words(value: object, field: str, language: Language) -> str:
    """Gives a value of the record at a JSON Pointer as people write it; empty for one that has parts."""
    if isinstance(value, bool):
        return language.text(N_("oui") if value else N_("non"))
    if isinstance(value, int | float):
        return language.number(value)
    if not isinstance(value, str):
        return ""
    if _DATE.fullmatch(value):
        return language.day(value)
    listed = _LISTS.get(field.rpartition("/")[2], {})
    return language.text(listed[value]) if value in listed else value


_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_LISTS: dict[str, dict[str, str]] = {
    "type": {kind: words[0] for kind, words in ACT_TYPES.items()},
    "outcome": OUTCOMES,
    "method": METHODS,
    "tax": TAXES,
}
"""Key of the record → the closed list that its value is of."""
