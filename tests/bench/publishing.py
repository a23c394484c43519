"""Publishes a thousand acts while fifty clients read: how many requests failed, and how many answers were torn.

python -m tests.bench.publishing [ACTS [CLIENTS]]

All acts go from one state to the next in one switch, and carry the state as their title: an answer with two states is a
torn one. Each client has an address of its own, as clients have.
"""

import csv
import io
import json
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree

from linkedacts.server.pages.pagination import PAGE_SIZE
from linkedacts.store.folder import DataFolder
from tests.server.serving import Running, running
from tests.store.acts import BASE, MADE_BY, act, path_of

_STATES = 3
_TITLES = quote("SELECT DISTINCT ?title { ?act <http://data.europa.eu/eli/ontology#title> ?title }")
_LIST = "/eli/fr/vallon-04"


def main() -> None:
    """Prints what was asked and what went wrong."""
    acts = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    clients = int(sys.argv[2]) if len(sys.argv) > 2 else 50
    with tempfile.TemporaryDirectory() as place:
        folder = DataFolder.create(Path(place) / "data", BASE)
        publish(folder, "0", acts)
        with running(folder.path) as server:
            asked, wrong, seconds = read_meanwhile(server, folder, acts, clients)
    print(f"{_STATES} × {acts} acts published in {seconds:.0f} s; {clients} clients asked {asked.total()} times")
    print(", ".join(f"{name}: {count}" for name, count in sorted(asked.items())))
    print(f"failed or torn: {wrong.total()}", *sorted(wrong.items()), sep="\n")
    sys.exit(bool(wrong))


def publish(folder: DataFolder, state: str, acts: int) -> None:
    """Brings acts to a state, and switches once."""
    with folder.writer() as writer:
        for number in range(acts):
            one = act(number, title=state)
            writer.replace(replace(one, representations={"ttl": one.printed}), MADE_BY)
        writer.switch()


def read_meanwhile(
    server: Running, folder: DataFolder, acts: int, clients: int
) -> tuple[Counter[str], Counter[str], float]:
    """Gives what was asked while another process published, what went wrong, and how long it took."""
    asked, wrong, stop = Counter[str](), Counter[str](), threading.Event()
    readers = [threading.Thread(target=read, args=(server, n, acts, stop, asked, wrong)) for n in range(clients)]
    for reader in readers:
        reader.start()
    start = time.perf_counter()
    for state in range(1, _STATES + 1):
        code = f"import tests.bench.publishing as p; p.publish(p.DataFolder.open(p.Path({str(folder.path)!r})), "
        subprocess.run([sys.executable, "-c", f"{code}'{state}', {acts})"], check=True)
    seconds = time.perf_counter() - start
    stop.set()
    for reader in readers:
        reader.join()
    return asked, wrong, seconds


def read(
    server: Running, client: int, acts: int, stop: threading.Event, asked: Counter[str], wrong: Counter[str]
) -> None:
    """Asks for one thing after another until it is told to stop."""
    chosen = random.Random(client)
    while not stop.is_set():
        name = chosen.choice(list(_REQUESTS))
        path, accept, is_whole = _REQUESTS[name]
        asked[name] += 1
        connection = HTTPConnection("127.0.0.1", server.port, timeout=60, source_address=(f"127.0.1.{client + 1}", 0))
        try:
            connection.request("GET", path(chosen.randrange(acts)), headers={"Accept": accept})
            answer = connection.getresponse()
            content = answer.read()
            if answer.status != 200:
                wrong[f"{name}: {answer.status}"] += 1
            elif not is_whole(content, acts):
                wrong[f"{name}: torn"] += 1
        except OSError as error:
            wrong[f"{name}: {error}"] += 1
        finally:
            connection.close()


def _act(content: bytes, _: int) -> bool:
    return content.count(b"title") == 1 and content.endswith(b".\n")


def _page_of_list(content: bytes, acts: int) -> bool:
    listed = json.loads(content)
    return len({line["title"] for line in listed["acts"]}) == 1 and listed["total"] == acts


def _answer(content: bytes, _: int) -> bool:
    return len(list(csv.reader(io.StringIO(content.decode())))) == len(("title", "the one state"))


def _sitemap(content: bytes, acts: int) -> bool:
    moments = [element.text for element in ElementTree.fromstring(content).iter() if element.tag.endswith("lastmod")]
    return len(moments) == acts


_REQUESTS: dict[str, tuple[Callable[[int], str], str, Callable[[bytes, int], bool]]] = {
    "act": (path_of, "text/turtle", _act),
    "list": (lambda number: f"{_LIST}.json?page={number // PAGE_SIZE + 1}", "*/*", _page_of_list),
    "query": (lambda _: f"/sparql?query={_TITLES}", "text/csv", _answer),
    "sitemap": (lambda _: "/eli/sitemap.xml", "*/*", _sitemap),
}
"""What clients ask for: a path, what they accept, and what tells that an answer is whole."""


if __name__ == "__main__":
    main()
