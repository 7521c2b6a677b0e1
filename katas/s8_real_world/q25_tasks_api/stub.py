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

from flask import Flask


def create_app() -> Flask:
    """Make an application with an empty store."""
    raise NotImplementedError
