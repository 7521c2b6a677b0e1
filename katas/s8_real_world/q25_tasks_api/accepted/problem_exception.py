"""Raises its own exception for every problem."""

from typing import Any, Literal

from flask import Flask, Response, json, request
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from werkzeug.exceptions import BadRequest, HTTPException, UnsupportedMediaType

TITLES = {400: "Bad request", 404: "Not found", 409: "Conflict", 415: "Unsupported media type", 422: "Unprocessable"}


class Problem(Exception):
    def __init__(self, status: int, detail: str) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail

    def response(self) -> Response:
        title = TITLES.get(self.status, "Error")
        body = {"type": "about:blank", "title": title, "status": self.status, "detail": self.detail}
        return Response(json.dumps(body), self.status, mimetype="application/problem+json")


class TaskIn(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    title: str = Field(min_length=1)
    done: bool = False


class Task(TaskIn):
    id: int


def parsed(old: Task | None) -> TaskIn:
    """Return the fields of a task: the old ones, updated from the body."""
    try:
        data = request.get_json()
    except UnsupportedMediaType as error:
        raise Problem(415, "the body must be sent as application/json") from error
    except BadRequest as error:
        raise Problem(400, "the body is not JSON") from error
    if not isinstance(data, dict):
        raise Problem(422, "the body is no object")
    before: dict[str, Any] = old.model_dump(exclude={"id"}) if old else {}
    try:
        return TaskIn.model_validate({**before, **data})
    except ValidationError as error:
        raise Problem(422, str(error)) from error


class Tasks(dict[int, Task]):
    last = 0

    def __missing__(self, number: int) -> Task:
        raise Problem(404, f"no task {number}")

    def put(self, number: int, fields: TaskIn) -> Task:
        twins = [t for t in self.values() if t.title == fields.title and not t.done and t.id != number]
        if twins and not fields.done:
            raise Problem(409, f"task {twins[0].id} is open")
        self[number] = Task(id=number, **fields.model_dump())
        return self[number]


def number_in_query(name: Literal["limit", "after"], least: int) -> int | None:
    try:
        number = int(request.args[name]) if name in request.args else None
    except ValueError as error:
        raise Problem(400, f"{name} is no number") from error
    if number is not None and number < least:
        raise Problem(400, f"{name} is too small")
    return number


def create_app() -> Flask:
    app = Flask(__name__)
    tasks = Tasks()

    @app.get("/tasks")
    def index() -> list[dict[str, Any]]:
        after = number_in_query("after", 0) or 0
        found = [tasks[number].model_dump() for number in sorted(tasks) if number > after]
        return found[: number_in_query("limit", 1)]

    @app.post("/tasks")
    def create() -> tuple[dict[str, Any], int, dict[str, str]]:
        tasks.last += 1
        task = tasks.put(tasks.last, parsed(None))
        return task.model_dump(), 201, {"Location": f"/tasks/{task.id}"}

    @app.get("/tasks/<int:number>")
    def show(number: int) -> dict[str, Any]:
        return tasks[number].model_dump()

    @app.patch("/tasks/<int:number>")
    def edit(number: int) -> dict[str, Any]:
        return tasks.put(number, parsed(tasks[number])).model_dump()

    @app.delete("/tasks/<int:number>")
    def delete(number: int) -> tuple[str, int]:
        tasks.pop(tasks[number].id)
        return "", 204

    app.register_error_handler(Problem, Problem.response)
    app.register_error_handler(HTTPException, lambda error: Problem(error.code or 500, error.name).response())
    return app
