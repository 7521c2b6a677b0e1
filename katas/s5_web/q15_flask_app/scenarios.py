"""Sends requests to the application in its own process, and returns the responses as plain data."""

import io
from types import ModuleType
from typing import Any, NoReturn

from flask import Flask, abort, redirect, request
from flask.testing import FlaskClient
from werkzeug.exceptions import Conflict

Request = tuple[str, str, dict[str, str], bytes]
"""Method, path as in a URL, headers, body."""


def ask(module: ModuleType, requests: list[Request], later: str = "", methods: list[str] | None = None) -> list[dict[str, Any]]:
    """Send the requests to one new application; `later` is an expression for a route `/later` that is added first."""
    app = module.create_app()
    if later:
        _add(app, later, methods)
    client = app.test_client()
    return [_answer(client, one) for one in requests]


def ask_two(module: ModuleType) -> list[dict[str, Any]]:
    """Create two applications, add `/later` to the first one, and request `/later` and `/add/1/2` from both."""
    apps = [module.create_app(), module.create_app()]
    _add(apps[0], "'here'")
    clients = [app.test_client() for app in apps]
    return [_answer(client, ("GET", path, {}, b"")) for client in clients for path in ("/later", "/add/1/2")]


class Taken(Conflict):
    """An HTTP error without a description."""

    description = None  # type: ignore[assignment]  # as HTTPException has it


def _taken() -> NoReturn:
    raise Taken


class Gone(Exception):  # noqa: N818 - named like the error of HTTP that it looks like
    """An exception with the attribute that HTTP errors have, but of another family."""

    code = 404


def _gone() -> NoReturn:
    raise Gone


def _add(app: Flask, later: str, methods: list[str] | None = None) -> None:
    names = {"abort": abort, "redirect": redirect, "request": request, "taken": _taken, "gone": _gone}
    app.add_url_rule("/later", "later", lambda: eval(later, names), methods=methods)  # noqa: S307 - the kata's own expressions


def _answer(client: FlaskClient, asked: Request) -> dict[str, Any]:
    method, path, headers, body = asked
    # Tracebacks that the application logs are expected here, so they are discarded.
    response = client.open(path, method=method, headers=headers, data=body, errors_stream=io.StringIO())
    return {
        "status": response.status_code,
        "type": response.headers.get("Content-Type", ""),
        "allow": response.headers.get("Allow"),
        "location": response.headers.get("Location"),
        "body": response.get_data(),
    }
