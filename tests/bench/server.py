"""How many requests a second the server answers, as ratios to pyoxigraph answering the same CONSTRUCT in one process.

python -m tests.bench.server [ACTS]   copies of the seed act, each under a number of its own (default 300)

The peer does less than any server: it has no HTTP, and one process. Where an Oxigraph server is at hand, compare with
that; with two cores it answers about as often as twice this peer.
"""

import random
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import pyoxigraph

from linkedacts.store.folder import DataFolder
from linkedacts.store.kept import PublishedAct
from linkedacts.store.writer import FolderWriter
from tests.server import site
from tests.server.serving import Running, running
from tests.server.site import BASE, MADE_BY, SEED

_SECONDS = 5.0
_CLIENTS = 8
_NUMBER = "M2023-353"
_FORMS = ("ttl", "jsonld", "nt", "nq")
_AT_ONCE = 1024 * 1024


def main() -> None:
    """Prints requests a second, 99th percentiles in ms, and ratios to the peer."""
    acts = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    with tempfile.TemporaryDirectory() as place:
        folder = site.publish(Path(place), stems=(_NUMBER,)).folder
        paths = list(multiply(folder, acts))
        peer = rate_of_peer(folder, paths)
        print(f"{acts} acts; peer: {peer:.0f} CONSTRUCT/s")
        started = time.perf_counter()
        with running(folder.path) as server:
            print(f"ready after {time.perf_counter() - started:.2f} s, query processes included")
            for name, request in requests().items():
                rate, slowest = measure(server, paths, request)
                print(f"{name:22} {rate:7.0f}/s  {slowest:6.1f} ms  {rate / peer:6.2f} × peer")


def multiply(folder: DataFolder, acts: int) -> Iterator[str]:
    """Publishes copies of the seed act under other numbers, and gives their paths."""
    snapshot = folder.snapshot()
    seed = snapshot.act(SEED)
    assert isinstance(seed, PublishedAct)
    forms = {suffix: snapshot.representation(SEED, suffix) or b"" for suffix in _FORMS}
    with folder.writer() as writer:
        for rank in range(acts):
            yield renumber(writer, replace(seed, representations=forms), f"M2023-{rank:06}")
        writer.switch()


def renumber(writer: FolderWriter, seed: PublishedAct, number: str) -> str:
    """Publishes one copy of the seed act, and gives its path."""

    def other(content: bytes) -> bytes:
        return content.replace(_NUMBER.encode(), number.encode())

    copy = replace(
        seed,
        path=seed.path.replace(_NUMBER, number),
        number=number,
        printed=other(seed.printed),
        derived=other(seed.derived),
        reference=other(seed.reference),
        representations={suffix: other(content) for suffix, content in seed.representations.items()},
        aliases=(),
    )
    writer.replace(copy, MADE_BY)
    return copy.path


def rate_of_peer(folder: DataFolder, paths: Sequence[str]) -> float:
    """Gives how often a second pyoxigraph evaluates and serializes the graph of an act, in this process."""
    store = pyoxigraph.Store.read_only(str(folder.snapshot().graphs))

    def construct() -> None:
        found = store.query(construct_of(random.choice(paths)))
        assert isinstance(found, pyoxigraph.QueryTriples)
        pyoxigraph.serialize(found, format=pyoxigraph.RdfFormat.TURTLE)

    construct()
    count, until = 0, time.perf_counter() + _SECONDS
    while time.perf_counter() < until:
        construct()
        count += 1
    return count / _SECONDS


def construct_of(path: str) -> str:
    return f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH <{BASE}{path}#printed> {{ ?s ?p ?o }} }}"


def requests() -> dict[str, Callable[[str], str]]:
    """Gives what is asked: name → the head of a request for an act at a path."""

    def act(*headers: str) -> Callable[[str], str]:
        lines = "\r\n".join(("Host: x", *headers))
        return lambda path: f"GET {path} HTTP/1.1\r\n{lines}\r\n\r\n"

    def construct(path: str) -> str:
        return f"GET /sparql?query={quote(construct_of(path))} HTTP/1.1\r\nHost: x\r\nAccept: text/turtle\r\n\r\n"

    return {
        "Turtle": act("Accept: text/turtle"),
        "Turtle, gzip": act("Accept: text/turtle", "Accept-Encoding: gzip"),
        "JSON-LD": act("Accept: application/ld+json"),
        "page, made meanwhile": act("Accept: text/html"),
        "page, made before": act("Accept: text/html"),
        "CONSTRUCT by SPARQL": construct,
        "ASK by SPARQL": lambda _: "GET /sparql?query=ASK%7B%7D HTTP/1.1\r\nHost: x\r\n\r\n",
    }


def measure(server: Running, paths: Sequence[str], request: Callable[[str], str]) -> tuple[float, float]:
    """Gives requests a second of some clients, and the 99th percentile of their times in ms."""
    times: list[float] = []
    clients = [threading.Thread(target=ask, args=(server, paths, request, times)) for _ in range(_CLIENTS)]
    start = time.perf_counter()
    for client in clients:
        client.start()
    for client in clients:
        client.join()
    times.sort()
    return len(times) / (time.perf_counter() - start), times[len(times) * 99 // 100] * 1000


def ask(server: Running, paths: Sequence[str], request: Callable[[str], str], times: list[float]) -> None:
    """Asks for act after act on one connection, for some seconds."""
    chosen = random.Random(threading.get_ident())
    with server.connect() as connection:
        until = time.perf_counter() + _SECONDS
        while (start := time.perf_counter()) < until:
            connection.sendall(request(chosen.choice(paths)).encode())
            receive(connection)
            times.append(time.perf_counter() - start)


def receive(connection: socket.socket) -> None:
    """Reads one whole response, which has to be a good one."""
    received = bytearray()
    while (end := received.find(b"\r\n\r\n")) < 0:
        received += connection.recv(_AT_ONCE)
    head = received[:end].lower()
    assert head.startswith(b"http/1.1 200"), bytes(received[:300])
    length = int(head.partition(b"content-length: ")[2].split(b"\r\n")[0])
    left = length - (len(received) - end - 4)
    while left > 0:
        left -= len(connection.recv(min(left, _AT_ONCE)))


if __name__ == "__main__":
    main()
