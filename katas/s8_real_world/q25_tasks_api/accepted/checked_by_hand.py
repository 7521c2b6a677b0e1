"""Does without pydantic, and keeps a dict of the open titles."""

import json
from http import HTTPStatus
from itertools import islice
from typing import Any, NoReturn

from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException, default_exceptions

KINDS: dict[str, type] = {"title": str, "done": bool}


def fail(status: int, detail: str) -> NoReturn:
    raise default_exceptions[status](detail)


def fields_sent() -> dict[str, Any]:
    if request.mimetype != "application/json":
        fail(415, "send JSON")
    try:
        data = json.loads(request.get_data())
    except ValueError as error:
        fail(400, str(error))
    if not isinstance(data, dict):
        fail(422, "send an object")
    for name, value in data.items():
        if type(value) is not KINDS.get(name) or value == "":
            fail(422, f"{name} may not be {value!r}")
    return data


def whole_number(name: str, least: int) -> int | None:
    text = request.args.get(name)
    if text is None:
        return None
    if not (text.isascii() and text.isdigit() and int(text) >= least):
        fail(400, f"{name} may not be {text!r}")
    return int(text)


def create_app() -> Flask:
    app = Flask(__name__)
    tasks: dict[int, dict[str, Any]] = {}
    open_titles: dict[str, int] = {}
    last = 0

    def store(number: int, title: str, done: bool) -> dict[str, Any]:
        if not done and open_titles.get(title, number) != number:
            fail(409, f"task {open_titles[title]} has this title")
        old = tasks.get(number)
        if old and not old["done"]:
            del open_titles[old["title"]]
        if not done:
            open_titles[title] = number
        tasks[number] = {"id": number, "title": title, "done": done}
        return tasks[number]

    @app.route("/tasks", methods=["GET", "POST"])
    def collection() -> Any:
        nonlocal last
        if request.method == "POST":
            sent = fields_sent()
            if "title" not in sent:
                fail(422, "a task needs a title")
            task = store(last + 1, sent["title"], sent.get("done", False))
            last += 1
            return task, HTTPStatus.CREATED, {"Location": f"/tasks/{last}"}
        limit, after = whole_number("limit", 1), whole_number("after", 0) or 0
        return list(islice((task for number, task in sorted(tasks.items()) if number > after), limit))

    @app.route("/tasks/<int:number>", methods=["GET", "PATCH", "DELETE"])
    def item(number: int) -> Any:
        if number not in tasks:
            fail(404, f"{number} is unknown")
        task = tasks[number]
        if request.method == "PATCH":
            sent = fields_sent()
            return store(number, sent.get("title", task["title"]), sent.get("done", task["done"]))
        if request.method == "DELETE":
            if not task["done"]:
                del open_titles[task["title"]]
            del tasks[number]
            return Response(status=HTTPStatus.NO_CONTENT)
        return task

    @app.errorhandler(HTTPException)
    def problem(error: HTTPException) -> Response:
        status = HTTPStatus(error.code or 500)
        body = {"type": "about:blank", "title": status.phrase, "status": status, "detail": error.description}
        return Response(json.dumps(body), status, content_type="application/problem+json")

    return app
