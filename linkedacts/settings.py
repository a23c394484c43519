"""Every setting, with its default and its unit; read from a TOML file and from the environment, which wins.

`port` is LINKEDACTS_PORT in the environment and `port = 8000` in the file.
"""

import os
import tomllib
from pathlib import Path
from typing import Annotated, Any, Self
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    Field,
    FilePath,
    HttpUrl,
    IPvAnyNetwork,
    NonNegativeFloat,
    NonNegativeInt,
    PositiveFloat,
    PositiveInt,
    ValidationError,
)
from pydantic_settings import BaseSettings, SettingsConfigDict

from linkedacts.errors import SettingsInvalid

_PREFIX = "LINKEDACTS_"
_NEVER_IN_AN_IRI = frozenset('<>"{}|\\^`')


def check_base_iri(iri: str) -> str:
    """Gives a base IRI back if it can be one; raises SettingsInvalid.

    Absolute, http or https, without user, query, fragment or slash at its end (RFC 3987, section 2.2).
    """
    problem = _base_iri_problem(iri)
    if problem:
        raise SettingsInvalid("base_iri", f"« {iri} » {problem}")
    return iri


def _base_iri_problem(iri: str) -> str | None:
    if any(character in _NEVER_IN_AN_IRI or character <= " " or character == "\x7f" for character in iri):
        return "holds a character that no IRI has"
    try:
        parts, host = urlsplit(iri), urlsplit(iri).hostname
        parts.port  # noqa: B018 - urlsplit looks at the port only when asked for it
    except ValueError as error:
        return f"is not an IRI ({error})"
    if parts.scheme not in {"http", "https"} or not host:
        return "is not an absolute http or https IRI"
    if "@" in parts.netloc or any(mark in iri for mark in "?#") or iri.endswith("/"):
        return "must end after its host or path: no user, no query, no fragment, no slash at the end"
    return None


class Settings(BaseSettings):
    """What whoever runs a deployment can choose."""

    model_config = SettingsConfigDict(
        env_prefix=_PREFIX, frozen=True, extra="forbid", use_attribute_docstrings=True, env_ignore_empty=True
    )

    base_iri: Annotated[str, AfterValidator(check_base_iri)] = "http://localhost:8000"
    """Start of every IRI, without a slash at its end; a data folder keeps the one it was made with."""
    site_name: str = "Actes des collectivités"
    """What the site is called in catalogues and feeds."""
    publisher: str = "linkedacts"
    """Name of whoever publishes the data."""
    publisher_iri: HttpUrl | None = None
    """IRI of whoever publishes the data, as others know it; none for one of this site's own."""
    contact: str | None = Field(default=None, pattern=r"^[^@\s<>\"]+@[^@\s<>\"]+$")
    """E-mail address for questions about the data."""
    licence: HttpUrl = HttpUrl("https://www.etalab.gouv.fr/licence-ouverte-open-licence")
    """IRI of the licence of the data."""
    host: str = "127.0.0.1"
    """Address that the server listens on; 0.0.0.0 for every network of the machine."""
    port: int = Field(default=8000, ge=1, le=65535)
    """Port that the server listens on."""
    workers: PositiveInt = Field(default_factory=lambda: os.cpu_count() or 1)
    """Processes that answer HTTP requests."""
    threads: PositiveInt = 4
    """Pages that each of these makes at once; acts as data and queries have ways of their own."""
    connections: PositiveInt = 4096
    """Connections that each of these holds open; the next one waits."""
    header_seconds: PositiveFloat = 10.0
    """Longest time that a client takes to send the head of a request, in seconds."""
    body_seconds: PositiveFloat = 20.0
    """Longest time that a client takes to send the body of a request, in seconds."""
    shutdown_seconds: PositiveInt = 15
    """Longest time that requests under way are given when the server is stopped, in seconds."""
    url_length: PositiveInt = 16_384
    """Longest path and query string of a request, in bytes."""
    request_size: PositiveInt = 256
    """Largest body of a request, in KiB."""
    request_rate: NonNegativeFloat = 0.0
    """Requests a second that one client may go on sending; 0 for no limit."""
    request_burst: PositiveInt = 200
    """Requests that one client may send at once before that rate counts."""
    trusted_proxies: tuple[IPvAnyNetwork, ...] = ()
    """Networks of the proxies whose X-Forwarded-For header tells the client's address."""
    tls_certificate: FilePath | None = None
    """File with the certificate chain (PEM) that the server speaks TLS with; none where a proxy in front does."""
    tls_key: FilePath | None = None
    """File with the certificate's private key (PEM)."""
    hsts_seconds: NonNegativeInt = 31_536_000
    """How long browsers are told to come back by https alone, in seconds, where the base IRI is https; 0 for never."""
    access_log: bool = True
    """Whether each request is written on stderr as a line of JSON, without anything that tells who asked."""
    metrics_host: str = "127.0.0.1"
    """Address that metrics are served on."""
    metrics_port: int = Field(default=0, ge=0, le=65535)
    """Port that metrics are served on, for Prometheus; 0 for none."""
    page_cache: NonNegativeInt = 64
    """Most memory that rendered pages take, in MiB, in each process that answers HTTP requests."""

    query_processes: PositiveInt = 2
    """Processes that answer SPARQL queries, for each process that answers HTTP requests."""
    query_waiting: NonNegativeInt = 64
    """Queries that may wait for one of these; the next is refused at once."""
    query_seconds: PositiveFloat = 10.0
    """Longest time of a SPARQL query, in seconds."""
    query_memory: PositiveInt = 1024
    """Most memory that a SPARQL query may take, in MiB, beside what an idle process has."""
    query_rows: PositiveInt = 100_000
    """Most rows (or triples) of an answer; a longer one is cut and says so."""
    query_answer: PositiveInt = 32
    """Largest answer, in MiB; a larger one is cut and says so."""
    query_length: PositiveInt = 65_536
    """Longest text of a query, in characters."""
    query_depth: PositiveInt = 100
    """Deepest nesting of brackets in a query."""

    image_cache: NonNegativeInt = 64
    """Most memory that pictures of pages take, in MiB, in each process that answers HTTP requests."""
    check_size: PositiveInt = 20
    """Largest file that a visitor may have checked, in MiB."""
    check_seconds: PositiveFloat = 20.0
    """Longest time that such a file is read for, and a page of a published one is drawn for, in seconds."""
    check_at_once: PositiveInt = 2
    """Files read or pages drawn at once for visitors; the next is refused for a while."""

    reading_processes: PositiveInt = Field(default_factory=lambda: os.cpu_count() or 1)
    """Processes that read source files."""
    reading_seconds: PositiveFloat = 60.0
    """Longest time that one source file is read for, in seconds."""
    reading_scan_seconds: NonNegativeFloat = 600.0
    """Longest time that pages of it which are images take beside that, in seconds, where text is recognised in them."""
    reading_memory: PositiveInt = 1024
    """Most memory that reading one source file may take, in MiB."""
    reading_size: PositiveInt = 100
    """Largest source file, in MiB."""
    reading_pages: PositiveInt = 2000
    """Most pages of a source file."""

    @classmethod
    def load(cls, file: Path | None = None, **chosen: Any) -> Self:
        """Gives what is `chosen` here, else in the environment, else in a TOML file, else by default.

        Raises SettingsInvalid. A data folder has such a file: `linkedacts.toml`.
        """
        try:
            return cls(**{**_from_file(file), **chosen})
        except ValidationError as error:
            first = error.errors()[0]
            raise SettingsInvalid(".".join(map(str, first["loc"])), first["msg"]) from None


def _from_file(file: Path | None) -> dict[str, Any]:
    """Gives the settings of a file, less those that the environment sets."""
    try:
        values = tomllib.loads(file.read_text(encoding="utf-8")) if file is not None else {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsInvalid(f"file {file}", str(error)) from None
    return {name: value for name, value in values.items() if not os.environ.get(f"{_PREFIX}{name.upper()}")}
