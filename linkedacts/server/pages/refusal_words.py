"""Why a file or an act is refused, in the language of the page: errors.py says it in English, and it is kept so."""

from linkedacts.server.language import ENGLISH, N_, Language

_SENTENCES: tuple[tuple[str, str], ...] = (
    ("there is no such file", N_("Ce fichier n’existe pas.")),
    ("the file cannot be opened", N_("Le fichier ne peut pas être ouvert.")),
    ("the file is empty", N_("Le fichier est vide : exportez-le à nouveau.")),
    (
        "this kind of file is not read",
        N_("Ce genre de fichier n’est pas lu ici : convertissez-le en PDF, par exemple."),
    ),
    (
        "but the content is not",
        N_("Le contenu n’est pas ce que le nom du fichier annonce : exportez le document à nouveau."),
    ),
    ("the file is damaged", N_("Le fichier est abîmé : exportez-le à nouveau.")),
    ("protected by a password", N_("Le fichier est protégé par un mot de passe : enregistrez-en une copie sans.")),
    (
        "it is a portfolio that only wraps other files",
        N_("C’est un porte-documents qui ne fait qu’envelopper d’autres fichiers : enregistrez-les et donnez-les."),
    ),
    ("no page has any text", N_("Aucune page n’a de texte lisible : est-ce un scan ?")),
    ("reading it takes more than", N_("Le lire prend plus de temps, de mémoire ou de place que permis : découpez-le.")),
    ("this program failed on it", N_("Le logiciel a échoué sur ce fichier : signalez-le.")),
    (
        "no act was found in it",
        N_("Aucun acte n’y a été trouvé : est-ce bien une délibération, un arrêté ou une décision ?"),
    ),
    ("no date of session or signature", N_("Aucune date de séance ni de signature n’y a été lue.")),
    ("the shapes refuse it", N_("Il y manque ce que tout acte doit dire, ou une valeur y est impossible.")),
    ("is already an act of", N_("Un autre document a déjà donné un acte de même identité.")),
)
"""Part of a sentence of errors.py → what the pages say."""


def refusal_words(reason: str, language: Language) -> str:
    """Gives a refusal in a language: in English as it is kept, else by the sentence that it is known by."""
    if language == ENGLISH:
        return reason
    known = (text for part, text in _SENTENCES if part in reason)
    return language.text(next(known, N_("Ce document est refusé.")))
