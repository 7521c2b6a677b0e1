"""A table says which header may set what, and which values are valid; one value of each header is looked at."""

import re
from collections.abc import Callable, Iterable, Iterator
from ipaddress import ip_address
from typing import Final
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

HOST: Final = re.compile(r"[A-Za-z0-9.-]+(:[0-9]{1,5})?")


def _is_address(value: str) -> bool:
    try:
        ip_address(value)
    except ValueError:
        return False
    return True


def _is_scheme(value: str) -> bool:
    return value in {"http", "https"}


def _is_host(value: str) -> bool:
    return HOST.fullmatch(value) is not None


HEADERS: Final[dict[str, tuple[str, Callable[[str], bool]]]] = {
    "HTTP_X_FORWARDED_FOR": ("REMOTE_ADDR", _is_address),
    "HTTP_X_FORWARDED_PROTO": ("wsgi.url_scheme", _is_scheme),
    "HTTP_X_FORWARDED_HOST": ("HTTP_HOST", _is_host),
}


def _forwarded(environ: WSGIEnvironment, trusted: int) -> Iterator[tuple[str, str]]:
    """Yield the keys of the environ that change, and their new values."""
    for header, (key, is_valid) in HEADERS.items():
        values = environ.get(header, "").split(",")
        if 0 < trusted <= len(values):  # with 0, the index would be that of the first value
            value = values[-trusted].strip(" \t")
            if is_valid(value):
                yield key, value


def behind_proxy(app: WSGIApplication, trusted: int) -> WSGIApplication:
    """Return an application that corrects the environ and then calls `app`."""
    if trusted < 0:
        raise ValueError(f"the number of proxies must be at least 0, not {trusted}")

    def corrected(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        new = dict(environ)
        for key, value in _forwarded(environ, trusted):
            if key in environ:
                new[f"behind_proxy.{key}"] = environ[key]
            new[key] = value
        return app(new, start_response)

    return corrected
