"""The application: one published data folder answers HTTP requests.

WSGI: https://peps.python.org/pep-3333/; Flask: https://flask.palletsprojects.com/
"""

from flask import Flask

from linkedacts.server import access_log, compression, error_answers, headers, language, request_limits, routes
from linkedacts.server.express import EXPRESS, Express
from linkedacts.server.page_images import PageImages
from linkedacts.server.published import Published
from linkedacts.server.rendered import RenderedPages
from linkedacts.server.request_limits import Buckets
from linkedacts.server.site import EXTENSION, Site
from linkedacts.server.visitors_work import VisitorsWork
from linkedacts.settings import Settings
from linkedacts.store.folder import DataFolder


def create_app(folder: DataFolder, settings: Settings) -> Flask:
    """Gives the WSGI application on a data folder; raises DataFolderMissing where nothing was published."""
    pages = RenderedPages(settings.page_cache * 1024 * 1024)
    visitors = VisitorsWork(settings)
    images = PageImages(settings.image_cache * 1024 * 1024, visitors)
    site = Site(Published(folder, settings), folder.base, settings, pages, visitors, images)
    app = Flask("linkedacts", static_folder=None)
    app.extensions[EXTENSION] = site
    routes.install(app, site.root)
    buckets = Buckets(settings.request_rate, settings.request_burst) if settings.request_rate else None
    express = Express(site, buckets)
    _watch(app, settings, express)
    request_limits.install(app, settings, buckets)
    error_answers.install(app)
    language.install(app, site.root)
    headers.install(app)
    compression.install(app)
    app.extensions[EXPRESS] = express
    app.wsgi_app = express.before(app.wsgi_app)  # type: ignore[method-assign,assignment]  # as Flask's documentation has it
    return app


def _watch(app: Flask, settings: Settings, express: Express) -> None:
    """Notes what is asked and how it is answered: first and last of all that is done for a request."""
    if settings.access_log:
        access_log.install(app, express)
    if settings.metrics_port:
        from linkedacts.server import metrics  # counts from its import on, where metrics_port.py says

        metrics.install(app, express)
