"""Overrides an error method in a subclass of Flask, and writes the views as classes."""

from typing import Any

from flask import Flask, jsonify, request
from flask.typing import ResponseReturnValue
from flask.views import MethodView
from werkzeug.exceptions import HTTPException, InternalServerError
from werkzeug.routing import RequestRedirect
from werkzeug.wrappers import Response


class User(MethodView):
    def get(self, name: str) -> ResponseReturnValue:
        return jsonify(user=name)


class Add(MethodView):
    def get(self, a: int, b: int) -> ResponseReturnValue:
        return jsonify(sum=a + b)


class Echo(MethodView):
    def post(self) -> ResponseReturnValue:
        return jsonify(request.get_json(force=True)), 201


class JsonApp(Flask):
    def handle_user_exception(self, e: Exception) -> Any:
        if isinstance(e, RequestRedirect):
            return e
        if not isinstance(e, HTTPException):
            self.logger.error("unexpected error", exc_info=e)
            e = InternalServerError(original_exception=e)
        answer = Response(self.json.dumps({"error": e.name}), e.code, e.get_headers())
        answer.mimetype = "application/json"
        return answer


def create_app() -> Flask:
    app = JsonApp(__name__, static_folder=None)
    app.add_url_rule("/user/<name>", view_func=User.as_view("user"))
    app.add_url_rule("/add/<int:a>/<int:b>", view_func=Add.as_view("add"))
    app.add_url_rule("/echo", view_func=Echo.as_view("echo"))
    return app
