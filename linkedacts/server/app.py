"""The application: one published data folder answers HTTP requests. Every route is registered here.

WSGI: https://peps.python.org/pep-3333/; Flask: https://flask.palletsprojects.com/
"""

from flask import Flask

from linkedacts import assets
from linkedacts.server import headers, problems
from linkedacts.server.published import Published
from linkedacts.server.site import EXTENSION, Site
from linkedacts.settings import Settings
from linkedacts.store.folder import DataFolder


def create_app(folder: DataFolder, settings: Settings) -> Flask:
    """Gives the WSGI application on a data folder; raises DataFolderMissing where nothing was published."""
    site = Site(Published(folder, settings), folder.base)
    app = Flask(
        "linkedacts",
        static_url_path=f"{site.root}/static",
        static_folder=assets.WEB / "static",
        template_folder=assets.WEB / "templates",
    )
    app.extensions[EXTENSION] = site
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.globals["site"] = site
    problems.install(app)
    headers.install(app)
    return app
