"""Sets `Allow` to all methods that the application has anywhere."""

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
        return jsonify(request.get_json(force=True)), 201

    @app.errorhandler(HTTPException)
    def as_json(error: HTTPException) -> ResponseReturnValue:
        headers = {"Allow": "GET, HEAD, OPTIONS, POST"} if error.code == 405 else {}
        return {"error": error.name}, error.code or 500, headers

    return app
