"""Has a view class for each of the two paths."""

from dataclasses import asdict, dataclass, field
from typing import Any

from flask import Flask, Response, abort, jsonify, request
from flask.typing import ResponseReturnValue
from flask.views import MethodView
from pydantic import BaseModel, ConfigDict, PositiveInt, StrictBool, ValidationError, field_validator
from werkzeug.exceptions import HTTPException


@dataclass
class Task:
    id: int
    title: str
    done: bool = False


@dataclass
class Store:
    tasks: list[Task] = field(default_factory=list)
    last: int = 0

    def get(self, number: int) -> Task:
        for task in self.tasks:
            if task.id == number:
                return task
        abort(404, description=f"No task {number}.")

    def check(self, number: int, title: str, done: bool) -> None:
        if not done and any(t.title == title and not t.done and t.id != number for t in self.tasks):
            abort(409, description=f"{title!r} is open already.")


class Fields(BaseModel):
    model_config = ConfigDict(extra="forbid")

    title: str | None = None
    done: StrictBool | None = None

    @field_validator("title", "done")
    @classmethod
    def given(cls, value: Any) -> Any:
        if value is None or value == "":
            raise ValueError("neither null nor empty")
        return value


class Query(BaseModel):
    limit: PositiveInt | None = None
    after: int = 0


def body() -> Fields:
    data = request.get_json()
    try:
        return Fields.model_validate(data)
    except ValidationError as error:
        abort(422, description=str(error.errors(include_url=False, include_context=False)))


class Tasks(MethodView):
    def __init__(self, store: Store) -> None:
        self.store = store

    def get(self) -> ResponseReturnValue:
        try:
            query = Query.model_validate(dict(request.args))
        except ValidationError:
            abort(400, description="limit and after are whole numbers")
        found = [asdict(task) for task in self.store.tasks if task.id > query.after]
        return jsonify(found if query.limit is None else found[: query.limit])

    def post(self) -> ResponseReturnValue:
        fields = body()
        if fields.title is None:
            abort(422, description="a title is needed")
        done = bool(fields.done)
        self.store.check(0, fields.title, done)
        self.store.last += 1
        task = Task(self.store.last, fields.title, done)
        self.store.tasks.append(task)
        return asdict(task), 201, {"Location": f"{request.base_url}/{task.id}"}


class OneTask(MethodView):
    def __init__(self, store: Store) -> None:
        self.store = store

    def get(self, number: int) -> ResponseReturnValue:
        return asdict(self.store.get(number))

    def patch(self, number: int) -> ResponseReturnValue:
        task = self.store.get(number)
        fields = body()
        title = task.title if fields.title is None else fields.title
        done = task.done if fields.done is None else fields.done
        self.store.check(number, title, done)
        task.title, task.done = title, done
        return asdict(task)

    def delete(self, number: int) -> ResponseReturnValue:
        self.store.tasks.remove(self.store.get(number))
        return "", 204


def as_problem(error: HTTPException) -> Response:
    response = jsonify(type=f"/problems/{error.code}", title=error.name, status=error.code, detail=str(error.description))
    response.status_code = error.code or 500
    response.mimetype = "application/problem+json"
    return response


def create_app() -> Flask:
    app = Flask(__name__)
    store = Store()
    app.add_url_rule("/tasks", view_func=Tasks.as_view("tasks", store))
    app.add_url_rule("/tasks/<int:number>", view_func=OneTask.as_view("task", store))
    app.register_error_handler(HTTPException, as_problem)
    return app
