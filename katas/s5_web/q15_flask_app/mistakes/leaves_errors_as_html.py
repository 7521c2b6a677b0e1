"""Writes the routes and leaves errors to Flask, which shows them as pages."""

from flask import Flask, jsonify, request
from flask.typing import ResponseReturnValue


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
        return jsonify(request.get_json(force=True)), 201

    return app
