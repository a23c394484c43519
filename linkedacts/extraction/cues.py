"""The words that open a line and tell what it is: a fact of the heading, a citation, a recital, an enacting phrase …

Each cue is a list of printed forms in the shadow, one idea a line; a line may carry a list marker before them.
"""

from enum import StrEnum

from linkedacts.extraction.dates import DATE
from linkedacts.extraction.forms import words
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.people import CIVIL
from linkedacts.extraction.phrases import Phrase
from linkedacts.extraction.wording import BULLETS

_MARKS = rf"[ \t\-*«\"{BULLETS}]*"


def opens(*forms: str) -> Phrase:
    """Compiles the forms that a line opens with, after any list marker."""
    return words(rf"^{_MARKS}(?:{'|'.join(forms)})")


_SHORT = r"(?:(?!\s-\s)[^\n:]){0,48}$"
"""The rest of a letterhead: a few words, neither a dash nor a colon."""
COUNCIL = (
    r"(?:conseil|comite|bureau|assemblee|commission permanente)"
    r"(?: (?:municipal|communautaire|metropolitain|departemental|regional|syndical|deliberant|d'administration|"
    r"de communaute|de metropole|de territoire|d'agglomeration|de la metropole))?e?"
)
BODY_OF_MEMBERS = rf"(?:(?:les? )?membres (?:presents )?(?:du |de la |de l'|des )?|le |la |l'|les )?{COUNCIL}"
CHIEF = r"(?:le|la|l') ?(?:maires?|presidente?)"

_LETTERHEAD = (
    r"republique francaise",
    r"liberte\b",
    rf"(?:departement|arrondissement|canton|mairie|commune|ville|hotel de ville)\b{_SHORT}",
    rf"(?:communaute|metropole|syndicat|pole|pays|region|prefecture|sous-prefecture|collectivite)\b{_SHORT}",
    rf"(?:direction|service|pole|cabinet|secretariat)\b{_SHORT}",
    r"(?:tel|telephone|fax|courriel|e-?mail|site internet|www|https?)\b",
    r"(?:[^\n]{0,90}[ ,-])?\d{5} [a-z' \-]{2,40}(?:cedex[ \d]*)?$",
    r"(?:affaire|dossier) suivie? par|(?:n/|v/|nos |vos )?ref(?:erences?)?\.? ?[:.]",
)
_REGISTER = (
    r"extraits? (?:du|des|de)\b",
    r"registre (?:des|de)\b",
    rf"(?:du |des |les )?deliberations? (?:du |de la |de l'|des |au )(?:{COUNCIL}|registre)[^\n]{{0,50}}$",
    r"(?:du |des |projet de )?(?:deliberations?|decisions?|arretes?)"
    r"(?: municipale?| communautaire| du maire| du president| permanent| temporaire| de police| conjoint){0,2}s?[ :]*$",
    rf"{COUNCIL}(?: (?:municipal|de la|de|du|des|d')[^\n:]{{0,40}})?$",
    rf"{COUNCIL}[^\n:]{{0,40}} {DATE}",
    r"(?:seance|session|reunion)\b[^\n]{0,30}(?:ordinaire|publique|du|de|:|$)",
    rf"(?:compte[ -]rendu|proces[ -]verbal)[^\n]{{0,40}}(?:seance|reunion|{COUNCIL})",
)
_PAGE = r"(?:page|feuillet|folio|p\.) ?(?:n ?[°º])? ?\d"
_PAGES = (
    _PAGE,
    r"(?:annee|exercice) \d{4}$",
    r"\d{1,4} ?(?:/ ?\d{1,3})?$",
)
_COLUMN_HEAD = (
    r"(?:(?:nombre de )?(?:membres |conseillers )?(?:en exercice|presents?|votants?)|pouvoirs?|procurations?|"
    r"representes?|absents?|excuses?|pour|contre|abstentions?|afferents?|suffrages exprimes)"
)
_COUNTS = (
    rf"(?:{_COLUMN_HEAD}[ \t|]+){{2,8}}{_COLUMN_HEAD}[ \t|]*$",
    r"(?:\d{1,3}[ \t|]+){2,8}\d{1,3}[ \t|]*$",
    r"(?:le )?(?:nombre|nbre|nb)\b[^\n]{0,60}(?::|\d|exercice|membres|conseillers|presents|votants|votes?)",
    r"(?:membres|conseillers|elus|delegues)\b[^\n]{0,40}(?::|\d|en exercice|presents|$)",
    r"(?:en exercice|presents?|votants?|absents?|excuses?|pouvoirs?|procurations?|representes?|suffrages|quorum)\b"
    r"[^\n]{0,30}(?::|\d|$)",
    r"(?:le )?quorum\b|(?:qui ont|ayant|ont) pris part|afferents? au|dont \d{1,2}\b",
    r"(?:pour|contre|abstentions?|voix|votes?) ?(?::|=|\d|$)",
)
_DATES = (
    r"dates? (?:de|d'|du)\b|date\b[ :]",
    r"convo(?:cation|que)",
    rf"(?:le |du )?{DATE}[^\n]{{0,20}}$",
    r"(?:affich|publi|transmi|teletransmi|envoye|recu|reception|notifi|depose|certifie|mise? en ligne)",
    r"acte (?:rendu|certifie|executoire|a classer)|rendu executoire|executoire",
    r"accuse (?:de|certifie)|id ?:|\d{3}-\d{9}-",
)
_OFFICERS = (
    r"secretaires?\b|secretariat de (?:la )?seance",
    r"president(?:e|s)? de seance|sous la presidence|presidence(?: d| ?:|$)|rapporteur|presente par",
    r"presidee? par",
    r"(?:etai(?:en)?ts?|sont|est) (?:egalement )?(?:present|absent|excus|represent)",
    r"assist(?:ai(?:en)?t|e)|ordre du jour",
)
_CLASSES = (
    r"(?:nature|identifiant|type)s?\b[^\n:]{0,30}:|(?:service|direction|communes?(?: ?\(s\))?) ?: ",
    r"(?:matiere|nomenclature|classification|domaine|theme|thematique|rubrique|code matiere|commission|politique"
    r"|mission)s?\b[^\n]{0,40}:",
    r"(?:matiere|nomenclature)\b",
    r"\d{1,2}\.\d{1,2}(?:\.\d{1,2})?\.? [a-z][^\n]{3,60}$",
)
_NUMBER = (
    r"(?:deliberation|decision|arrete|acte|numero|rapport|projet|affaire|dcm)s?\b[^\n:]{0,40}n ?[°ºo]",
    r"(?:dossier|demandeur|petitionnaire|parcelle)s?\b[^\n:]{0,30}(?::|n ?[°º])|nota\b[^\n:]{0,8}:",
    r"(?:n ?[°º]|numero)\s?:?\s?[a-z]{0,8}[\s._\-/]?\d[^\n]{0,24}$",
    rf"(?:deliberation|decision|arrete|acte) [a-z]{{0,6}}[-_./]?\d[a-z0-9\-_./]{{0,20}}(?: du {DATE})?$",
    r"[a-z]{1,6}[-_./]?(?:19|20)\d{2}[-_./]\d{1,6}$",
    r"[^\n]{3,80} - (?:deliberation|decision|arrete) (?:n ?[°º] ?)?[a-z]{0,6}[-_./]?\d[a-z0-9\-_./]{0,20}$",
)
REGISTER = opens(*_REGISTER)
"""A line that names what is registered: « Extrait du registre des délibérations », « Séance du … »."""
PAGE = opens(rf"{_PAGE}\d{{0,2}}(?: ?(?:/|sur|de) ?\d{{1,3}})?[ \t]*$")
"""The number of a page, which may stand within a clause."""
SOFT_FACT = opens(*_LETTERHEAD, *_REGISTER, *_PAGES)
"""A line that names who issues the act, or what is registered; within a title such names are part of it."""
FACT = opens(*_LETTERHEAD, *_REGISTER, *_PAGES, *_COUNTS, *_DATES, *_OFFICERS, *_CLASSES, *_NUMBER)
"""A line of the heading: letterhead, register, counts, dates, officers, classes, number."""

VERBS = (
    r"decid|approuv|adopt|autoris|fix|accept|valid|charg|donn|pren[dn]|emet|design|nomm|sollicit|vot|confirm|constat|"
    r"arret|elit|elis|institu|renouvel|mandat|rejet|refus|precis|dit\b|habilit|deleg|ratifi|attribu|accord|demand|"
    r"cree|modifi|supprim|abrog|engag|retien|octroi|propos|maintien"
)
"""How the verbs begin by which an assembly enacts."""
_ENACTED = rf"(?<!\bde[ \n])(?<!\bd')\b(?:{VERBS})"
"""Such a verb, rather than a place: « le conseil municipal de Donnemarie »."""

NARRATIVE = opens(
    r"aujourd'hui[ ,]|l' ?an (?:de grace )?(?:deux|mil|\d{4})",
    rf"(?:le |ce )?{DATE}[^.;]{{0,100}}?(?:{BODY_OF_MEMBERS}|s'est|se sont|reuni)",
    rf"{BODY_OF_MEMBERS}\b(?:(?!{_ENACTED})[^.;]){{0,200}}?\b(?:reuni|assemble|convoque|tenu|seance)",
    r"(?:dument|legalement|regulierement)? ?convoque",
    r"(?:sur|suite a|apres) (?:la )?convocation|etant (?:reuni|assemble)|s'est reuni",
    r"la seance (?:est|a ete)|le quorum|il (?:a ete|est) procede|en (?:vertu|application|conformite) [^\n]{0,40}2121-1",
    r"(?:conformement|en application|en vertu)\b[^.;]{0,120}\bsecretaire\b",
    r"conformement [^.;]{0,60}2121-1|un scrutin (?:a|ayant) eu lieu|lesquels forment|formant la majorite",
    rf"(?:{CIVIL}|{CHIEF})[^.;\n]{{0,90}}\b(?:secretaire|ouvre la seance|ouvert la seance|procede a l'appel|quorum)",
    r"(?:a|ont) ete (?:nomme|designe|elu)[^\n]{0,40}secretaire|est (?:nomme|designe|elu)[^\n]{0,20}secretaire",
)
"""A sentence that tells how the assembly met."""

STAMP = opens(
    r"accuse\s?(?:certifie )?(?:de reception|executoire)",
    r"acte (?:certifie|rendu) executoire|acte a classer",
    r"(?:envoi|envoyee?|transmise?|transmission|recue?|reception|publiee?|affichee?|date d[e'])[^\n]{0,30}prefecture",
    r"date de (?:l'|la )?(?:tele)?(?:transmission|reception|signature|publication|affichage)",
    r"(?:envoyee?|recue?|affichee?|publiee?|mise? en ligne)[^\n]{0,20}\ble\b ?:? ?(?:\d|$)",
    r"[-\d/ ]{0,24}\d{3}-\d{9}-|id ?: ?\d{3}-",
    r"\d{1,2}/\d{1,2}/\d{4} \d{1,2}/\d{1,2}/\d{4}",
    r"(?:sous-)?prefecture d[eu']|s ?l ?o ?w ?$|berger[- ]levrault",
)
"""A line put over the page by the prefecture or its gateway; it cuts what stands around it."""

CITING = opens(r"vus?\b(?! (?:d'|par ))", r"visas? ?:")
RECITING = opens(r"considerant\b", r"attendu\b")

_SAYS = (
    r"(?:rapporte|exposent?(?! des motifs)|informent?|rappell?ent?|rappelle|"
    r"indique|explique|propose|precise|signale|souligne|evoque|"
    r"presente(?= (?:a|au|aux|le|la|les|l'|un|une|ce|cette|son|sa|ses)\b)|detaille|communique|soumet|commente|"
    r"fait (?:part|etat|savoir|lecture|connaitre|remarquer|le point)|donne (?:lecture|"
    r"la parole|connaissance)|prend la parole)\b"
)
"""Verbs of who reports, that are no nouns: « rappelle », not « demande »."""
_ALSO_SAYS = (
    rf"(?:{_SAYS}|(?:rapporteure?|rapportant|presentant|expose|presente|annonce|"
    r"sollicite|invite|demande|laisse|ouvre)\b)"
)
SPEAKING = opens(
    rf"(?:{CIVIL}|{CHIEF}|l'adjointe?|entendu)\b[^\n]{{0,200}}(?:\n[^\n]{{0,80}})?{_ALSO_SAYS}",
    rf"(?!vus?\b|objet\b)[^\n:.,]{{3,60}}(?:,[^\n:.]{{3,60}})? {_SAYS}",
    rf"(?:{CIVIL}) (?:{CHIEF}|l'adjointe?)",
    r"sur (?:le )?(?:rapport|proposition|presentation|expose|la proposition)\b|(?:apres avoir )?entendu\b",
    r"(?:expose(?: des motifs)?|rapport|rappel|contexte|preambule|motivations?|note de (?:synthese|presentation)|"
    r"presentation|discussion|debat)s?\b(?! d)[^\n]{0,40}$",
    r"(?:rapporteure?|rapporte par|presente par)s? ?:",
)
"""A line that opens the report: someone speaks, or a heading over it."""
_COUNTED = (
    r"(?=[^\n]*pour)"  # first, because few lines say so
    r"(?!vus?\b|considerant|attendu|[^\n]{0,80}\b(?:commissions?|avis|comite (?:technique|social))\b)[^\n]{4,120}"
    r"\bpour ?: ?\d{1,3}\b(?=[ \t]*(?:$|[,;./)(-]|contre|abst|nppv))"
)
"""A line that tells a vote further on: « Club de football : 500 € - Pour : 12 »."""
_OPINION = r"avis (?:de)?favorable(?: (?:par|a l'unanimite|a la majorite|du conseil)\b|[ .]*$)"
PROSE = opens(
    r"apres (?:en )?avoir|apres (?:une? |le |la |les |lecture|expose|deliberation|presentation|echanges|discussion)",
    r"nous, |il (?:est|convient|y a lieu|appartient|s'agit|a ete|vous est|faut|rappelle|precise)\b",
    rf"(?=le |la |l'|les? |membres |[a-z]+ (?:munici|commun|synd|depart|region|metrop)){BODY_OF_MEMBERS}"
    r"\b(?! (?:des\b|d'|de\b))",
    rf"{CHIEF}\b(?! (?:honoraire|delegue))",
    rf"{CIVIL} ",
    r"(?:en vertu|conformement|par (?:deliberation|courrier|arrete|decision|un|lettre)|dans le cadre|"
    r"suite (?:a|aux?)|depuis|afin d|chaque annee|compte tenu|en application|au titre|lors d|"
    r"a l'occasion|pour (?:rappel|memoire|mener))\b",
    r"[^\n.:]{3,90}, il est (?:procede|propose|decide)\b",
    r"(?:la|le|les|l'|cette|ce|ces|un|une)\s?[^\n.:]{3,60} (?:est|sont|a|"
    r"ont|doit|doivent|peut|permet|souhaite|prevoit)\b",
    r"(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|plusieurs|\d{1,3}) [^\n.:]{3,60} (?:ont|sont)\b",
    _OPINION,
    r"sur (?:la )?(?:demande|invitation|decision)\b|resultats? (?:du|des) (?:votes?|scrutins?)\b",
    r"[^\n.:;]{3,80}, (?:le conseil|le comite|l'assemblee) (?:municipal|communautaire|syndical|departemental)e?\b",
    r"(?:premier|second|deuxieme|troisieme) tour\b|bulletins?\b[^\n]{0,40}:|majorite absolue|(?:a|ont) obtenu\b",
    r"arrivee (?:de|d')|depart (?:de|d')",
    r"(?:est|sont|a ete|ont ete) (?:(?:proclame|declare)e?s? )?(?:elu|designe|proclame)e?s?\b",
    r"(?:adopte|approuve|rejete|vote)e?s? (?:a l'unanimite|a la majorite)",
    _COUNTED,
)
"""A line of running text: never the start of a title, and a title ends before it."""

DELIBERATED = (
    r"apres (?:en )?avoir (?:en avoir |en )?(?:largement |longuement )?(?:delibere|vote|debattu)|apres (?:deliberation|"
    r"delibere|discussion|vote)|et delibere\b|apres en avoir"
)
_COMMAND = r"(?:d ?e ?c ?i ?d ?e|a ?r ?r ?e ?t ?(?:e|ons)|d ?e ?l ?i ?b ?e ?r ?e)(?: ?(?:nt|n t))?"
ENACTING = words(
    rf"(?:^|(?<=[.,;:][ \n]))(?:[^\n]{{0,60}}?\b(?:{DELIBERATED})"
    rf"|{BODY_OF_MEMBERS}[^\n.;:]{{0,90}}?\b(?:{VERBS})"
    rf"|[ \t]*{_COMMAND}\s*[:,]?\s*$)"
    rf"|^[^\n]{{0,40}}il (?:est|vous est)[^\n]{{0,20}} (?:propose|demande)\b"
)
"""Words by which the assembly or the mayor enacts, or by which it is proposed to."""
VOTE = opens(
    r"p ?[:=] ?\d{1,3}\b[^\n]{1,8}c ?[:=] ?\d|(?:oui|non) ?[:=]? ?\d{1,3}\b|\d{1,3} (?:oui|non)\b",
    r"(?:pour|contre|abst[a-z()]*)\b ?[:=]? ?(?:\d|/|neant|unanimite|$)",
    r"\d{1,3} (?:voix|votes?)\b|\d{1,3} (?:pour|contre)\b ?(?:$|[^\n]{0,30}\b(?:contre|abst))",
    r"(?:ont|a) vote (?:pour|contre)\b|votent (?:pour|contre)\b|s(?:'est|e sont) abstenue?s?\b",
    r"(?:votes? )?(?:contre|abstentions?(?:\(s\))?) ?:",
    r"votes?\b ?(?::|\d|$|a |par |du |de l)|votants? ?:|voix\b|suffrages|"
    r"scrutin|unanimite|nombre de (?:voix|votants|suffrages)",
    _OPINION,
    r"ne (?:prend|participe)|n'(?:a|ont) pas pris part|resultats? (?:du|des) votes?",
    r"resultats?(?: du scrutin)? ?: ?[^\n]{0,40}\b(?:voix|pour|contre|unanimite)\b",
    _COUNTED,
    r"(?:adopte|rejete|approuve|vote|accepte)(?:e|s|es)?\b(?: a | par |\.?$)|vote favorable",
    rf"{BODY_OF_MEMBERS}[a-z ]{{0,30}} adopte\b",
    r"(?:la )?(?:presente )?deliberation (?:est |a ete |, )?(?:mise aux voix|adopt|approuv|rejet)",
    r"(?:les |ces )?(?:conclusions|propositions)[^\n.;]{0,50} (?:sont|ont ete) (?:mises aux voix|adopt|approuv|rejet)",
    r"a l'issue d'un vote|a l'unanimite|a la majorite|(?:a ete|ont ete|est|sont) (?:elu|designe|proclame)",
)
"""A line that tells how the vote went."""

_PLACE_AND_DAY = rf"[a-z' \-]{{3,40}}, ?le {DATE}[ \t.,]*$"
CONCLUSION = opens(
    r"fait (?:a|et|le|en|les|ce)\b|ainsi (?:fait|delibere)|delibere (?:a\b|en seance|les\b)|(?:a )?" + _PLACE_AND_DAY,
    r"pour (?:extrait|copie|expedition|ampliation)|certifiee? (?:conforme|executoire|exact)|copie conforme",
    r"au registre|suivent les|ont signe|signe\b|signatures?\b|(?:original|document|acte) signe",
    rf"(?:{CIVIL}\s)?{CHIEF}\b[^\n]{{0,24}} (?:soussigne|certifie|atteste)|{CHIEF}\s?(?::|,?\s*$)|l'adjointe? delegue",
    rf"{CHIEF}, (?!apres|vu|soussigne|qui|le |la |en )(?:{CIVIL} ?)?[a-z'\-]{{2,20}}(?: [a-z'\-]{{2,20}}){{1,3}}\.?$",
    rf"{CHIEF} (?:du |de la |de l')(?:{COUNCIL}|commune|communaute|metropole|syndicat|departement|region)"
    r"\b[^\n:;.]{0,60},$",
    rf"(?:pour|par) (?:{CIVIL} )?{CHIEF}|(?:le|la) secretaire\b[^\n]{{0,40}}$",
    rf"{CHIEF},? (?:le|la) secretaire\b[^\n]{{0,30}}$",
    r"liste des annexes|(?:annexes?|pieces? jointes?) ?:|publi(?:ee?s?|cation)\b|"
    r"affich(?:ee?s?|age)\b|notifi(?:ee?s?|cation)\b",
    r"mise? en ligne|acte (?:rendu|certifie|executoire)|rendue? executoire|transmise? (?:a|en|au)\b",
    r"(?:delais?|voies) (?:et voies )?(?:et delais )?de recours|delais et voies|voies et delais|recours\b",
    r"(?:la presente|le present|cette|cet)\s(?:deliberation|arrete|decision|"
    r"acte)[^\n]{0,60} (?:peut|pourra|fera|est susceptible)",
    r"conformement (?:a|aux)[^\n]{0,70}(?:justice administrative|recours|r\.? ?421)",
    r"l'ordre du jour (?:etant )?epuise|(?:la )?seance (?:est )?(?:levee|close)|fin de (?:la )?seance",
)
"""A line that closes the act: signature, certification, publication, appeal."""


class Cue(StrEnum):
    """What the first words of a line tell."""

    STAMP = "stamp"
    CONCLUSION = "conclusion"
    VOTE = "vote"
    CITING = "citing"
    RECITING = "reciting"
    ENACTING = "enacting"


_CUES = (
    (Cue.STAMP, STAMP),
    (Cue.CONCLUSION, CONCLUSION),
    (Cue.VOTE, VOTE),
    (Cue.CITING, CITING),
    (Cue.RECITING, RECITING),
    (Cue.ENACTING, ENACTING),
)
_ANY_CUE = Phrase("|".join(pattern.pattern for _, pattern in _CUES))
"""Any of them: it is asked first, because most lines are running text."""


def cue_of(line: Passage) -> Cue | None:
    """Gives what the first words of a line tell of its section; None for running text."""
    folded, start = line.script.folded, line.start
    if not _ANY_CUE.match(folded, start):
        return None
    return next((cue for cue, pattern in _CUES if pattern.match(folded, start)), None)


TALLY = words(r"[ \t]*(?:(?:votes?|pour|contre|abstentions?) ?: ?\d|\d{1,3} (?:voix|pour|contre)\b)")
"""What opens a line that counts the votes, within an article too: « Pour : 2 - Contre : 1 »."""


def at(pattern: Phrase, line: Passage) -> bool:
    """Whether a line opens with a pattern; it may look on beyond the line."""
    return pattern.match(line.script.folded, line.start) is not None
