"""How a process that takes strangers' queries or files is kept from going anywhere, and from taking too much.

Linux: a seccomp filter refuses every new socket and program (seccomp(2),
https://docs.kernel.org/userspace-api/seccomp_filter.html). Elsewhere, or where the filter is refused: no new file
descriptor at all (RLIMIT_NOFILE), which also keeps the graph store from opening those of its files that it has not
opened yet, so a large store may then fail to answer. A process that must open files has Python's audit events refused
instead (PEP 578), which code outside Python does not raise.
"""

import ctypes
import math
import os
import platform
import resource
import signal
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

MIB = 1024 * 1024
_STATM = Path("/proc/self/statm")
_WAYS_OUT = frozenset(
    {"socket.__new__", "subprocess.Popen", "os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.system"}
)


def confine(memory: int | None = None, *, opens_files: bool = False) -> None:
    """Shuts every way out of this process and lets its memory grow by `memory` MiB; there is no way back.

    `opens_files` leaves it able to open files, to read them: none can be written.
    """
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if memory is not None:
        _limit_memory(memory)
    _filter_system_calls()
    if opens_files:
        _keep_from_writing()
    if not _can_open_sockets():
        return
    if opens_files:
        sys.addaudithook(_refuse_ways_out)
    else:
        # One, not zero: descriptor 0 is taken, and poll(2) on the pipe to the parent needs the number.
        resource.setrlimit(resource.RLIMIT_NOFILE, (1, 1))


@contextmanager
def cpu_limited(seconds: float) -> Iterator[None]:
    """Kills this process once it has spent so much CPU time: the parent that watches the clock may be gone."""
    spent = resource.getrusage(resource.RUSAGE_SELF)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (int(spent.ru_utime + spent.ru_stime + seconds) + 2, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_CPU, (hard, hard))


@contextmanager
def clock_limited(seconds: float) -> Iterator[None]:
    """Kills this process after so much time on the clock, whatever it waits for: its parent may be gone."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def give_time(seconds: float) -> None:
    """Lets the limits of time that are set here, if any, end so much later."""
    left, _ = signal.getitimer(signal.ITIMER_REAL)
    if left and signal.getsignal(signal.SIGALRM) is signal.SIG_DFL:  # else the timer is another's
        signal.setitimer(signal.ITIMER_REAL, left + seconds)
    soft, hard = resource.getrlimit(resource.RLIMIT_CPU)
    if soft != hard:
        resource.setrlimit(resource.RLIMIT_CPU, (soft + math.ceil(seconds), hard))


@contextmanager
def memory_limited(memory: int) -> Iterator[None]:
    """Lets the memory of this process grow by `memory` MiB meanwhile; more than that is a MemoryError."""
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if not _set_address_space(memory_held() + memory * MIB, hard):
        yield
        return
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (hard, hard))


def memory_held() -> int:
    """Gives the address space that this process takes, in bytes; 0 where the system does not tell."""
    return int(_STATM.read_text().split()[0]) * resource.getpagesize() if _STATM.exists() else 0


def _limit_memory(memory: int) -> None:
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (memory_held() + memory * MIB, hard))


def _set_address_space(limit: int, hard: int) -> bool:
    """Tells whether the limit is set: macOS refuses one below what the process takes, and does not say how much."""
    try:
        resource.setrlimit(resource.RLIMIT_AS, (limit, hard))
    except (OSError, ValueError):
        return False
    return True


def _keep_from_writing() -> None:
    """No file grows from here on: a write ends in EFBIG, not in a signal (setrlimit(2))."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def _can_open_sockets() -> bool:
    try:
        socket.socket().close()
    except PermissionError:
        return False
    return True


def _refuse_ways_out(event: str, _arguments: tuple[object, ...]) -> None:
    if event in _WAYS_OUT:
        raise PermissionError(f"{event} in a confined process")


@dataclass(frozen=True)
class _Machine:
    """Numbers that the kernel gives one processor architecture: its name in seccomp, and system calls to refuse."""

    audit_arch: int
    refused: tuple[int, ...]


_IO_URING_SETUP = 425
_MACHINES = {  # socket, execve, execveat, ptrace
    "x86_64": _Machine(0xC000003E, (41, 59, 322, 101, _IO_URING_SETUP)),
    "aarch64": _Machine(0xC00000B7, (198, 221, 281, 117, _IO_URING_SETUP)),
}


class _Instruction(ctypes.Structure):
    _fields_ = (
        ("code", ctypes.c_ushort),
        ("yes", ctypes.c_ubyte),
        ("no", ctypes.c_ubyte),
        ("operand", ctypes.c_uint32),
    )


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.POINTER(_Instruction)))


_LOAD, _EQUAL, _AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_NUMBER, _ARCHITECTURE = 0, 4  # offsets in struct seccomp_data
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000 | 1  # SECCOMP_RET_ALLOW; SECCOMP_RET_ERRNO with EPERM
_X32_CALLS = 0x40000000
_PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP, _MODE_FILTER = 38, 22, 2


def _filter_system_calls() -> None:
    """Asks the kernel to refuse the calls above; where it does not know how, `confine` finds out by trying one."""
    machine = _MACHINES.get(platform.machine())
    if machine is None or os.uname().sysname != "Linux":
        return
    instructions = _instructions(machine)
    program = _Program(len(instructions), (_Instruction * len(instructions))(*instructions))
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    libc.prctl(_PR_SET_SECCOMP, _MODE_FILTER, ctypes.byref(program), 0, 0)


def _instructions(machine: _Machine) -> list[_Instruction]:
    """Gives the filter: jumps count the instructions to skip, the last two are « allow » and « refuse »."""
    calls = [(_AT_LEAST, _X32_CALLS), *((_EQUAL, number) for number in machine.refused)]
    return [
        _Instruction(_LOAD, 0, 0, _ARCHITECTURE),
        _Instruction(_EQUAL, 0, len(calls) + 2, machine.audit_arch),
        _Instruction(_LOAD, 0, 0, _NUMBER),
        *(_Instruction(code, len(calls) - at, 0, operand) for at, (code, operand) in enumerate(calls)),
        _Instruction(_RETURN, 0, 0, _ALLOW),
        _Instruction(_RETURN, 0, 0, _REFUSE),
    ]
