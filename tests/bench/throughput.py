"""How many requests a second the server answers beside other servers on the same acts, in the same run, as ratios.

python -m tests.bench.throughput [ACTS [FOLDER]]   copies of the seed act (default 10,000); a named folder is kept

Peers are those on the PATH: `oxigraph` and `rdflib-endpoint`, both on PyPI. Load comes from wrk
(https://github.com/wg/wrk), one thread and eight connections, in turns of some seconds: what else the machine does then
weighs on all alike. rdflib-endpoint parses its data at its start and holds it in memory: it gets few acts.
"""

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from linkedacts.store.folder import DataFolder
from tests.bench.server import construct_of, multiply
from tests.server import site
from tests.server.serving import free_port, running

_ROUNDS = 3
_SECONDS = 6
_CONNECTIONS = 8
_FEW = 30
"""Acts that rdflib-endpoint gets."""
_START = 180
_REQUESTS = re.compile(r"(\d+) requests in")
_RATE = re.compile(r"Requests/sec:\s+([\d.]+)")
_SLOWEST = re.compile(r"99%\s+([\d.]+m?s)")
_SCRIPT = """
local targets = {}
for line in io.lines("%s") do targets[#targets + 1] = line end
request = function() return wrk.format("GET", targets[math.random(#targets)]) end
"""
_RATIOS = {
    "Turtle": {"oxigraph": 3.0, "rdflib-endpoint": 20.0},
    "Turtle, gzip": {"oxigraph": 3.0, "rdflib-endpoint": 20.0},
    "JSON-LD": {"oxigraph": 3.0, "rdflib-endpoint": 20.0},
    "page": {"oxigraph": 0.5},
    "page, made anew": {"oxigraph": 0.5},
    "CONSTRUCT by SPARQL": {"oxigraph": 0.4, "rdflib-endpoint": 5.0},
}
"""What is asked of this server → peer → the least ratio that is wanted."""


@dataclass(frozen=True)
class Contestant:
    """Something to be asked, again and again."""

    name: str
    process: int
    port: int
    targets: Sequence[str]
    accept: str
    encoding: str = "identity"


@dataclass(frozen=True)
class Turn:
    """What came of some seconds of load."""

    rate: float
    """Requests a second, all of them answered well."""
    processor: float
    """Processor time of one request, in seconds, of the server and all processes below it."""


def main() -> None:
    """Prints requests a second of everyone, the median of some turns, and the ratios that are wanted and found."""
    if shutil.which("wrk") is None:
        print("left out: wrk is not installed")
        return
    acts = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with ExitStack() as stack:
        place = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(stack.enter_context(tempfile.TemporaryDirectory()))
        folder, paths = published(place, acts)
        everyone = [
            *stack.enter_context(this_server(folder, paths)),
            *stack.enter_context(oxigraph(folder, paths)),
            *stack.enter_context(rdflib_endpoint(folder, paths[:_FEW], place)),
        ]
        turns = [[load(one, place) for one in everyone] for _ in range(_ROUNDS)]
        names = [one.name for one in everyone]
        rates = [statistics.median(turn.rate for turn in found) for found in zip(*turns, strict=True)]
        print("requests a second")
        report(dict(zip(names, rates, strict=True)))
        costs = [statistics.median(turn.processor for turn in found) for found in zip(*turns, strict=True)]
        print("requests for a second of the processor, whatever else ran")
        report({name: 1 / cost for name, cost in zip(names, costs, strict=True)})


def report(rates: Mapping[str, float]) -> None:
    """Prints the medians, and each ratio beside the one that is wanted."""
    for name, rate in rates.items():
        ratios = ((peer, rate / rates[peer], least) for peer, least in _RATIOS.get(name, {}).items() if rates.get(peer))
        said = ", ".join(f"{ratio:.2f} × {peer} (wanted: {least})" for peer, ratio, least in ratios)
        print(f"{name:24} {rate:8.0f}/s  {said}")


def published(place: Path, acts: int) -> tuple[DataFolder, list[str]]:
    """Gives a data folder with so many acts, and their paths; one that was made before is taken as it is."""
    if not (place / "data").exists():
        list(multiply(site.publish(place, stems=("M2023-353",)).folder, acts))
    folder = DataFolder.open(place / "data")
    return folder, [path for path, _ in folder.snapshot().addresses(limit=acts)]


@contextmanager
def this_server(folder: DataFolder, paths: Sequence[str]) -> Iterator[list[Contestant]]:
    """Runs this server, and gives what it is asked."""
    queries = [f"/sparql?query={quote(construct_of(path))}" for path in paths]
    with running(folder.path) as server:
        yield [
            Contestant("Turtle", server.process.pid, server.port, paths, "text/turtle"),
            Contestant("Turtle, gzip", server.process.pid, server.port, paths, "text/turtle", "gzip"),
            Contestant("JSON-LD", server.process.pid, server.port, paths, "application/ld+json"),
            Contestant("page, made anew", server.process.pid, server.port, paths, "text/html", "gzip"),
            Contestant("page", server.process.pid, server.port, paths[:_FEW], "text/html", "gzip"),
            Contestant("CONSTRUCT by SPARQL", server.process.pid, server.port, queries, "text/turtle"),
            Contestant("ASK by SPARQL", server.process.pid, server.port, ["/sparql?query=ASK%7B%7D"], "*/*"),
        ]


@contextmanager
def oxigraph(folder: DataFolder, paths: Sequence[str]) -> Iterator[list[Contestant]]:
    """Runs Oxigraph's own server on the same graphs."""
    graphs, port = folder.snapshot().graphs, free_port()
    arguments = ["serve-read-only", "--location", str(graphs), "--bind", f"127.0.0.1:{port}"]
    queries = [f"/query?query={quote(construct_of(path))}" for path in paths]
    with process("oxigraph", arguments, port, queries[0]) as runs:
        yield [Contestant("oxigraph", runs, port, queries, "text/turtle")] if runs else []


@contextmanager
def rdflib_endpoint(folder: DataFolder, paths: Sequence[str], place: Path) -> Iterator[list[Contestant]]:
    """Runs rdflib-endpoint on a few of the acts, on the faster of its stores."""
    file, port = place / "few.nq", free_port()
    file.write_bytes(b"".join(folder.snapshot().representation(path, "nq") or b"" for path in paths))
    queries = [f"/?query={quote(construct_of(path))}" for path in paths]
    arguments = ["serve", "--host", "127.0.0.1", "--port", str(port), str(file)]
    with process("rdflib-endpoint", arguments, port, queries[0]) as runs:
        yield [Contestant("rdflib-endpoint", runs, port, queries, "text/turtle")] if runs else []


@contextmanager
def process(command: str, arguments: Sequence[str], port: int, target: str) -> Iterator[int]:
    """Runs a peer until the block ends, and gives its number; 0 where there is none."""
    found = shutil.which(command)
    if found is None:
        print(f"{command} is not on the PATH", file=sys.stderr)
        yield 0
        return
    with subprocess.Popen([found, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running_:
        try:
            wait(port, target)
            yield running_.pid
        finally:
            running_.terminate()


def wait(port: int, target: str) -> None:
    """Waits until a peer answers with triples."""
    until = time.monotonic() + _START
    command = ["curl", "-sf", "-H", "Accept: text/turtle", f"http://127.0.0.1:{port}{target}"]
    while b"eli" not in subprocess.run(command, capture_output=True, check=False).stdout:
        assert time.monotonic() < until, "a peer does not answer"
        time.sleep(0.2)


def load(one: Contestant, place: Path) -> Turn:
    """Asks for some seconds."""
    targets, script = place / "targets.txt", place / "load.lua"
    targets.write_text("\n".join(one.targets))
    script.write_text(_SCRIPT % targets)
    options = [f"-c{_CONNECTIONS}", "-t1", f"-d{_SECONDS}s", "--timeout", "30s", "--latency", "-s", str(script)]
    headers = ["-H", f"Accept: {one.accept}", "-H", f"Accept-Encoding: {one.encoding}"]
    command = ["wrk", *options, *headers, f"http://127.0.0.1:{one.port}"]
    before = processor_time(one.process)
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    spent = processor_time(one.process) - before
    rate, requests, slowest = _RATE.search(said), _REQUESTS.search(said), _SLOWEST.search(said)
    assert rate is not None and requests is not None and "Non-2xx" not in said, said
    print(f"{one.name:24} {float(rate[1]):8.0f}/s  99 %: {slowest and slowest[1]}", file=sys.stderr)
    return Turn(float(rate[1]), spent / max(int(requests[1]), 1))


def processor_time(process: int) -> float:
    """Gives the processor time that a process and all below it have taken, in seconds (proc(5))."""
    own = Path(f"/proc/{process}")
    fields = (own / "stat").read_text().rpartition(") ")[2].split()
    below = " ".join(children.read_text() for children in own.glob("task/*/children")).split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK") + sum(map(processor_time, map(int, below)))


if __name__ == "__main__":
    main()
