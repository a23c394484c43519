"""The words of the pages for closed lists and fields: one catalogue, so that another language is another catalogue."""

from linkedacts.model import ActType, Method, Outcome, Tax

ACT_TYPES: dict[str, tuple[str, str]] = {
    ActType.DELIBERATION: ("Délibération", "Délibérations"),
    ActType.ORDER: ("Arrêté", "Arrêtés"),
    ActType.DECISION: ("Décision", "Décisions"),
}
"""Type of an act → one, several."""

OUTCOMES: dict[str, str] = {
    Outcome.ADOPTED: "Adopté",
    Outcome.REJECTED: "Rejeté",
    Outcome.NOTED: "Dont acte",
    Outcome.POSTPONED: "Ajourné",
    Outcome.WITHDRAWN: "Retiré de l'ordre du jour",
    Outcome.ELECTED: "Élection",
}

METHODS: dict[str, str] = {
    Method.SHOW_OF_HANDS: "à main levée",
    Method.SECRET_BALLOT: "au scrutin secret",
    Method.ROLL_CALL: "par appel nominal",
}

TAXES: dict[str, str] = {Tax.EXCLUDED: "hors taxes", Tax.INCLUDED: "toutes taxes comprises"}

BALLOTS: dict[str, str] = {
    "in_favor": "Pour",
    "against": "Contre",
    "abstentions": "Abstentions",
    "not_participating": "Ne prennent pas part au vote",
    "absent": "Absents",
}
"""What a seat did in a vote, in the order in which the drawing places them."""

FIELDS: dict[str, str] = {
    "type": "Nature",
    "number": "Numéro",
    "title": "Objet",
    "theme": "Thème",
    "authority": "Collectivité",
    "name": "nom",
    "siren": "SIREN",
    "assembly": "Assemblée",
    "session": "Séance",
    "date": "date",
    "convened_on": "convocation",
    "chair": "présidence",
    "secretary": "secrétariat",
    "rapporteur": "Rapport",
    "attendance": "Présences",
    "members_in_office": "membres en exercice",
    "present": "présents",
    "substitutes": "suppléants",
    "replaces": "supplée",
    "represented": "représentés",
    "proxy": "pouvoir donné à",
    "absent": "absents",
    "vote": "Vote",
    "votes": "Votes",
    "outcome": "issue",
    "method": "mode",
    "unanimous": "unanimité",
    "in_favor": "pour",
    "against": "contre",
    "abstentions": "abstentions",
    "not_participating": "ne prennent pas part",
    "names": "noms",
    "proclamation": "proclamation",
    "subject": "objet",
    "round": "tour",
    "blank": "blancs",
    "null": "nuls",
    "candidates": "candidats",
    "elected": "élus",
    "provisions": "Dispositif",
    "recitals": "Considérants",
    "citations": "Textes cités",
    "amounts": "Montants",
    "value": "valeur",
    "currency": "monnaie",
    "tax": "taxes",
    "agreements": "Conventions",
    "parties": "parties",
    "signature": "Signature",
    "published_on": "Publication",
    "received_on": "Réception en préfecture",
    "transmission_id": "Identifiant @ctes",
    "annexes": "Annexes",
    "appeal_court": "Tribunal compétent",
}
"""Key of the record → how the pages call it."""

PROBLEMS: dict[int, tuple[str, str]] = {
    400: ("Demande illisible", "Cette demande ne peut pas être comprise."),
    403: ("Demande refusée", "Ce service ne fait pas cela."),
    404: ("Rien à cette adresse", "Aucun acte, aucune liste ni aucune page ne répond ici."),
    405: ("Méthode non admise", "Cette adresse se lit ; elle ne se modifie pas."),
    406: ("Format non proposé", "Cette ressource n'existe pas dans le format demandé."),
    410: ("Acte retiré", "Cet acte a été publié, puis retiré."),
    413: ("Demande trop grande", "Cette demande dépasse la taille admise."),
    415: ("Format d'envoi non admis", "Cette demande n'est pas envoyée dans un format admis."),
    422: ("Requête trop coûteuse", "Cette requête dépasse les limites du service."),
    500: ("Erreur du serveur", "Une erreur s'est produite de notre côté."),
    503: ("Service occupé", "Trop de requêtes en ce moment : réessayez dans quelques secondes."),
}
"""Status of an error → heading and sentence."""


def field_words(pointer: str) -> str:
    """Gives a JSON Pointer in words: `/attendance/present/3` → « Présences, présents, n° 4 »."""
    parts = pointer.strip("/").split("/")
    return ", ".join(f"n° {int(part) + 1}" if part.isdigit() else FIELDS.get(part, part) for part in parts)
