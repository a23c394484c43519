"""How `linkedacts demo` goes from a folder of files to a site with addresses worth opening."""

import hashlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from linkedacts import demonstration
from linkedacts.cli.inputs import folder_settings
from linkedacts.cli.messages import say
from linkedacts.cli.publishing import publish_all
from linkedacts.errors import DataFolderOutdated
from linkedacts.publication.files import source_files
from linkedacts.server.address import check_free
from linkedacts.server.serve import serve
from linkedacts.store.folder import DataFolder
from linkedacts.store.interface import Snapshot


def demonstrate(acts: Path | None, port: int, host: str | None, cache: Path | None) -> None:
    """Publishes the demonstration acts, or those of a folder, and serves them until it is stopped."""
    place = (cache or _user_cache()) / _name(acts, port)
    files = list(demonstration.write(place / "acts")) if acts is None else source_files([acts])
    folder = _folder(place / "data", f"http://localhost:{port}")
    settings = folder_settings(folder, port=port, host=host, access_log=False)
    check_free(settings.host, settings.port)
    publish_all(files, folder, settings)
    for line in _addresses(folder.snapshot()):
        say(line)
    serve(folder, settings)


def _folder(path: Path, base: str) -> DataFolder:
    """Makes the data folder of a demonstration, or opens it; one that another version left behind is made anew."""
    folder = DataFolder.create(path, base)
    try:
        with folder.writer():
            return folder
    except DataFolderOutdated:
        shutil.rmtree(path)
        return DataFolder.create(path, base)


def _user_cache() -> Path:
    """Gives where programs of this user keep what they can make again (XDG Base Directory Specification)."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "linkedacts"


def _name(acts: Path | None, port: int) -> str:
    """Names one demonstration: its IRIs hold the port, and each folder of acts has a site of its own."""
    if acts is None:
        return f"demo-{port}"
    return f"{hashlib.sha256(os.fsencode(acts.resolve())).hexdigest()[:8]}-{port}"


def _addresses(snapshot: Snapshot) -> Iterator[str]:
    yield ""
    yield f"  {snapshot.base}/  the site"
    for line in snapshot.acts(limit=1):
        yield f"  {snapshot.base}{line.path}  an act, as a page"
        yield f"  {snapshot.base}{line.path}.ttl  the same as Turtle"
        yield f"  {snapshot.base}{line.path}.jsonld  and as JSON-LD"
    yield f"  {snapshot.base}/sparql  questions in SPARQL"
    yield ""
