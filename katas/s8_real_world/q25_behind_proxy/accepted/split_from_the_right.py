"""Only as much of a header as is needed is split, from the right; a `match` decides what is valid."""

import ipaddress
import re
from functools import partial
from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

KEYS = (("FOR", "REMOTE_ADDR"), ("PROTO", "wsgi.url_scheme"), ("HOST", "HTTP_HOST"))


def behind_proxy(app: WSGIApplication, trusted: int) -> WSGIApplication:
    """Return an application that corrects the environ and then calls `app`."""
    if trusted < 0:
        raise ValueError(trusted)
    return partial(_call, app, trusted) if trusted else partial(_copy, app)


def _copy(app: WSGIApplication, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    return app(environ.copy(), start_response)


def _call(app: WSGIApplication, trusted: int, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    changed: WSGIEnvironment = {}
    kept: WSGIEnvironment = {}
    for name, key in KEYS:
        # The padding makes sure that there are enough values; an empty one is malformed.
        header = "," * trusted + environ.get("HTTP_X_FORWARDED_" + name, "")
        value = header.rsplit(",", trusted)[1].strip(" \t")
        if _is_valid(name, value):
            changed[key] = value
            if key in environ:
                kept[f"behind_proxy.{key}"] = environ[key]
    return app({**environ, **kept, **changed}, start_response)


def _is_valid(name: str, value: str) -> bool:
    match name:
        case "FOR":
            try:
                return bool(ipaddress.ip_address(value).version)
            except ValueError:
                return False
        case "PROTO":
            return value == "http" or value == "https"
        case _:
            return bool(re.fullmatch(r"[a-z\d.-]+(?::\d{1,5})?", value, re.ASCII | re.IGNORECASE))
