"""What is wrong with a query, in the language of the page; the parser's own words stand beside it, in English."""

from linkedacts.errors import QueryError, QueryMalformed, QueryOverload, QueryRefused, QueryTooCostly
from linkedacts.server.language import N_, Language

_SENTENCES: dict[type[QueryError], str] = {
    QueryMalformed: N_("Elle ne peut pas être lue."),
    QueryRefused: N_("Elle demande ce que ce service ne fait pas."),
    QueryTooCostly: N_("Elle dépasse une limite du service : précisez-la, ou ajoutez LIMIT."),
    QueryOverload: N_("Trop de requêtes en ce moment : réessayez dans quelques secondes."),
}


def problem_in_words(error: QueryError, language: Language) -> str:
    """Gives one sentence on an error, with the place in the query where it is known."""
    if isinstance(error, QueryMalformed) and error.line:
        place = N_("Elle ne peut pas être lue à partir de la ligne %(line)s, colonne %(column)s.")
        return language.text(place, line=error.line, column=error.column)
    return next((language.text(text) for kind, text in _SENTENCES.items() if isinstance(error, kind)), "")
