"""The server as it runs: granian accepts connections (HTTP/1.1), and processes of its own answer them.

https://github.com/emmett-framework/granian; a process that dies is replaced, SIGTERM and SIGINT let requests end.
"""

import os
import signal
from collections.abc import Callable
from functools import partial
from multiprocessing.util import Finalize
from typing import Any

from flask import Flask
from granian.constants import HTTPModes, Interfaces
from granian.http import HTTP1Settings
from granian.log import LogLevels
from granian.server import Server

from linkedacts.server.metrics_port import metrics_served
from linkedacts.server.site import site_of
from linkedacts.settings import Settings
from linkedacts.store.folder import DataFolder
from linkedacts.store.parentage import when_orphaned

_NAME = "linkedacts"
_ROOM_FOR_HEADERS = 64 * 1024
"""Bytes that the head of a request may take beside its address."""
_FIRST = 100
"""Priority of what ends first when a process ends: multiprocessing kills its children next."""


def serve(folder: DataFolder, settings: Settings) -> None:
    """Serves a data folder until it is told to stop."""
    server = Server(
        _NAME,
        settings.host,
        settings.port,
        interface=Interfaces.WSGI,
        http=HTTPModes.http1,
        http1_settings=HTTP1Settings(
            header_read_timeout=round(settings.header_seconds * 1000),
            max_buffer_size=settings.url_length + _ROOM_FOR_HEADERS,
        ),
        workers=settings.workers,
        blocking_threads=settings.threads,
        backpressure=settings.connections,
        log_level=LogLevels.error,
        respawn_failed_workers=True,
        workers_kill_timeout=settings.shutdown_seconds,
    )
    with metrics_served(settings):
        # Imported once for all processes, and not before: what counts for the metrics looks at what was just set.
        from linkedacts.server.app import create_app

        server.serve(target_loader=partial(_load, create_app, folder, settings), wrap_loader=False)


def _load(
    create_app: Callable[[DataFolder, Settings], Flask], folder: DataFolder, settings: Settings
) -> Callable[..., Any]:
    """Gives the application of one process, whose query processes end before it does."""
    app = create_app(folder, settings)
    when_orphaned(partial(os.kill, os.getpid(), signal.SIGTERM))
    Finalize(app, site_of(app).published.close, exitpriority=_FIRST)
    return app
