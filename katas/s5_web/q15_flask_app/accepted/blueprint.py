"""Puts the routes on a module-level blueprint and registers the handler for each status that Werkzeug knows."""

import json
from typing import Any

from flask import Blueprint, Flask, Response, abort, current_app, request
from werkzeug.exceptions import HTTPException, MethodNotAllowed, default_exceptions

api = Blueprint("api", __name__)


@api.get("/user/<name>")
def user(name: str) -> dict[str, Any]:
    return {"user": name}


@api.get("/add/<int:a>/<int:b>")
def add(a: int, b: int) -> dict[str, Any]:
    return {"sum": a + b}


@api.post("/echo")
def echo() -> Response:
    body = request.get_data()
    try:
        json.loads(body)
    except ValueError:
        abort(400)
    # The body is valid JSON, so the same bytes can be the response.
    return Response(body, status=201, mimetype="application/json")


def as_json(error: HTTPException) -> tuple[dict[str, str], int, dict[str, str]]:
    headers = {}
    if isinstance(error, MethodNotAllowed):
        headers["Allow"] = ", ".join(error.valid_methods or ())
    current_app.logger.debug("refused: %s", error)
    return {"error": error.name}, error.code or 500, headers


def create_app() -> Flask:
    app = Flask(__name__)
    app.register_blueprint(api)
    for code in default_exceptions:
        app.register_error_handler(code, as_json)
    return app
