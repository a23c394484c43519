"""The application: one published data folder answers HTTP requests. Every route is registered here.

WSGI: https://peps.python.org/pep-3333/; Flask: https://flask.palletsprojects.com/
"""

from flask import Flask

from linkedacts import assets
from linkedacts.server import access_log, compression, error_answers, headers, request_limits
from linkedacts.server.act_routes import acts
from linkedacts.server.harvest_routes import harvest
from linkedacts.server.operations_routes import operations
from linkedacts.server.published import Published
from linkedacts.server.rendered import RenderedPages
from linkedacts.server.search_routes import searching
from linkedacts.server.site import EXTENSION, Site
from linkedacts.server.site_routes import site_pages
from linkedacts.server.sparql_routes import sparql
from linkedacts.server.thing_routes import things
from linkedacts.server.vocabulary_routes import vocabulary
from linkedacts.settings import Settings
from linkedacts.store.folder import DataFolder

_BLUEPRINTS = (acts, harvest, operations, searching, site_pages, sparql, things, vocabulary)


def create_app(folder: DataFolder, settings: Settings) -> Flask:
    """Gives the WSGI application on a data folder; raises DataFolderMissing where nothing was published."""
    pages = RenderedPages(settings.page_cache * 1024 * 1024)
    site = Site(Published(folder, settings), folder.base, settings, pages)
    app = Flask("linkedacts", static_url_path=f"{site.root}/static", static_folder=assets.WEB / "static")
    app.extensions[EXTENSION] = site
    for blueprint in _BLUEPRINTS:
        app.register_blueprint(blueprint, url_prefix=site.root)
    _watch(app, settings)
    request_limits.install(app, settings)
    error_answers.install(app)
    headers.install(app, settings)
    compression.install(app)
    return app


def _watch(app: Flask, settings: Settings) -> None:
    """Notes what is asked and how it is answered: first and last of all that is done for a request."""
    if settings.access_log:
        access_log.install(app)
    if settings.metrics_port:
        from linkedacts.server import metrics  # counts from its import on, where metrics_port.py says

        metrics.install(app)
