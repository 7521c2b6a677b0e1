"""Has one handler for HTTP errors, which copies their headers, and one that logs unexpected exceptions."""

from http import HTTPStatus

from flask import Flask, Response, jsonify, request
from werkzeug.exceptions import HTTPException


def create_app() -> Flask:
    app = Flask(__name__)

    @app.route("/user/<string:name>")
    def show_user(name: str) -> Response:
        return jsonify(user=name)

    @app.route("/add/<int:a>/<int:b>")
    def show_sum(a: int, b: int) -> Response:
        return jsonify(sum=a + b)

    @app.route("/echo", methods=["POST"])
    def echo() -> tuple[Response, HTTPStatus]:
        return jsonify(request.get_json(force=True)), HTTPStatus.CREATED

    @app.errorhandler(HTTPException)
    def http_error(error: HTTPException) -> Response:
        response = jsonify(error=str(error))
        response.status_code = error.code or 500
        for name, value in error.get_headers():
            if name.lower() not in {"content-type", "content-length"}:
                response.headers.add(name, value)
        return response

    @app.errorhandler(Exception)
    def unexpected(error: Exception) -> tuple[Response, int]:
        app.logger.error("unexpected error", exc_info=error)
        return jsonify(error="internal server error"), 500

    return app
