"""The types that mypy must infer for the middleware."""

from collections.abc import Iterable
from typing import assert_type
from wsgiref.simple_server import WSGIServer
from wsgiref.types import StartResponse, WSGIEnvironment

from .solution import behind_proxy


def app(environ: WSGIEnvironment, start_response: StartResponse) -> list[bytes]:
    """Return the path of a request."""
    start_response("200 OK", [])
    return [str(environ["PATH_INFO"]).encode()]


def an_application_is_returned(server: WSGIServer, environ: WSGIEnvironment, start: StartResponse) -> None:
    """Check that the result is a WSGI application, which a server accepts and which can be wrapped again."""
    corrected = behind_proxy(app, 1)
    server.set_app(corrected)
    assert_type(corrected(environ, start), Iterable[bytes])
    behind_proxy(corrected, trusted=1)


def only_applications_are_accepted() -> None:
    """Check that the first argument must be a WSGI application, and the second one an integer."""
    behind_proxy(b"hello", 1)  # type: ignore[arg-type]
    behind_proxy(app, "1")  # type: ignore[arg-type]
    behind_proxy(app)  # type: ignore[call-arg]
