"""Walk through the values from the end with an iterator, and try constructors that raise `ValueError`."""

from collections.abc import Callable, Iterable
from ipaddress import ip_address
from itertools import islice
from typing import Final
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

SAFE: Final = frozenset(".-0123456789abcdefghijklmnopqrstuvwxyz")


def _scheme(text: str) -> object:
    return ["http", "https"].index(text)


def _host(text: str) -> object:
    name, *ports = text.lower().split(":")
    if not name or set(name) - SAFE or len(ports) > 1:
        raise ValueError(text)
    for port in ports:
        if not 1 <= len(port) <= 5 or set(port) - set("0123456789"):
            raise ValueError(text)
    return text


def behind_proxy(app: WSGIApplication, trusted: int) -> WSGIApplication:
    """Return an application that corrects the environ and then calls `app`."""
    if trusted < 0:
        raise ValueError("a number of proxies is expected")
    checks: dict[tuple[str, str], Callable[[str], object]] = {
        ("REMOTE_ADDR", "HTTP_X_FORWARDED_FOR"): ip_address,
        ("wsgi.url_scheme", "HTTP_X_FORWARDED_PROTO"): _scheme,
        ("HTTP_HOST", "HTTP_X_FORWARDED_HOST"): _host,
    }

    def middleware(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        result = environ | {}
        for (key, header), check in checks.items():
            from_the_end = reversed(str(environ.get(header, "")).split(","))
            for value in islice(from_the_end, trusted - 1, trusted) if trusted else ():
                try:
                    check(value.strip())
                except ValueError:
                    continue
                if (old := environ.get(key)) is not None:
                    result["behind_proxy." + key] = old
                result[key] = value.strip()
        return app(result, start_response)

    return middleware
