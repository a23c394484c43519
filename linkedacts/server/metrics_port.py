"""The port where Prometheus reads the metrics of all processes together; the site itself never serves them.

https://prometheus.github.io/client_python/multiprocess/
"""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

from linkedacts.settings import Settings

_FOLDER = "PROMETHEUS_MULTIPROC_DIR"
"""Tells prometheus_client, when it is imported, where processes keep their counts."""


@contextmanager
def metrics_served(settings: Settings) -> Iterator[None]:
    """Serves the metrics of this process and of those it starts, if the settings name a port."""
    if not settings.metrics_port:
        yield
        return
    with tempfile.TemporaryDirectory() as folder:
        os.environ[_FOLDER] = folder
        from prometheus_client import CollectorRegistry, start_http_server
        from prometheus_client.multiprocess import MultiProcessCollector

        registry = CollectorRegistry()
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]  # the library leaves it without types
        server, thread = start_http_server(settings.metrics_port, settings.metrics_host, registry)
        try:
            yield
        finally:
            server.shutdown()
            thread.join()
            server.server_close()
