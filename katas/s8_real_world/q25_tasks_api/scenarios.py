"""Sends requests to the application in the attempt's process, and returns the responses as plain data."""

import io
import json
from types import ModuleType
from typing import Any, Final

Request = tuple[str, str, str | None, bytes]
"""Method, path, content type and body. In a path, `{0}` is the id of the first task that was created, and so on."""
NOBODY: Final = 1_000_000
"""An id that no task has."""
JSON: Final = "application/json"
BAD: Final = "limit= limit=x limit=-1 limit=1.5 after= after=x after=1.5 limit=1&after=x limit=1e1&after=0 after=None"
BAD_QUERIES: Final = tuple(BAD.split())
BAD_JSON: Final = (b"", b"{", b"[1,]", b"{'title': 'a'}", b"title=a", b"nul", b"\xff", b'{"title": "a"', b'{"title": "\xff"}')
BAD_SHAPES: Final[tuple[Any, ...]] = (
    *(None, [], "a", 1, True, [{"title": "z"}], {"title": ""}, {"title": None}, {"title": 1}, {"title": ["z"]}),
    *({"title": "z", "done": None}, {"title": "z", "done": "maybe"}, {"title": "z", "done": 2}, {"title": "z", "done": []}),
    *({"done": None}, {"id": 7}, {"title": "z", "id": 7}, {"title": "z", "note": ""}, {"title": "z", "Done": True}),
    *({"title": "b", "id": 7}, {"title": "b", "done": None}),
)
NEW_ONLY: Final[tuple[Any, ...]] = ({}, {"done": True})
NO_JSON: Final = ("text/plain", "text/json", "application/jsonp", "application/json5", "application/x-www-form-urlencoded")
OTHER_TYPES: Final = (None, *NO_JSON, "application/xml", "text/html; charset=utf-8")
WITH_CHARSET: Final = (f"{JSON}; charset=utf-8", f"{JSON};charset=UTF-8")
NO_PATHS: Final = "GET /|GET /task|GET /tasks/a|GET /tasks/1/2|DELETE /tasks/-1|POST /nowhere"
NO_METHODS: Final = "PUT /tasks|DELETE /tasks|PATCH /tasks|POST /tasks/1|PUT /tasks/1"


def sent(method: str, path: str, value: Any) -> Request:
    """Return a request that sends a value as JSON."""
    return method, path, JSON, json.dumps(value).encode()


def bare(method: str, path: str) -> Request:
    """Return a request without a body."""
    return method, path, None, b""


def post(title: str = "a", **more: Any) -> Request:
    """Return a request that creates a task."""
    return sent("POST", "/tasks", {"title": title, **more})


def change(turn: int, **fields: Any) -> Request:
    """Return a request that changes the task that was created at this turn."""
    return sent("PATCH", f"/tasks/{{{turn}}}", fields)


def code(request: Request) -> str:
    """Return a request as Python code that can be pasted."""
    method, path, kind, body = request
    where = path.format(*range(1, 20))
    if kind is None and not body:
        rest = ""
    elif kind == JSON and _is_json(body) and body != b"null":  # with json=None, the client sends no body
        rest = f", json={json.loads(body)!a}"
    else:
        rest = f", data={body!r}, content_type={kind!r}"
    return f"client.{method.lower()}({where!r}{rest})"


def _is_json(body: bytes) -> bool:
    try:
        json.loads(body)
    except ValueError:
        return False
    return True


def ask(module: ModuleType, requests: list[Request]) -> list[dict[str, Any]]:
    """Send requests to a new application."""
    return _asked(module.create_app().test_client(), requests)


def ask_two(module: ModuleType, requests: list[Request]) -> list[list[dict[str, Any]]]:
    """Create two applications, then send the same requests to each."""
    clients = [module.create_app().test_client() for _ in range(2)]
    return [_asked(client, requests) for client in clients]


def _asked(client: Any, requests: list[Request]) -> list[dict[str, Any]]:
    made: list[int] = []
    answers = []
    for method, path, kind, body in requests:
        numbers = [*made, *range(NOBODY, NOBODY + 10)]
        # Logs are discarded: a traceback adds nothing to the status 500.
        options = {"method": method, "data": body, "content_type": kind, "errors_stream": io.StringIO()}
        response = client.open(path.format(*numbers), **options)
        content = response.get_json(force=True, silent=True)
        if method == "POST" and response.status_code == 201 and type(content) is dict:
            made.append(content.get("id", NOBODY))
        answers.append(
            {
                "status": response.status_code,
                "type": response.headers.get("Content-Type", ""),
                "location": response.headers.get("Location", ""),
                "empty": not response.get_data(),
                "content": content,
            }
        )
    return answers
