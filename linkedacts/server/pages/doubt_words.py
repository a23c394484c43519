"""Rules and doubts of the reader by name, in words: for a heading over all their acts, and for the page of one."""

import re
from collections.abc import Mapping
from typing import Any

from linkedacts.server.language import FRENCH, N_, Language

RULES: dict[str, str] = {
    "title": N_("Aucun intitulé lu"),
    "title-is-read": N_("Aucun intitulé lu"),
    "dates-in-order": N_("Dates dans le désordre"),
    "adopted-in-session": N_("Date de l’acte autre que celle de sa séance"),
    "number-year": N_("Année du numéro autre que celle de l’acte"),
    "order-without-vote": N_("Arrêté avec un vote ou des présences"),
    "identifier-siren": N_("Identifiant @ctes d’un autre SIREN"),
    "identifier-date": N_("Identifiant @ctes d’une autre date"),
    "identifier-nature": N_("Identifiant @ctes d’une autre nature d’acte"),
    "identifier-check-digit": N_("SIREN d’un identifiant @ctes dont la clé est fausse"),
    "siren-check-digit": N_("SIREN dont la clé est fausse"),
    "attendance-sum": N_("Présences qui ne font pas l’effectif"),
    "one-line-each": N_("Personne citée deux fois parmi les présences"),
    "substitute-names-the-seat": N_("Suppléant sans titulaire nommé"),
    "replaced-member-is-away": N_("Membre suppléé qui est aussi présent ou représenté"),
    "proxy-holder-is-present": N_("Pouvoir donné à qui n’est pas cité présent"),
    "proxies-per-holder": N_("Plus de pouvoirs que la loi n’en permet"),
    "quorum": N_("Quorum qui n’est pas atteint"),
    "chair-is-there": N_("Présidence de qui n’est pas cité présent"),
    "votes-sum": N_("Voix qui ne font pas les présents et représentés"),
    "votes-within-office": N_("Plus de voix que de membres en exercice"),
    "names-in-favor": N_("Voix pour : noms et nombre diffèrent"),
    "names-against": N_("Voix contre : noms et nombre diffèrent"),
    "names-abstentions": N_("Abstentions : noms et nombre diffèrent"),
    "names-not-participating": N_("Non-participations : noms et nombre diffèrent"),
    "one-vote-each": N_("Personne citée de deux côtés d’un vote"),
    "voters-are-there": N_("Votant qui n’est pas cité parmi les présences"),
    "unanimity-without-opponents": N_("Unanimité avec des voix contre"),
    "outcome-agrees": N_("Issue qui ne découle pas des voix"),
    "elected-stood": N_("Élu qui n’était pas candidat"),
    "candidates-within-voters": N_("Plus de voix aux candidats que de votants"),
}
"""Local name of a rule of shapes/rules.ttl → what it finds."""

DOUBTS: dict[str, str] = {
    "two-dates": N_("Plusieurs dates imprimées pour un même événement"),
    "two-numbers": N_("Plusieurs numéros imprimés pour un même acte"),
    "no-date": N_("Aucune date de séance ni de signature trouvée"),
    "no-title": N_("Aucun intitulé trouvé"),
    "no-outcome": N_("Ce qui a été décidé n’a pas été trouvé"),
    "no-clauses": N_("Aucun article trouvé"),
    "recognised-in-image": N_("Lu dans une image : des lettres peuvent être fausses, des mots manquer"),
    "group-among-voters": N_("Un groupe est cité parmi les votants nommés"),
    "attendance-count": N_("Nombre de présents imprimé autre que celui des noms"),
    "presence-change-unplaced": N_("Arrivée ou départ dont le moment n’est pas imprimé"),
    "name-not-settled": N_("Nom qui, dans la liste des présences, désigne plusieurs personnes ou aucune"),
}
"""Code of an issue → what it says."""

_DETAILS: dict[str, str] = {
    "two-dates": "plusieurs dates sont imprimées : {every}",
    "two-numbers": "plusieurs numéros sont imprimés : {every}",
    "recognised-in-image": "lu dans une image : des lettres peuvent être fausses ; les mots les moins sûrs : {every}",
    "group-among-voters": "{0} voix comptées ; noms imprimés à côté d’un groupe : {1}",
    "attendance-count": "présents comptés : {0} ; présents nommés : {1}",
    "presence-change-unplaced": "arrivée ou départ en séance, avant ou après cet acte : ce n’est pas dit ({0})",
    "name-not-settled": "« {0} » : la liste des présences ne dit pas qui est désigné, plusieurs personnes ou aucune",
}
"""Code of an issue that has values → what it says of them in French; its message says it in English."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def issue_words(issue: Mapping[str, Any], language: Language) -> str:
    """Gives a doubt about one act in a sentence, with what it is about."""
    if language is not FRENCH:
        return str(issue["message"])
    values = [language.day(value) if _DAY.fullmatch(value) else value for value in issue.get("values", ())]
    detail = _DETAILS.get(issue["code"]) if values else None
    return detail.format(*values, every=", ".join(values)) if detail else doubt_words(issue["code"], language)


def doubt_words(name: str, language: Language) -> str:
    """Gives a rule or a doubt in words; its name where these have none."""
    known = RULES.get(name) or DOUBTS.get(name)
    return language.text(known) if known else name
