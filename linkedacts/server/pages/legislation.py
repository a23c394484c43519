"""An act for search engines and ELI harvesters: schema.org Legislation with ELI terms, embedded in its page as JSON-LD.

ELI pillar III (https://eur-lex.europa.eu/eli-register/implementing_eli.html); https://schema.org/Legislation
"""

from typing import Any

from linkedacts.rdf.formats import FORMATS
from linkedacts.server.pages import addresses
from linkedacts.server.pages.act_view import ActView

_CONTEXT = ["https://schema.org", {"eli": "http://data.europa.eu/eli/ontology#"}]


def legislation(view: ActView) -> dict[str, Any]:
    """Gives the JSON-LD of an act: the work, its French text, and its formats."""
    record, iri = view.record, view.iri
    document = {
        "@context": _CONTEXT,
        "@id": iri,
        "@type": ["Legislation", "eli:LegalResource"],
        "url": iri,
        "name": record["title"] or view.name,
        "legislationIdentifier": record["number"],
        "legislationType": view.kind,
        "legislationDate": view.act.date.isoformat(),
        "datePublished": record["published_on"],
        "inLanguage": "fr",
        "legislationPassedBy": _passed_by(view),
        "legislationResponsible": _authority(view),
        "isBasedOn": [f"{view.base}{addresses.law(reference)}" for reference in record["citations"]],
        "encoding": _encodings(view),
        "eli:is_realized_by": _expression(view),
    }
    return {key: value for key, value in document.items() if value not in (None, [])}


def _authority(view: ActView) -> dict[str, Any] | None:
    authority = view.record["authority"]
    if not authority:
        return None
    iri = view.base + addresses.authority(view.act.authority)
    return {"@type": "GovernmentOrganization", "@id": iri, "name": authority["name"]}


def _passed_by(view: ActView) -> dict[str, Any] | None:
    assembly = view.record["assembly"]
    if not assembly:
        return _authority(view)
    iri = view.base + addresses.assembly(view.act.authority, assembly)
    return {"@type": "GovernmentOrganization", "@id": iri, "name": assembly}


def _expression(view: ActView) -> dict[str, Any]:
    return {
        "@id": f"{view.iri}/fra",
        "@type": "eli:LegalExpression",
        "eli:language": {"@id": "http://publications.europa.eu/resource/authority/language/FRA"},
        "eli:title": {"@value": view.record["title"] or view.name, "@language": "fr"},
    }


def _encodings(view: ActView) -> list[dict[str, Any]]:
    formats = [(view.act.source.media_type, view.base + addresses.source_file(view.act.source.sha256))]
    formats += [("text/html", f"{view.iri}.html")]
    formats += [(known.media_type, f"{view.iri}.{known.suffix}") for known in FORMATS]
    return [
        {"@type": ["LegislationObject", "MediaObject"], "encodingFormat": media_type, "contentUrl": url}
        for media_type, url in formats
    ]
