"""Pieces of work for isolation to do, most of them bad; they take their orders from the name of the file."""

import os
import resource
import signal
import socket
import subprocess
import time
from contextlib import suppress
from pathlib import Path

from linkedacts.errors import LinkedActsError, SettingsInvalid, SourceEmpty, SourceWithoutText
from linkedacts.reading.reader import read

_LEAK: list[bytes] = []


class _Lethal:
    """Kills whoever pickles it: a process that dies in the middle of its answer."""

    def __reduce__(self) -> str:
        os.kill(os.getpid(), signal.SIGKILL)
        return ""


def name_of(file: Path) -> str:
    """Takes as many hundredths of a second as the file's name begins with digits."""
    time.sleep(int("0" + file.stem.partition(" ")[0]) / 100)
    return file.name


def obey(file: Path) -> object:
    """Does what the file is called."""
    match file.name:
        case "sleep":
            time.sleep(600)
        case "count":
            while True:
                pass
        case "eat":
            return len(bytearray(2 * 1024**3))
        case "recurse":
            return obey(file)
        case "die of a segmentation fault":
            os.kill(os.getpid(), signal.SIGSEGV)
        case "abort":
            os.abort()
        case "exit":
            os._exit(3)
        case "answer and die":
            return _Lethal()
        case "answer what cannot be sent":
            return lambda: file
        case "raise ValueError":
            raise ValueError("a fault of this program")
        case "refuse":
            raise SourceEmpty(file)
        case "stop everything":
            raise SettingsInvalid("reading_seconds", "too few")
        case "answer 20 MB":
            return bytes(20_000_000)
    return file.name


def break_out(file: Path) -> str:
    """Tries a way out of the process and tells what stopped it."""
    try:
        match file.name:
            case "connect":
                socket.create_connection(("127.0.0.1", 9)).close()
            case "listen":
                socket.create_server(("127.0.0.1", 0)).close()
            case "resolve":
                socket.getaddrinfo("localhost", 80)
            case "run":
                subprocess.run(["true"], check=True)
            case "write":
                Path(file.parent, "written").write_text("x", encoding="utf-8")
            case "enlarge":
                with file.open("ab") as opened:
                    opened.write(b"x")
    except OSError as error:
        return type(error).__name__
    return "nothing"


def process_of(file: Path) -> int:
    """Gives the number of the process that does the work; « sleep » takes long over it."""
    if file.name == "sleep":
        time.sleep(600)
    return os.getpid()


def time_given(file: Path) -> int:
    """Reads a file and gives by how many seconds of processor time its limit has grown meanwhile."""
    limit = resource.getrlimit(resource.RLIMIT_CPU)[0]
    with suppress(SourceWithoutText):
        read(file)
    return resource.getrlimit(resource.RLIMIT_CPU)[0] - limit


def leak(file: Path) -> int:
    """Keeps 40 MiB for ever."""
    _LEAK.append(bytes(40 * 1024**2))
    return os.getpid()


class Unforeseen(LinkedActsError):
    """Not to be made again from its sentence alone."""

    def __init__(self, one: int, other: int) -> None:
        super().__init__(f"{one} and {other}")
