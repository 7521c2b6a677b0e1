"""Turns errors into JSON in `after_request`, when Flask has set all their headers."""

from flask import Flask, json, request
from flask.typing import ResponseReturnValue
from flask.wrappers import Response
from werkzeug.exceptions import BadRequest
from werkzeug.http import HTTP_STATUS_CODES


def create_app() -> Flask:
    app = Flask(__name__)
    app.add_url_rule("/user/<name>", view_func=user)
    app.add_url_rule("/add/<int:a>/<int:b>", view_func=add)
    app.add_url_rule("/echo", view_func=echo, methods=["POST"])
    app.after_request(errors_as_json)
    return app


def user(name: str) -> ResponseReturnValue:
    return {"user": name}


def add(a: int, b: int) -> ResponseReturnValue:
    return {"sum": a + b}


def echo() -> ResponseReturnValue:
    try:
        value = json.loads(request.get_data())
    except ValueError as error:
        raise BadRequest("The body is not JSON.") from error
    return json.dumps(value), 201, {"Content-Type": "application/json"}


def errors_as_json(response: Response) -> Response:
    if response.status_code >= 400:
        text = HTTP_STATUS_CODES.get(response.status_code, "unknown error")
        response.data = json.dumps({"error": text})
        response.mimetype = "application/json"
    return response
