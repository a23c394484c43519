"""How long another client waits while some throw everything at the server that is known to hurt one.

python -m tests.bench.hostile [FOLDER [SECONDS]]   a data folder, else the acts of the tests

Compares with the same client alone, before: on a machine that does much else, only the comparison tells. Says besides
which statuses the attackers got, whether a process that answers requests died, how much memory all processes took at
most, and whether anything was fetched.
"""

import os
import random
import resource
import socket
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack, suppress
from http.client import HTTPConnection, HTTPException
from multiprocessing import get_context
from pathlib import Path
from urllib.parse import quote, urlencode

from linkedacts.store.folder import DataFolder
from tests.server import site
from tests.server.serving import Running, running
from tests.server.test_hostile import _BOMBS, _SPELLINGS

_HALF_OPEN = 400
_ATTACKERS = 6
_LARGEST_ANSWER = 300
_FORM = {"Content-Type": "application/x-www-form-urlencoded"}
_ASK = f"/sparql?query={quote('ASK {}')}"


def main() -> None:
    """Prints what came of it."""
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 30
    resource.setrlimit(resource.RLIMIT_NOFILE, (4096, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
    with ExitStack() as stack:
        if len(sys.argv) > 1:
            folder = DataFolder.open(Path(sys.argv[1]))
        else:
            folder = site.publish(Path(stack.enter_context(tempfile.TemporaryDirectory()))).folder
        paths = [path for path, _ in folder.snapshot().addresses(limit=10_000)]
        trap = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
        trap.setblocking(False)
        # In a process of its own: threads of one would wait for each other.
        other = stack.enter_context(ProcessPoolExecutor(1, get_context("spawn")))
        server = stack.enter_context(running(folder.path))
        print("alone       ", said(other.submit(times_of_others, server.port, paths, seconds).result()))
        before = server.processes()
        statuses, stop, memory = Counter[str](), threading.Event(), [0]
        attackers = [
            threading.Thread(target=attack, args=(server, n, trap.getsockname()[1], stop, statuses))
            for n in range(_ATTACKERS)
        ]
        attackers.append(threading.Thread(target=hang, args=(server, stop)))
        attackers.append(threading.Thread(target=watch, args=(server, stop, memory)))
        for attacker in attackers:
            attacker.start()
        print("under attack", said(other.submit(times_of_others, server.port, paths, seconds).result()))
        stop.set()
        for attacker in attackers:
            attacker.join()
        with suppress(BlockingIOError):
            trap.accept()
            print("something was fetched")
        print("attackers got", dict(statuses.most_common()))
        print(f"processes that died: {len(before - server.processes())}; most memory: {memory[0] // 2**20} MiB")


def times_of_others(port: int, paths: Sequence[str], seconds: float) -> dict[str, list[float]]:
    """Gives how long another client waits for acts and for the smallest query, in seconds."""
    times: dict[str, list[float]] = {"act": [], "ASK": []}
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        for name, path in (("act", random.choice(paths)), ("ASK", _ASK)):
            start = time.perf_counter()
            status = request(port, "127.0.0.99", "GET", path, {"Accept": "*/*"})
            assert status == "200", (path, status)
            times[name].append(time.perf_counter() - start)
    return times


def said(times: dict[str, list[float]]) -> str:
    """Gives the median and the 99th percentile in words."""
    ranked = {name: sorted(values) for name, values in times.items()}
    return "; ".join(
        f"{name}: {len(values)} times, 50 % {values[len(values) // 2] * 1000:.1f} ms, "
        f"99 % {values[len(values) * 99 // 100] * 1000:.1f} ms"
        for name, values in ranked.items()
    )


def attack(server: Running, number: int, trap: int, stop: threading.Event, statuses: Counter[str]) -> None:
    """Sends one bad thing after another until it is told to stop."""
    chosen = random.Random(number)
    address = f"http://127.0.0.1:{trap}/"
    queries = [*_BOMBS.values(), *(spelling.format(address) for spelling in _SPELLINGS)]
    while not stop.is_set():
        kind = chosen.random()
        if kind < 0.6:
            status = post(server, number, {"query": chosen.choice(queries)})
        elif kind < 0.7:
            status = post(server, number, {"query": "SELECT * { ?s ?p ?o }", "default-graph-uri": address})
        else:
            status = chosen.choice(_FUZZ)(server, number, chosen)
        statuses[status] += 1


def post(server: Running, number: int, form: dict[str, str]) -> str:
    return request(
        server.port, f"127.0.2.{number + 1}", "POST", "/sparql", _FORM, urlencode(form, errors="replace").encode()
    )


def request(port: int, source: str, method: str, path: str, headers: dict[str, str], body: bytes | None = None) -> str:
    """Gives the status of a response, or what happened in its place."""
    connection = HTTPConnection("127.0.0.1", port, timeout=60, source_address=(source, 0))
    try:
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        answer.read()
        return str(answer.status)
    except (OSError, HTTPException) as error:
        return f"{type(error).__name__} {error}"
    finally:
        connection.close()


def _headers(server: Running, number: int, chosen: random.Random) -> str:
    names = ("Accept", "Accept-Encoding", "Accept-Language", "Range", "If-None-Match", "If-Modified-Since", "Cookie")
    values = ("*/*;q=9", "a/b," * 2000, '"' * 3000, "bytes=" + "0-0," * 2000, "\xff" * 100, "gzip;q=x", "W/" * 2000)
    headers = {name: chosen.choice(values) for name in chosen.sample(names, 3)}
    return request(
        server.port, f"127.0.2.{number + 1}", "GET", chosen.choice(("/", site.SEED, "/sparql", "/search")), headers
    )


def _address(server: Running, number: int, chosen: random.Random) -> str:
    path = "/" + "/".join(quote(chosen.randbytes(20)) for _ in range(chosen.randrange(1, 100)))
    return request(server.port, f"127.0.2.{number + 1}", chosen.choice(("GET", "POST", "PUT", "FOO")), path, {})


def _search(server: Running, number: int, chosen: random.Random) -> str:
    words = quote(chosen.choice(("(" * 2000, "a* OR " * 500, '"' * 2000, "é" * 1000)))
    return request(server.port, f"127.0.2.{number + 1}", "GET", f"/search?q={words}", {})


def _bytes(server: Running, _: int, chosen: random.Random) -> str:
    start = chosen.choice((b"", b"GET / HTTP/1.1\r\n", b"POST /sparql HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"))
    with suppress(OSError), server.connect() as client:
        client.settimeout(1)
        client.sendall(start + chosen.randbytes(_LARGEST_ANSWER))
        return client.recv(_LARGEST_ANSWER)[9:12].decode("latin-1") or "hung up"
    return "hung up"


_FUZZ: tuple[Callable[[Running, int, random.Random], str], ...] = (_headers, _address, _search, _bytes)


def hang(server: Running, stop: threading.Event) -> None:
    """Holds connections open that never send all of a request."""
    with ExitStack() as hanging:
        for n in range(_HALF_OPEN):
            client = hanging.enter_context(server.connect())
            client.sendall((b"", b"GET / HT", b"GET / HTTP/1.1\r\nHost: x\r\nX: ")[n % 3])
        stop.wait()


def watch(server: Running, stop: threading.Event, most: list[int]) -> None:
    """Notes the most memory that all processes of the server take together, in bytes."""
    while not stop.wait(0.2):
        most[0] = max(most[0], memory_of(server.process.pid))


def memory_of(process: int) -> int:
    """Gives the resident memory of a process and all below it, in bytes (proc(5)); what they share counts twice."""
    own = Path(f"/proc/{process}")
    try:
        pages = int((own / "statm").read_text().split()[1])
        below = " ".join(children.read_text() for children in own.glob("task/*/children")).split()
    except (OSError, ProcessLookupError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE") + sum(map(memory_of, map(int, below)))


if __name__ == "__main__":
    main()
