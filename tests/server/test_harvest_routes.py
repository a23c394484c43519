"""What harvesters fetch: sitemap, feed, catalogue, VoID, dumps, robots.txt."""

import gzip
import hashlib
from base64 import b64decode
from datetime import UTC, date, datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest
from flask.testing import FlaskClient
from pyoxigraph import RdfFormat, parse
from rdflib import Graph, Namespace, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF, VOID

from linkedacts.server.app import create_app
from linkedacts.server.site import site_of
from linkedacts.server.update_feed import Feed, atom, withdrawn_since
from linkedacts.settings import Settings
from linkedacts.store.folder import DataFolder
from linkedacts.store.interface import ActLine, Tombstone
from linkedacts.vocabulary import SPDX
from tests.server.site import BASE, SEED, WITHDRAWN, Site
from tests.store.acts import MADE_BY, act

_HYDRA = Namespace("http://www.w3.org/ns/hydra/core#")
_SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
_ATOM = "{http://www.w3.org/2005/Atom}"
_TOMBSTONES = "{http://purl.org/atompub/tombstones/1.0}"


def test_the_sitemap_holds_the_canonical_iris_of_all_acts(client: FlaskClient, site: Site) -> None:
    answer = client.get("/eli/sitemap.xml")
    root = ElementTree.fromstring(answer.data)
    assert answer.mimetype == "application/xml"
    assert root.tag == f"{_SITEMAP}urlset"
    assert sorted(loc.text or "" for loc in root.iter(f"{_SITEMAP}loc")) == sorted(BASE + path for path in site.paths)
    assert all(datetime.fromisoformat(mod.text or "").tzinfo for mod in root.iter(f"{_SITEMAP}lastmod"))
    assert client.get("/eli/sitemap.xml", headers={"If-None-Match": answer.headers["ETag"]}).status_code == 304


def test_a_long_sitemap_is_an_index_of_parts(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("linkedacts.server.sitemap.MOST", 4)
    app = create_app(site.folder, Settings())
    client = app.test_client()
    index = ElementTree.fromstring(client.get("/eli/sitemap.xml").data)
    assert index.tag == f"{_SITEMAP}sitemapindex"
    parts = [loc.text or "" for loc in index.iter(f"{_SITEMAP}loc")]
    acts = [
        loc.text
        for part in parts
        for loc in ElementTree.fromstring(client.get(part.removeprefix(BASE)).data).iter(f"{_SITEMAP}loc")
    ]
    assert len(parts) == -(-len(site.paths) // 4) > 1
    assert len(acts) == len(set(acts)) == len(site.paths)
    assert client.get(f"/eli/sitemap-{len(parts) + 1}.xml").status_code == 404
    site_of(app).published.close()


def test_the_feed_tells_changes_and_withdrawals(client: FlaskClient, site: Site) -> None:
    answer = client.get("/eli/eli-update-feed.atom")
    assert answer.mimetype == "application/atom+xml"
    root = ElementTree.fromstring(answer.data)
    assert root.findtext(f"{_ATOM}id") == f"{BASE}/eli/eli-update-feed.atom"
    links = {link.attrib["rel"]: link.attrib["href"] for link in root.findall(f"{_ATOM}link")}
    assert links["self"] == f"{BASE}/eli/eli-update-feed.atom"
    entries = root.findall(f"{_ATOM}entry")
    assert {entry.findtext(f"{_ATOM}id") for entry in entries} == {BASE + path for path in site.paths}
    moments = [datetime.fromisoformat(entry.findtext(f"{_ATOM}updated") or "") for entry in entries]
    assert moments == sorted(moments, reverse=True)
    assert root.findtext(f"{_ATOM}author/{_ATOM}name") == "linkedacts"


def test_a_withdrawal_of_late_is_a_tombstone_of_the_feed_whatever_day_is_given_for_it() -> None:
    moment = datetime(2024, 3, 1, tzinfo=UTC)
    graves = (
        Tombstone(
            WITHDRAWN, "Titre", "Publié par erreur & retiré", date(2020, 2, 1), datetime(2024, 2, 1, 9, tzinfo=UTC)
        ),
        Tombstone(SEED, None, "Ancien", date(2023, 1, 1), datetime(2023, 1, 1, 9, tzinfo=UTC)),
    )
    recent = withdrawn_since(datetime(2024, 1, 15, tzinfo=UTC), graves)
    line = ActLine(SEED, None, "1 < 2", "deliberation", date(2023, 10, 3), "243400017", None)
    feed = Feed("http://x/feed", "T & t", "A", moment, BASE, [("self", 'http://x/?a="1"&b')], [(line, moment)], recent)
    root = ElementTree.fromstring(atom(feed))
    (deleted,) = root.findall(f"{_TOMBSTONES}deleted-entry")
    assert deleted.attrib == {"ref": BASE + WITHDRAWN, "when": "2024-02-01T09:00:00Z"}
    assert deleted.findtext(f"{_TOMBSTONES}comment") == "Publié par erreur & retiré"
    assert root.findtext(f"{_ATOM}entry/{_ATOM}title") == "1 < 2"
    assert root.findtext(f"{_ATOM}updated") == "2024-03-01T00:00:00Z"


@pytest.mark.parametrize("address", ["/eli/eli-update-feed.atom", "/search.atom?q=convention"])
def test_a_feed_leaves_a_validator_nothing_to_report(client: FlaskClient, address: str) -> None:
    """Rows of the W3C feed validator: what an entry must or should have (RFC 4287, 4.1.1, 4.1.2), and have alone."""
    root = ElementTree.fromstring(client.get(address).data)
    entries = root.findall(f"{_ATOM}entry")
    assert all(entry.findtext(f"{_ATOM}{name}") for entry in entries for name in ("id", "title", "summary"))
    for unique in ("id", "updated"):
        values = [entry.findtext(f"{_ATOM}{unique}") for entry in entries]
        assert len(set(values)) == len(values) > 1
    for element in [root, *entries]:
        links = [(link.get("rel", "alternate"), link.get("type")) for link in element.findall(f"{_ATOM}link")]
        assert len(set(links)) == len(links) > 0
    assert [link.get("href") for link in root.findall(f"{_ATOM}link[@rel='self']")] == [BASE + address]
    assert root.attrib["{http://www.w3.org/XML/1998/namespace}lang"] == "fr"


def test_a_search_for_what_xml_cannot_hold_gives_a_feed_all_the_same(client: FlaskClient) -> None:
    root = ElementTree.fromstring(client.get("/search.atom?q=%01convention%EF%BF%BE").data)
    assert root.findtext(f"{_ATOM}title") == "Actes\u00a0: convention"


def test_a_withdrawal_is_later_than_what_it_withdraws(client: FlaskClient) -> None:
    """Of an entry and its tombstone, the later one counts (RFC 6721, section 3)."""
    root = ElementTree.fromstring(client.get("/eli/eli-update-feed.atom").data)
    (deleted,) = root.findall(f"{_TOMBSTONES}deleted-entry")
    assert deleted.attrib["ref"] == BASE + WITHDRAWN
    started = min(
        datetime.fromisoformat(entry.findtext(f"{_ATOM}updated") or "") for entry in root.iter(f"{_ATOM}entry")
    )
    assert started < datetime.fromisoformat(deleted.attrib["when"]) <= datetime.now(UTC)


def test_a_long_feed_has_pages(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("linkedacts.server.update_feed.PAGE_SIZE", 5)
    app = create_app(site.folder, Settings())
    client, address, seen = app.test_client(), "/eli/eli-update-feed.atom", set()
    while address:
        root = ElementTree.fromstring(client.get(address).data)
        seen |= {entry.findtext(f"{_ATOM}id") for entry in root.findall(f"{_ATOM}entry")}
        links = {link.attrib["rel"]: link.attrib["href"] for link in root.findall(f"{_ATOM}link")}
        address = links.get("next", "").removeprefix(BASE)
    assert len(seen) == len(site.paths) > 5
    assert "previous" in links
    site_of(app).published.close()


@pytest.mark.parametrize("suffix", ["ttl", "rdf", "jsonld", "nt"])
def test_the_catalogue_describes_a_dataset_an_authority(client: FlaskClient, site: Site, suffix: str) -> None:
    syntax = RdfFormat.from_extension(suffix)
    assert syntax is not None
    answer = client.get("/catalog", headers={"Accept": syntax.media_type})
    assert answer.mimetype == syntax.media_type
    assert client.get(f"/catalog.{suffix}").status_code == 200
    triples = {(str(q.subject), str(q.predicate), str(q.object)) for q in parse(answer.data, syntax)}
    datasets = {s for s, p, o in triples if p == f"<{RDF.type}>" and o == f"<{DCAT.Dataset}>"}
    authorities = {path.split("/")[3] for path in site.paths}
    assert datasets == {f"<{BASE}/catalog#{authority}>" for authority in authorities}


def test_every_distribution_can_be_fetched_and_checked(client: FlaskClient) -> None:
    graph = Graph().parse(data=client.get("/catalog").data, format="turtle")
    distributions = list(graph.subjects(RDF.type, DCAT.Distribution))
    assert distributions
    for distribution in distributions:
        address = str(graph.value(distribution, DCAT.downloadURL)).removeprefix(BASE)
        file = client.get(address, buffered=True).data
        assert len(file) == int(str(graph.value(distribution, DCAT.byteSize)))
        checksum = graph.value(graph.value(distribution, SPDX.checksum), SPDX.checksumValue)
        assert hashlib.sha256(file).hexdigest() == str(checksum)


def test_the_catalogue_says_what_dcat_ap_asks_for(client: FlaskClient) -> None:
    graph = Graph().parse(data=client.get("/catalog").data, format="turtle")
    catalogue = URIRef(f"{BASE}/catalog")
    needed = {
        DCAT.Catalog: (
            DCTERMS.title,
            DCTERMS.description,
            DCTERMS.publisher,
            DCTERMS.license,
            DCAT.dataset,
            DCAT.service,
        ),
        DCAT.Dataset: (
            DCTERMS.title,
            DCTERMS.description,
            DCTERMS.publisher,
            DCAT.distribution,
            DCAT.keyword,
            DCAT.theme,
        ),
        DCAT.Distribution: (DCAT.accessURL, DCTERMS.license, DCTERMS["format"], DCAT.mediaType),
        DCAT.DataService: (DCTERMS.title, DCAT.endpointURL, DCAT.servesDataset),
        FOAF.Agent: (FOAF.name,),
    }
    for kind, properties in needed.items():
        subjects = list(graph.subjects(RDF.type, kind))
        assert subjects, kind
        for subject in subjects:
            assert [wanted for wanted in properties if graph.value(subject, wanted) is None] == [], subject
    assert (catalogue, RDF.type, DCAT.Catalog) in graph


def test_the_catalogue_has_pages_as_hydra_tells_them(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("linkedacts.server.harvest_routes.PAGE_SIZE", 1)
    app = create_app(site.folder, Settings())
    client, address, seen = app.test_client(), "/catalog.rdf", set()
    while address:
        graph = Graph().parse(data=client.get(address).data, format="xml")
        seen |= set(graph.subjects(RDF.type, DCAT.Dataset))
        (view,) = graph.subjects(RDF.type, _HYDRA.PartialCollectionView)
        following = graph.value(view, _HYDRA.next)
        address = str(following).removeprefix(BASE) if following else ""
        assert not address or address.startswith("/catalog.rdf?page=")
    assert len(seen) == len({path.split("/")[3] for path in site.paths}) > 1
    site_of(app).published.close()


def test_void_tells_how_large_the_dataset_is_and_how_to_reach_it(client: FlaskClient, site: Site) -> None:
    graph = Graph().parse(data=client.get("/.well-known/void").data, format="turtle")
    (dataset,) = graph.subjects(RDF.type, VOID.Dataset)
    assert graph.value(dataset, VOID.sparqlEndpoint) == URIRef(f"{BASE}/sparql")
    assert int(str(graph.value(dataset, VOID.documents))) == len(site.paths)
    assert int(str(graph.value(dataset, VOID.triples))) > 1000
    assert len(list(graph.objects(dataset, VOID.dataDump))) == len(site.folder.snapshot().dumps())
    example = str(graph.value(dataset, VOID.exampleResource)).removeprefix(BASE)
    assert client.get(example).status_code == 200


def test_a_dump_holds_all_triples_of_its_acts(client: FlaskClient) -> None:
    address = "/dumps/243400017/2023.nq.gz"
    whole = client.get(address, buffered=True)
    assert whole.mimetype == "application/gzip"
    assert "Content-Encoding" not in whole.headers
    found = {f"{q.subject} {q.predicate} {q.object}" for q in parse(gzip.decompress(whole.data), RdfFormat.N_QUADS)}
    act_ = {f"{q.subject} {q.predicate} {q.object}" for q in parse(client.get(f"{SEED}.nt").data, RdfFormat.N_TRIPLES)}
    assert act_ <= found
    digest = whole.headers["Repr-Digest"].removeprefix("sha-256=:").removesuffix(":")
    assert b64decode(digest) == hashlib.sha256(whole.data).digest()


def test_a_dump_is_sent_in_parts(client: FlaskClient) -> None:
    address = "/dumps/243400017/2023.ttl.gz"
    whole = client.get(address, headers={"Accept-Encoding": "gzip"}, buffered=True)
    part = client.get(address, headers={"Range": "bytes=10-19"}, buffered=True)
    assert (part.status_code, part.data) == (206, whole.data[10:20])
    assert client.get(address, headers={"If-None-Match": whole.headers["ETag"]}, buffered=True).status_code == 304


def test_checksums_are_listed(client: FlaskClient) -> None:
    lines = client.get("/dumps/SHA256SUMS").text.splitlines()
    assert lines
    for line in lines:
        checksum, name = line.split("  ")
        assert hashlib.sha256(client.get(f"/dumps/{name}", buffered=True).data).hexdigest() == checksum


@pytest.mark.parametrize(
    "address",
    [
        "/dumps/243400017/1999.nq.gz",
        "/dumps/243400017/2023.xls.gz",
        "/dumps/..%2f..%2flinkedacts.toml/2023.nq.gz",
        "/dumps/",
    ],
)
def test_there_is_no_other_dump(client: FlaskClient, address: str) -> None:
    assert client.get(address).status_code == 404


def test_robots_are_told_where_the_sitemap_is(client: FlaskClient) -> None:
    text = client.get("/robots.txt").text
    assert f"Sitemap: {BASE}/eli/sitemap.xml" in text
    assert "Disallow: /sparql?" in text


def test_a_site_without_acts_still_answers(tmp_path: Path) -> None:
    folder = DataFolder.create(tmp_path / "data", BASE)
    with folder.writer() as writer:
        writer.switch()
    app = create_app(folder, Settings())
    client = app.test_client()
    for address in (
        "/catalog",
        "/.well-known/void",
        "/eli/sitemap.xml",
        "/eli/eli-update-feed.atom",
        "/dumps/SHA256SUMS",
    ):
        assert client.get(address).status_code == 200, address
    with folder.writer() as writer:
        writer.replace(act(1), MADE_BY)
        writer.switch()
    assert act(1).path in client.get("/eli/sitemap.xml").text
    site_of(app).published.close()
