"""Build a small REST API with Flask and pydantic, and mean every status code.

*You're building a REST API. What Python tools do you use?* Flask for the routes, pydantic for what
comes in. Here is the API; each `create_app()` has a store of its own, in memory.

A task is `{"id": int, "title": str, "done": bool}`. Ids begin at 1 and are never used again.

    POST   /tasks            201  the new task, and its URL in the header `Location`
    GET    /tasks            200  a list of tasks by ascending id
    GET    /tasks/<int:id>   200  the task
    PATCH  /tasks/<int:id>   200  the task, changed
    DELETE /tasks/<int:id>   204  nothing

- A new task needs a `title` that is not empty, and may say whether it is `done` (`false` if not).
  A `PATCH` may give either or both. Nothing else may stand there, and `null` is neither.
- `GET /tasks?limit=2&after=7` lists the tasks with ids above 7, two of them at most. Either may be
  left out, but neither empty. `limit` is a whole number from 1, `after` one from 0. Without a
  `limit` all tasks are listed, however many.
- No two open tasks (those that are not done) have the same title, exactly as it was given: neither
  by a new task nor by renaming or reopening one. Done tasks may be called what they like.
- What is wrong, in the order in which it is looked for:

      404  there is no such path or task
      405  the path has no such method
      415  it is not sent as application/json
      400  the body is not JSON, or not UTF-8, or a query value is bad
      422  the JSON is of the wrong shape
      409  there is such an open task already

- A request that fails changes nothing. Every error has a body as RFC 9457 wants it: its type is
  `application/problem+json`, and it is an object with `type`, `title` and `detail`, all texts, and
  `status`, the number of the answer.

Not tested: bodies sent as `application/*+json`, in UTF-16, with NaN or nested deeply, `limit=+1`,
`limit=1_0`, digits other than 0 to 9, a query value given twice, numbers of hundreds of digits, a
method that `/tasks/7` lacks when there is no task 7, gaps in ids, an empty `PATCH` object,
`limit=0`, negative `after`, whether `1` or `"true"` pass for a boolean, titles of white space only,
other headers, unexpected exceptions.

>>> client = create_app().test_client()
>>> answer = client.post("/tasks", json={"title": "buy tea"})
>>> answer.status_code, answer.get_json() == {"id": 1, "title": "buy tea", "done": False}
(201, True)
>>> client.post("/tasks", json={"title": "buy tea"}).status_code
409
>>> client.patch("/tasks/1", json={"done": True}).get_json()["done"]
True
>>> answer = client.get("/tasks/2")
>>> answer.content_type, answer.get_json()["status"]
('application/problem+json', 404)
"""

import json
from itertools import count
from typing import Any, TypeVar

from flask import Flask, Response, abort, request, url_for
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response as BaseResponse

Task = dict[str, Any]


class TaskChange(BaseModel):
    """What a `PATCH` may say."""

    model_config = ConfigDict(extra="forbid", strict=True)

    title: str = Field(default="", min_length=1)
    done: bool = False


class NewTask(TaskChange):
    """What a `POST` must say."""

    title: str = Field(min_length=1)


class Page(BaseModel):
    """Which tasks a list holds."""

    limit: int | None = Field(default=None, ge=1)
    after: int = Field(default=0, ge=0)


class Store:
    """Tasks by their ids, which ascend."""

    def __init__(self) -> None:
        self._tasks: dict[int, Task] = {}
        self._ids = count(1)

    def page(self, limit: int | None, after: int) -> list[Task]:
        """Give the tasks above an id, so many of them at most."""
        return [task for number, task in self._tasks.items() if number > after][:limit]

    def find(self, number: int) -> Task:
        """Give a task, or answer 404."""
        if number not in self._tasks:
            abort(404, f"there is no task {number}")
        return self._tasks[number]

    def add(self, fields: dict[str, Any]) -> Task:
        """Make a task of these fields."""
        return self.keep({"id": next(self._ids), **fields})

    def keep(self, task: Task) -> Task:
        """Keep a task, new or changed, unless there is such an open one: that is a 409."""
        for number, other in self._tasks.items():
            both_open = not (task["done"] or other["done"])
            if both_open and other["title"] == task["title"] and number != task["id"]:
                abort(409, f"task {number} has this title already")
        self._tasks[task["id"]] = task
        return task

    def delete(self, number: int) -> None:
        """Forget a task, or answer 404."""
        del self._tasks[self.find(number)["id"]]


Model = TypeVar("Model", bound=BaseModel)


def _checked(model: type[Model], data: object, status: int) -> Model:
    """Make a model of what was sent, or answer with this status."""
    try:
        return model.model_validate(data)
    except ValidationError as error:
        abort(status, str(error))


def create_app() -> Flask:
    """Make an application with an empty store."""
    app = Flask(__name__)
    store = Store()

    @app.post("/tasks")
    def create() -> tuple[Task, int, dict[str, str]]:
        # get_json answers 415 and 400 by itself.
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
