"""The evidence of an act as Web Annotations (https://www.w3.org/TR/annotation-model/): value → passage of the file.

A passage is named thrice: by its words, by its place in the text, and by its box on the PDF's page (RFC 8118).
"""

import json
from collections.abc import Iterator
from typing import Any

from linkedacts import iris
from linkedacts.evidence import Box
from linkedacts.server.passages import Passage, Passages
from linkedacts.store.interface import ShownAct

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_JSON_POINTER = "https://www.rfc-editor.org/rfc/rfc6901"
_PDF_FRAGMENT = "https://www.rfc-editor.org/rfc/rfc8118"


def web_annotations(act: ShownAct, base: str) -> bytes:
    """Gives the annotations of an act as JSON-LD, in one page."""
    iri = f"{base}{act.path}"
    collection = iris.EVIDENCE.format(act=iri)
    items = [_annotation(passage, act, base, n) for n, passage in enumerate(Passages(act.record).all, 1)]
    document = {
        "@context": _CONTEXT,
        "id": collection,
        "type": "AnnotationCollection",
        "label": f"Passages: {act.title or act.number or iri}",
        "total": len(items),
        "first": {"id": f"{collection}#page-1", "type": "AnnotationPage", "startIndex": 0, "items": items},
    }
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


def _annotation(passage: Passage, act: ShownAct, base: str, n: int) -> dict[str, Any]:
    iri = f"{base}{act.path}"
    pointer = {"type": "FragmentSelector", "conformsTo": _JSON_POINTER, "value": passage.evidence.field}
    return {
        "id": f"{iris.EVIDENCE.format(act=iri)}#{n}",
        "type": "Annotation",
        "motivation": "describing",
        "creator": {"type": "Software", "name": passage.evidence.recogniser},
        "body": [
            {"type": "TextualBody", "format": "text/plain", "language": "fr", "value": _text(passage)},
            {"type": "SpecificResource", "source": f"{iri}.json", "selector": pointer},
        ],
        "target": {
            "type": "SpecificResource",
            "source": iris.SOURCE.format(base=base, sha256=act.source.sha256),
            "selector": list(_selectors(passage)),
        },
    }


def _text(passage: Passage) -> str:
    value = passage.quote if passage.value is None else passage.value
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _selectors(passage: Passage) -> Iterator[dict[str, Any]]:
    evidence = passage.evidence
    yield {"type": "TextQuoteSelector", "exact": evidence.quote}
    yield {"type": "TextPositionSelector", "start": evidence.span.start, "end": evidence.span.end}
    for box in evidence.boxes:
        yield {"type": "FragmentSelector", "conformsTo": _PDF_FRAGMENT, "value": pdf_fragment(box)}


def pdf_fragment(box: Box) -> str:
    """Gives the URL fragment that opens a PDF at a box: `page=1&viewrect=70,100.5,230,11.5` (left, top, wide, high)."""
    sizes = (box.left, box.top, box.right - box.left, box.bottom - box.top)
    return f"page={box.page}&viewrect={','.join(f'{size:g}' for size in (round(size, 2) for size in sizes))}"
