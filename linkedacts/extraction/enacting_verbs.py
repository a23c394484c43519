"""The verbs by which acts enact, in the forms that open a clause: « approuve », « D'autoriser », « Adopté »."""

import re

from linkedacts.extraction.passage import fold

_FIRST_GROUP = (
    "abroger accepter accorder acter adjuger admettre adopter adresser affecter affirmer ajourner "
    "ajouter alerter allouer annexer annuler "
    "appliquer approuver aprouver apurer arrêter associer attribuer augmenter autoriser bloquer céder charger "
    "clôturer commander compléter confier confirmer constater constituer consulter corriger créer débloquer décider "
    "déclarer déclasser déléguer délimiter demander dénommer dénoncer déposer désaffecter désapprouver désigner "
    "déterminer doter donner échanger élaborer encourager engager entériner enregistrer évaluer "
    "exempter exiger exonérer exprimer "
    "fixer former formuler garantir habiliter imputer indiquer indemniser inscrire instaurer "
    "instituer intégrer interdire "
    "lancer laisser limiter louer majorer mandater manifester mentionner modifier nommer noter "
    "notifier octroyer opter ordonner organiser ouvrir "
    "participer plafonner porter précéder préciser prélever préempter présenter proclamer prolonger "
    "prononcer proposer proroger "
    "ratifier recommander reconduire réaffirmer réduire refuser réitérer rembourser remercier "
    "remplacer rémunérer renoncer "
    "répartir reporter résilier retirer revaloriser réviser saluer signer signaler solliciter "
    "souhaiter souligner souscrire "
    "stipuler subventionner substituer supprimer surseoir tarifer transférer transformer transmettre "
    "transposer utiliser valider verser "
    "viser voter"
)
_OTHERS = (
    "accueille amortit acquiert acquierent admet admettent adhère adhèrent affranchit appelle "
    "appellent assortit agrée convient conviennent "
    "conclut concluent dit disent donne élit élisent émet émettent établit établissent étend garantit garantissent "
    "inscrit inscrivent interdit interdisent maintient maintiennent met mettent obtient ouvre ouvrent prend prennent "
    "prescrit prescrivent prévoit prévoient procède procèdent promet rappelle rappellent réaffirme "
    "reçoit recourt reconduit reconduisent "
    "reconnaît réduit refuse rejette rejettent renouvelle renouvellent répartit requiert retient "
    "retiennent réunit saisit "
    "soumet soutient soutiennent souscrit souscrivent sursoit suspend suspendent transmet "
    "transmettent vend vendent veut définit définissent "
    "choisit choisissent élargit infirme impute complète investit réglemente régularise"
)
_PARTICIPLES = (
    "acquis admis conclu convenu dit élu émis établi étendu garanti inscrit institué interdit "
    "maintenu mis ouvert pris prescrit prévu promis "
    "reçu reconduit reconnu réduit rejeté renouvelé réparti retenu saisi soumis soutenu souscrit "
    "suspendu transmis vendu défini choisi"
)


def _forms() -> frozenset[str]:
    """Third person of the present, singular and plural, and past participle, in the shadow."""
    stems = [fold(verb)[:-2] for verb in _FIRST_GROUP.split()]
    regular = {stem + ending for stem in stems for ending in ("e", "ent", "es", "ant")}
    return frozenset(regular | {fold(form) for form in f"{_OTHERS} {_PARTICIPLES}".split()})


_FORMS = _forms()
_FINITE = re.compile(r"(?:et\s+|ainsi\s+|(?:s'|se\s+|l'|les?\s+|la\s+))?(?P<verb>[a-z]+)\b")
_REFLEXIVE = frozenset(
    [
        "s'engage",
        "s'oppose",
        "s'associe",
        "s'abstient",
        "se",
        "prononce",
        "se",
        "porte",
        "se",
        "constitue",
        "se",
        "reserve",
    ]
)
_INFINITIVE = re.compile(
    r"(?:et\s+)?(?:d'|de\s+|a\s+)(?:(?:ne\s+(?:pas|plus)|bien\s+vouloir|s'|se|l'|la|le|les|lui|leur|y|en)\s*)*"
    r"(?P<verb>[a-z]{2,}(?:er|ir|re|oir))\b"
)
_NO_INFINITIVE = frozenset(
    [
        "atelier",
        "chantier",
        "loyer",
        "premier",
        "premiere",
        "dernier",
        "foyer",
        "quartier",
        "hiver",
        "dossier",
        "metier",
        "courrier",
        "papier",
        "fevrier",
        "janvier",
        "cahier",
        "particulier",
        "financier",
        "mer",
        "fer",
        "escalier",
        "calendrier",
        "loire",
        "autre",
        "notre",
        "votre",
        "titre",
        "centre",
        "nombre",
        "ordre",
        "cadre",
        "mesure",
        "culture",
        "nature",
        "entre",
        "maire",
        "matiere",
        "lumiere",
        "janviere",
        "septembre",
        "octobre",
        "novembre",
        "decembre",
        "membre",
        "contre",
        "quatre",
        "lettre",
        "terre",
        "voirie",
        "voiture",
        "ouverture",
        "fermeture",
        "structure",
        "fourniture",
        "signature",
        "candidature",
        "secretaire",
        "avenir",
        "plaisir",
        "desir",
        "loisir",
        "air",
        "territoire",
        "memoire",
        "histoire",
        "victoire",
        "pouvoir",
        "devoir",
        "espoir",
        "soir",
        "noir",
    ]
)
"""Words that end like infinitives."""


def enacts(folded: str) -> bool:
    """Whether words in the shadow open a clause: a verb in the present or « de » with an infinitive."""
    infinitive = _INFINITIVE.match(folded)
    if infinitive is not None:
        return infinitive["verb"] not in _NO_INFINITIVE
    finite = _FINITE.match(folded)
    return finite is not None and (finite["verb"] in _FORMS or " ".join(finite[0].split()) in _REFLEXIVE)
