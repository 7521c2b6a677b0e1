"""Rewrites whatever is not JSON on its way out, redirections and pages that are no errors included."""

from flask import Flask, Response, json, jsonify, request
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

    @app.after_request
    def as_json(response: Response) -> Response:
        if response.mimetype != "application/json":
            response.data = json.dumps({"error": response.status})
            response.mimetype = "application/json"
        return response

    return app
