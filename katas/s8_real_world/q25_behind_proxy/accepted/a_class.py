"""A frozen dataclass is the application; one method for each header, and addresses are checked by the socket module."""

import socket
import string
from collections.abc import Iterable
from dataclasses import dataclass
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

HOST_CHARACTERS = {*string.ascii_letters, *string.digits, ".", "-"}


@dataclass(frozen=True)
class _BehindProxy:
    app: WSGIApplication
    trusted: int

    def __post_init__(self) -> None:
        if self.trusted < 0:
            raise ValueError("trusted must not be negative")

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        environ = environ.copy()
        self._replace(environ, "REMOTE_ADDR", self._address(environ))
        self._replace(environ, "wsgi.url_scheme", self._scheme(environ))
        self._replace(environ, "HTTP_HOST", self._host(environ))
        return self.app(environ, start_response)

    def _value(self, environ: WSGIEnvironment, name: str) -> str:
        values = environ.get(f"HTTP_X_FORWARDED_{name}", "").split(",")
        if not 1 <= self.trusted <= len(values):
            return ""
        return str(values[len(values) - self.trusted]).strip()

    def _address(self, environ: WSGIEnvironment) -> str:
        value = self._value(environ, "FOR")
        for family in (socket.AF_INET, socket.AF_INET6):
            try:
                socket.inet_pton(family, value)
            except (OSError, ValueError):
                continue
            return value
        return ""

    def _scheme(self, environ: WSGIEnvironment) -> str:
        value = self._value(environ, "PROTO").lower()
        return value if value in ("http", "https") else ""

    def _host(self, environ: WSGIEnvironment) -> str:
        value = self._value(environ, "HOST")
        name, colon, port = value.partition(":")
        if not name or not HOST_CHARACTERS.issuperset(name):
            return ""
        if colon and not (port.isascii() and port.isdigit() and len(port) <= 5):
            return ""
        return value

    @staticmethod
    def _replace(environ: WSGIEnvironment, key: str, value: str) -> None:
        if value:
            if key in environ:
                environ["behind_proxy." + key] = environ[key]
            environ[key] = value


def behind_proxy(app: WSGIApplication, trusted: int) -> WSGIApplication:
    """Return an application that corrects the environ and then calls `app`."""
    return _BehindProxy(app, trusted)
