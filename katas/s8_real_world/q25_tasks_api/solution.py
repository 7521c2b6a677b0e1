"""Pydantic models for requests, a store with the rules, thin views, and one error handler for all problems."""

import json
from itertools import count
from typing import Any, TypeVar

from flask import Flask, Response, abort, request, url_for
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response as BaseResponse

Task = dict[str, Any]


class TaskChange(BaseModel):
    """The body of a `PATCH`."""

    model_config = ConfigDict(extra="forbid", strict=True)

    title: str = Field(default="", min_length=1)
    done: bool = False


class NewTask(TaskChange):
    """The body of a `POST`."""

    title: str = Field(min_length=1)


class Page(BaseModel):
    """The query of a list."""

    limit: int | None = Field(default=None, ge=1)
    after: int = Field(default=0, ge=0)


class Store:
    """Tasks by id, in ascending order."""

    def __init__(self) -> None:
        self._tasks: dict[int, Task] = {}
        self._ids = count(1)

    def page(self, limit: int | None, after: int) -> list[Task]:
        """Return the tasks with ids above `after`, at most `limit` of them."""
        return [task for number, task in self._tasks.items() if number > after][:limit]

    def find(self, number: int) -> Task:
        """Return a task, or abort with 404."""
        if number not in self._tasks:
            abort(404, f"there is no task {number}")
        return self._tasks[number]

    def add(self, fields: dict[str, Any]) -> Task:
        """Add a task with these fields, and return it."""
        return self.keep({"id": next(self._ids), **fields})

    def keep(self, task: Task) -> Task:
        """Store and return a new or changed task, or abort with 409 if an open task has its title."""
        for number, other in self._tasks.items():
            both_open = not (task["done"] or other["done"])
            if both_open and other["title"] == task["title"] and number != task["id"]:
                abort(409, f"task {number} has this title already")
        self._tasks[task["id"]] = task
        return task

    def delete(self, number: int) -> None:
        """Delete a task, or abort with 404."""
        del self._tasks[self.find(number)["id"]]


Model = TypeVar("Model", bound=BaseModel)


def _checked(model: type[Model], data: object, status: int) -> Model:
    """Return the data as an instance of a model, or abort with this status."""
    try:
        return model.model_validate(data)
    except ValidationError as error:
        abort(status, str(error))


def create_app() -> Flask:
    """Return a new application without any tasks."""
    app = Flask(__name__)
    store = Store()

    @app.post("/tasks")
    def create() -> tuple[Task, int, dict[str, str]]:
        # get_json aborts with 415 or 400 by itself.
        task = store.add(_checked(NewTask, request.get_json(), 422).model_dump())
        return task, 201, {"Location": url_for("read", number=task["id"])}

    @app.get("/tasks")
    def index() -> list[Task]:
        page = _checked(Page, request.args.to_dict(), 400)
        return store.page(page.limit, page.after)

    @app.get("/tasks/<int:number>")
    def read(number: int) -> Task:
        return store.find(number)

    @app.patch("/tasks/<int:number>")
    def change(number: int) -> Task:
        task = store.find(number)
        sent = _checked(TaskChange, request.get_json(), 422)
        return store.keep(task | sent.model_dump(exclude_unset=True))

    @app.delete("/tasks/<int:number>")
    def delete(number: int) -> Response:
        store.delete(number)
        return Response(status=204)

    @app.errorhandler(HTTPException)
    def problem(error: HTTPException) -> BaseResponse:
        response = error.get_response()
        response.content_type = "application/problem+json"
        response.data = json.dumps(
            {
                "type": "about:blank",
                "title": error.name,
                "status": response.status_code,
                "detail": error.description,
            }
        )
        return response

    return app
