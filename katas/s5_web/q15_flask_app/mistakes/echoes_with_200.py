"""Answers a POST with 200, not with 201."""

from flask import Flask, jsonify, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException


def create_app() -> Flask:
    app = Flask(__name__)

    @app.get("/user/<name>")
    def user(name: str) -> ResponseReturnValue:
        return {"user": name}

    @app.get("/add/<int:a>/<int:b>")
    def add(a: int, b: int) -> ResponseReturnValue:
        return {"sum": a + b}

    @app.post("/echo")
    def echo() -> ResponseReturnValue:
        return jsonify(request.get_json(force=True))

    @app.errorhandler(HTTPException)
    def as_json(error: HTTPException) -> ResponseReturnValue:
        return {"error": error.name}, error.code or 500, _headers(error)

    return app


def _headers(error: HTTPException) -> list[tuple[str, str]]:
    return [(name, value) for name, value in error.get_headers() if name != "Content-Type"]
