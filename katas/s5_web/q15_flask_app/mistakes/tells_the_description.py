"""Tells an error by its description, which may be missing."""

import json

from flask import Flask, Response, jsonify, request
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response as BaseResponse


def create_app() -> Flask:
    """Make a new application with the three routes and JSON errors."""
    app = Flask(__name__)

    @app.get("/user/<name>")
    def user(name: str) -> dict[str, str]:
        return {"user": name}

    @app.get("/add/<int:a>/<int:b>")
    def add(a: int, b: int) -> dict[str, int]:
        return {"sum": a + b}

    @app.post("/echo")
    def echo() -> tuple[Response, int]:
        # force: what is no JSON is a 400, not a 415 for its content type.
        return jsonify(request.get_json(force=True)), 201

    @app.errorhandler(HTTPException)
    def error_as_json(error: HTTPException) -> BaseResponse:
        # Flask hands over unexpected exceptions too, wrapped in an InternalServerError. Changing the
        # error's own response keeps the headers that belong to it, such as Allow.
        response = error.get_response()
        response.data = json.dumps({"error": error.description})
        response.content_type = "application/json"
        return response

    return app
