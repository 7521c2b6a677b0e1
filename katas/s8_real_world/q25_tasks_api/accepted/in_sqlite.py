"""Leaves the rules to a database: SQLite with a partial unique index."""

import json
import sqlite3
from typing import Annotated, Any

from flask import Flask, abort, request
from flask.typing import ResponseReturnValue
from pydantic import BaseModel, Field, TypeAdapter, ValidationError
from werkzeug.exceptions import HTTPException

SCHEMA = """
    CREATE TABLE tasks (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        title TEXT NOT NULL,
        done INTEGER NOT NULL
    );
    CREATE UNIQUE INDEX open_titles ON tasks (title) WHERE NOT done;
"""
Title = Annotated[str, Field(min_length=1)]
LIMIT = TypeAdapter(Annotated[int, Field(gt=0)])
AFTER = TypeAdapter(Annotated[int, Field(ge=0)])


class New(BaseModel, extra="forbid"):
    title: Title
    done: bool = False


class Change(BaseModel, extra="forbid"):
    title: Title = "?"
    done: bool = False


def create_app() -> Flask:
    app = Flask(__name__)
    db = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
    db.row_factory = sqlite3.Row
    db.executescript(SCHEMA)

    def as_task(row: sqlite3.Row) -> dict[str, Any]:
        return {"id": row["id"], "title": row["title"], "done": bool(row["done"])}

    def one(number: int) -> dict[str, Any]:
        row = db.execute("SELECT * FROM tasks WHERE id = ?", [number]).fetchone()
        if row is None:
            abort(404)
        return as_task(row)

    @app.post("/tasks")
    def create() -> ResponseReturnValue:
        new = New.model_validate(request.get_json())
        cursor = db.execute("INSERT INTO tasks (title, done) VALUES (?, ?)", [new.title, new.done])
        number = cursor.lastrowid or 0
        return one(number), 201, {"Location": f"/tasks/{number}"}

    @app.get("/tasks")
    def tasks() -> ResponseReturnValue:
        try:
            limit = LIMIT.validate_python(request.args.get("limit", 10**9))
            after = AFTER.validate_python(request.args.get("after", 0))
        except ValidationError as error:
            abort(400, str(error))
        rows = db.execute("SELECT * FROM tasks WHERE id > ? ORDER BY id LIMIT ?", [after, limit])
        return [as_task(row) for row in rows]

    @app.get("/tasks/<int:number>")
    def read(number: int) -> ResponseReturnValue:
        return one(number)

    @app.patch("/tasks/<int:number>")
    def change(number: int) -> ResponseReturnValue:
        task = one(number)
        task |= Change.model_validate(request.get_json()).model_dump(exclude_unset=True)
        db.execute("UPDATE tasks SET title = :title, done = :done WHERE id = :id", task)
        return one(number)

    @app.delete("/tasks/<int:number>")
    def delete(number: int) -> ResponseReturnValue:
        one(number)
        db.execute("DELETE FROM tasks WHERE id = ?", [number])
        return "", 204

    def problem(status: int, title: str, detail: str) -> ResponseReturnValue:
        body = {"type": "about:blank", "title": title, "status": status, "detail": detail}
        return json.dumps(body), status, {"Content-Type": "application/problem+json"}

    @app.errorhandler(sqlite3.IntegrityError)
    def conflict(error: sqlite3.IntegrityError) -> ResponseReturnValue:
        return problem(409, "Conflict", "There is an open task with this title.")

    @app.errorhandler(ValidationError)
    def invalid(error: ValidationError) -> ResponseReturnValue:
        return problem(422, "Unprocessable Content", str(error))

    @app.errorhandler(HTTPException)
    def other(error: HTTPException) -> ResponseReturnValue:
        return problem(error.code or 500, error.name, error.description or "")

    return app
