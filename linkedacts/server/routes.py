"""Every address that the server answers, and the view that answers it.

A view is imported when it is first asked for, so that the server is there at once:
https://flask.palletsprojects.com/en/stable/patterns/lazyloading/
"""

from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING

from flask import Flask, Response

from linkedacts.server import paths
from linkedacts.server.pages.addresses import SOURCE_VIEW

if TYPE_CHECKING:
    from collections.abc import Callable

_VOCABULARY = "/<any(ontology, codes, parameters, shapes, rules):name>"

ROUTES: dict[str, tuple[str, ...]] = {
    "site_routes:home_page": ("/",),
    "site_routes:people_page": (paths.PEOPLE,),
    "site_routes:sessions_page": (paths.SESSIONS,),
    "site_routes:agreements_page": (paths.AGREEMENTS,),
    "site_routes:agreements_file": (f"{paths.AGREEMENTS}.csv",),
    "site_routes:quality_page": (paths.QUALITY,),
    "site_routes:doubted_acts_page": (paths.DOUBTED_ACTS,),
    "site_routes:questions_page": (paths.QUESTIONS,),
    "site_routes:question_page": (f"{paths.QUESTIONS}/<name>",),
    "search_routes:search_page": (paths.SEARCH,),
    "search_routes:search_table": (f"{paths.SEARCH}.csv",),
    "search_routes:search_feed": (f"{paths.SEARCH}.atom",),
    "search_routes:description": ("/opensearch.xml",),
    "check_routes:form": (paths.CHECK,),
    "check_routes:checked": (paths.CHECK,),
    "act_routes:below_eli": ("/eli/<path:below>",),
    "source_routes:source_view": (f"/eli/fr/<authority>/<word>/<yyyy>/<mm>/<dd>/<number>/{SOURCE_VIEW}",),
    "source_routes:page_picture": ("/id/source/<sha256>/pages/<int:number>.png",),
    "thing_routes:thing": ("/id/<path:name>",),
    "thing_routes:other_name": ("/id/act/<path:alias>",),
    "thing_routes:document": ("/doc/<path:name>",),
    "sparql_routes:endpoint": (paths.SPARQL,),
    "sparql_routes:terms": (f"{paths.SPARQL}/terms.json",),
    "sparql_routes:description": (f"{paths.SPARQL}.<suffix>",),
    "sparql_routes:short_link": (f"{paths.SHORT_LINKS}/<name>",),
    "harvest_routes:whole_sitemap": ("/eli/sitemap.xml",),
    "harvest_routes:part_of_sitemap": ("/eli/sitemap-<int:number>.xml",),
    "harvest_routes:feed": (paths.FEED,),
    "harvest_routes:catalogue": ("/catalog", "/catalog.<suffix>"),
    "harvest_routes:void": (paths.VOID,),
    "harvest_routes:dump": ("/dumps/<authority>/<year>.<suffix>.gz",),
    "harvest_routes:checksums": ("/dumps/SHA256SUMS",),
    "harvest_routes:robots": ("/robots.txt",),
    "vocabulary_routes:document": (_VOCABULARY,),
    "vocabulary_routes:form": (f"{_VOCABULARY}.<suffix>",),
    "vocabulary_routes:term": (f"{_VOCABULARY}/<term>", f"{_VOCABULARY}/<term>.<suffix>"),
    "vocabulary_routes:nomenclature": (paths.NOMENCLATURE, f"{paths.NOMENCLATURE}.<suffix>"),
    "vocabulary_routes:context": ("/context", "/context.<suffix>"),
    "static_routes:file": ("/static/<path:name>",),
    "operations_routes:health": ("/health",),
    "operations_routes:ready": ("/ready",),
    "operations_routes:description": ("/openapi.json",),
}
"""Module and function of each view → its rules below the base IRI (werkzeug.routing)."""
_METHODS = {"check_routes:checked": ("POST",), "sparql_routes:endpoint": ("GET", "POST")}
"""Of the views that answer others than GET (and HEAD and OPTIONS, as Flask has it)."""


class View:
    """A view by its name."""

    def __init__(self, name: str) -> None:
        """Imports nothing."""
        self._name = name

    def __call__(self, **slots: str | int) -> Response:
        """Answers with what the view answers."""
        return self.function(**slots)

    @cached_property
    def function(self) -> "Callable[..., Response]":
        """The view itself."""
        module, _, function = self._name.partition(":")
        view: Callable[..., Response] = getattr(import_module(f"linkedacts.server.{module}"), function)
        return view


def install(app: Flask, root: str) -> None:
    """Makes an application answer at all of these addresses, below the path of its base IRI."""
    for name, rules in ROUTES.items():
        view = View(name)
        for rule in rules:
            app.add_url_rule(root + rule, name, view, methods=_METHODS.get(name, ("GET",)))
