"""You're building a REST API. What Python tools do you use? Build one with Flask and pydantic.

A task is `{"id": int, "title": str, "done": bool}`. Each application that `create_app()` returns
has its own tasks, in memory.

    POST   /tasks            201  the new task; the header `Location` is its URL
    GET    /tasks            200  a list of tasks, sorted by id
    GET    /tasks/<int:id>   200  the task
    PATCH  /tasks/<int:id>   200  the changed task
    DELETE /tasks/<int:id>   204  no content

- Ids start at 1. No id is ever used again.
- `POST` takes a `title`, which must not be empty, and optionally `done` (default `false`). `PATCH`
  takes `title`, `done` or both, with the same rules. Any other field and `null` are errors.
- No two open tasks (those that are not done) have the same title, not even after a `PATCH`.
- `GET /tasks?limit=2&after=7` returns at most two tasks, all with ids above 7. Both parameters are
  optional.
- A request that fails changes nothing. If several things are wrong, the first in this list counts:

      404  there is no such path or task
      405  the path does not support the method
      415  the content type is not application/json
      400  the body is not JSON in UTF-8, or `limit` or `after` is invalid
      422  the JSON has the wrong shape
      409  an open task already has this title

- Every error has the content type `application/problem+json` (RFC 9457). The body is an object with
  the strings `type`, `title` and `detail`, and the number `status`.
- All other responses with a body have the content type `application/json`.

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

Details

- Titles are compared exactly: `"tea"`, `"Tea"` and `" tea"` are three titles.
- Done tasks may have any title.
- `limit` is an integer from 1, `after` an integer from 0. An empty value (`?limit=`) is invalid.
  Without `limit`, all tasks are listed, even thousands.
- An empty body is not JSON. `application/json; charset=utf-8` is a valid content type.
- The ids may have gaps, for example after a `POST` that failed.
- Not tested: `application/*+json`, UTF-16, a byte order mark, NaN, duplicate keys, lone surrogates,
  NUL characters, deeply nested JSON, `limit=0`, `limit=+1`, `limit=1_0`, `limit=1.0`, white space
  around numbers, digits other than 0 to 9, negative `after`, a parameter given twice, other
  parameters, queries of other requests, numbers with hundreds of digits, `HEAD` and `OPTIONS`,
  bodies of `GET` and `DELETE`, a wrong method on a task that does not exist, paths such as
  `/tasks/`, `//tasks` and `/tasks/01`, an empty `PATCH` object, `1` or `"true"` as a boolean,
  titles that are only white space, other headers, unexpected exceptions.
"""

from flask import Flask


def create_app() -> Flask:
    """Return a new application without any tasks."""
    raise NotImplementedError
