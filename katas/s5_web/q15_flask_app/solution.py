"""One handler for `HTTPException`: it changes the error's own response, which keeps status and headers."""

import json

from flask import Flask, Response, jsonify, request
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response as BaseResponse


def create_app() -> Flask:
    """Return a new application with the three routes and JSON errors."""
    app = Flask(__name__)

    @app.get("/user/<name>")
    def user(name: str) -> dict[str, str]:
        return {"user": name}

    @app.get("/add/<int:a>/<int:b>")
    def add(a: int, b: int) -> dict[str, int]:
        return {"sum": a + b}

    @app.post("/echo")
    def echo() -> tuple[Response, int]:
        # Without `force`, another content type would be a 415 even if the body is not JSON.
        return jsonify(request.get_json(force=True)), 201

    @app.errorhandler(HTTPException)
    def error_as_json(error: HTTPException) -> BaseResponse:
        # Unexpected exceptions arrive here, too, wrapped in an InternalServerError. The error's own
        # response already has the headers that belong to it, such as Allow.
        response = error.get_response()
        response.data = json.dumps({"error": error.name})
        response.content_type = "application/json"
        return response

    return app
