"""The server as it runs: granian accepts connections (HTTP/1.1), and processes of its own answer them.

https://github.com/emmett-framework/granian; a process that dies is replaced, SIGTERM and SIGINT let requests end.
"""

import gc
import os
import resource
import signal
import sys
import threading
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, NoReturn

from granian.constants import HTTPModes, Interfaces, SSLProtocols
from granian.http import HTTP1Settings
from granian.log import LogLevels
from granian.server import Server

from linkedacts.server.metrics_port import metrics_served
from linkedacts.settings import Settings
from linkedacts.store.folder import DataFolder
from linkedacts.store.parentage import when_orphaned

if TYPE_CHECKING:
    from linkedacts.server.bridge import Bridge

_NAME = "linkedacts"
_OTHER_FILES = 256
"""Files that a process has open beside its connections."""
_ROOM_FOR_HEADERS = 64 * 1024
"""Bytes that the head of a request may take beside its address."""


def serve(folder: DataFolder, settings: Settings) -> None:
    """Serves a data folder until it is told to stop."""
    server = Server(
        _NAME,
        settings.host,
        settings.port,
        interface=Interfaces.RSGI,
        http=HTTPModes.http1,
        http1_settings=HTTP1Settings(
            header_read_timeout=round(settings.header_seconds * 1000),
            max_buffer_size=settings.url_length + _ROOM_FOR_HEADERS,
        ),
        workers=settings.workers,
        backpressure=settings.connections,
        websockets=False,
        ssl_cert=settings.tls_certificate,
        ssl_key=settings.tls_key,
        ssl_protocol_min=SSLProtocols.tls12,
        log_level=LogLevels.error,
        respawn_failed_workers=True,
        workers_kill_timeout=settings.shutdown_seconds,
    )
    _allow_files(settings.connections + _OTHER_FILES)
    with metrics_served(settings):
        server.serve(target_loader=partial(_load, _imported(), folder, settings), wrap_loader=False)


def _imported() -> "Callable[[DataFolder, Settings], Bridge]":
    """Gives what makes the application, imported once for all processes.

    Not before: what counts for the metrics looks at what was just set. Nothing of it is ever garbage: the collector
    need not look while it comes, nor later (gc.freeze), and the processes go on sharing its memory.
    """
    gc.disable()
    from linkedacts.server.bridge import bridge

    gc.freeze()
    gc.enable()
    return bridge


def _allow_files(wanted: int) -> None:
    """Lets this process, and those that it starts, hold so many files and connections, as far as the system allows."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    if soft not in {resource.RLIM_INFINITY, most} and soft < most:
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))


def _load(make: Callable[[DataFolder, Settings], "Bridge"], folder: DataFolder, settings: Settings) -> Any:
    """Gives what answers requests in one process, which ends when the server that started it is gone."""
    told_to_stop = threading.Event()
    _when_told(told_to_stop.set)
    when_orphaned(partial(os.kill, os.getpid(), signal.SIGTERM))
    bridge = make(folder, settings)
    # Until granian listens: there is nothing to finish, but the processes that the application has begun to start.
    _when_told(partial(_leave, bridge))
    if told_to_stop.is_set():
        _leave(bridge)
    return bridge


def _when_told(do: Callable[[], None]) -> None:
    """Does something when this process is told to stop."""
    for told in (signal.SIGTERM, signal.SIGINT):
        signal.signal(told, lambda *_: do())


def _leave(bridge: "Bridge") -> NoReturn:
    _when_told(lambda: None)
    bridge.close()
    sys.exit()
