"""The properties of q25_tasks_api."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar
from urllib.parse import urlsplit

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, equal, holds

from . import scenarios
from .scenarios import BAD_JSON, BAD_QUERIES, BAD_SHAPES, JSON, NEW_ONLY, Request, bare, change, code, post, sent

Answer = dict[str, Any]
TITLES: Final = st.sampled_from(("a", "b", "A", " a", "ä", "a\u0308", '"\\\n'))
BOOLEANS: Final = st.booleans()
ITEMS: Final = st.integers(0, 3).map("/tasks/{{{}}}".format)
POSTS: Final = st.builds(post, TITLES) | st.builds(lambda title, done: post(title, done=done), TITLES, BOOLEANS)
WITH_DONE: Final = st.fixed_dictionaries({"done": BOOLEANS})
CHANGES: Final = st.fixed_dictionaries({"title": TITLES}, optional={"done": BOOLEANS}) | WITH_DONE
PATCHES: Final = st.builds(lambda path, value: sent("PATCH", path, value), ITEMS, CHANGES)
READS: Final = st.builds(bare, st.sampled_from(("GET", "DELETE", "GET")), ITEMS)
LIST: Final = bare("GET", "/tasks")
PARTS: Final = st.builds("limit={}".format, st.integers(1, 4)) | st.builds("after={}".format, st.integers(0, 4))
QUERIES: Final = st.lists(PARTS, max_size=2, unique_by=lambda part: part[0]).map("&".join)
LISTS: Final = st.builds(lambda query: bare("GET", f"/tasks?{query}" if query else "/tasks"), QUERIES)


@dataclass
class Model:
    """A model of a correct application: its tasks, and its responses."""

    tasks: dict[int, dict[str, Any]] = field(default_factory=dict)
    made: int = 0

    def answer(self, request: Request) -> tuple[int, Any]:
        """Return the expected status and content. Here tasks have no id; their key is the order of their creation."""
        method, path, kind, body = request
        place, _, query = path.removeprefix("/tasks").removeprefix("/").partition("?")
        turn = int(place.strip("{}")) if place else -1
        if place and turn not in self.tasks:
            return 404, None
        if method == "GET":
            return (400, None) if query in BAD_QUERIES else (200, self.tasks[turn] if place else [])
        if method == "DELETE":
            del self.tasks[turn]
            return 204, None
        return self._write(turn, kind, body)

    def _write(self, turn: int, kind: str | None, body: bytes) -> tuple[int, Any]:
        if (kind or "").partition(";")[0] != JSON:
            return 415, None
        if body in BAD_JSON:
            return 400, None
        value, is_new = json.loads(body), turn < 0
        if value in BAD_SHAPES or (is_new and value in NEW_ONLY):
            return 422, None
        task = {**self.tasks.get(turn, {"done": False}), **value}
        others = [other for key, other in self.tasks.items() if key != turn]
        if not task["done"] and any(other["title"] == task["title"] and not other["done"] for other in others):
            return 409, None
        self.tasks[self.made if is_new else turn] = task
        self.made += is_new
        return (201 if is_new else 200), task


def _shown(attempt: Attempt, requests: list[Request]) -> None:
    lines = ["client = create_app().test_client()", *map(code, requests)]
    last = lines.pop()
    attempt.show("\n".join([*lines, f"answer = {last}", "answer.status, answer.json"] if requests else [*lines, last]))


def _play(attempt: Attempt, requests: list[Request]) -> list[Answer]:
    """Send requests to a new application, and compare each response with the model."""
    _shown(attempt, requests)
    answers = attempt.run(scenarios.ask, requests)
    model, ids = Model(), list[int]()
    for turn, (request, answer) in enumerate(zip(requests, answers, strict=True)):
        _shown(attempt, requests[: turn + 1])
        status, due = model.answer(request)
        _status(answer, status)
        if status == 201:
            ids.append(_new_id(answer, ids))
        _content(request, answer, due, {id_: model.tasks.get(turn) for turn, id_ in enumerate(ids)})
    return answers


def _status(answer: Answer, status: int) -> None:
    holds(answer["status"] == status, f"the status is {answer['status']}, but {status} is expected", answer["content"])


def _new_id(answer: Answer, ids: list[int]) -> int:
    content = answer["content"]
    holds(
        type(content) is dict and type(content.get("id")) is int and content["id"] > 0,
        "the new task has no valid id",
        content,
    )
    holds(content["id"] not in ids, "this id was used before", content)
    equal(urlsplit(answer["location"]).path, f"/tasks/{content['id']}", "the path in `Location`")
    return int(content["id"])


def _content(request: Request, answer: Answer, due: Any, tasks: dict[int, dict[str, Any] | None]) -> None:
    """Check the content of a successful response: one task, a list of tasks, or no content."""
    content, kind = answer["content"], answer["type"].partition(";")[0]
    holds(due is None or kind == JSON, f"the content type is {kind!r}, but {JSON!r} is expected", content)
    if answer["status"] == 204:
        holds(answer["empty"], "a response with status 204 has no body", content)
    elif isinstance(due, list):
        query = dict(part.split("=") for part in request[1].partition("?")[2].split("&") if part)
        rows = [{"id": id_, **task} for id_, task in sorted(tasks.items()) if task and id_ > int(query.get("after", 0))]
        equal(content, rows[: int(query["limit"])] if "limit" in query else rows)
    elif isinstance(due, dict):
        holds(type(content) is dict and "id" in content, "the content is not a task", content)
        equal(content, {"id": content["id"], **due})
        equal(tasks.get(content["id"]), due, "the id belongs to another task")


Property = TypeVar("Property", bound=Callable[..., None])


def _examples(name: str, *cases: Any) -> Callable[[Property], Property]:
    """Return a decorator that adds these cases as examples, to be tried in this order."""

    def decorate(prop: Property) -> Property:
        for case in reversed(cases):
            prop = example(**{name: case})(prop)
        return prop

    return decorate


A, B, C, DONE = post(), post("b"), post("c"), post(done=True)
GET, DELETE = bare("GET", "/tasks/{0}"), bare("DELETE", "/tasks/{0}")


@settings(max_examples=30)
@given(requests=st.lists(POSTS | READS | st.just(LIST), max_size=8))
@_examples("requests", [A], [A, GET], [DONE, LIST], [A, B, bare("DELETE", "/tasks/{1}"), B], [A, DELETE, GET])
@_examples("requests", [A, DELETE, A, LIST])
def test_tasks_are_made_and_deleted(attempt: Attempt, requests: list[Request]) -> None:
    """A new task can be read, alone and in the list, until it is deleted, and its id is never used again."""
    answers = _play(attempt, requests)
    if requests and requests[0][0] == "POST":
        equal(answers[0]["content"]["id"], 1, "the first id")


PAGES: Final = st.tuples(st.lists(POSTS, max_size=5), READS, LISTS, LISTS).map(lambda parts: [*parts[0], *parts[1:]])


@settings(max_examples=30)
@given(requests=PAGES)
@_examples("requests", *([A, B, bare("GET", f"/tasks?{query}")] for query in ("limit=1", "after=1")))
@_examples("requests", [A, B, C, DELETE, bare("GET", "/tasks?after=1")], [A, B, C, bare("GET", "/tasks?limit=1&after=1")])
def test_lists_have_limits(attempt: Attempt, requests: list[Request]) -> None:
    """The list has the tasks with ids above `after`, sorted by id, and at most `limit` of them."""
    _play(attempt, requests)


@settings(max_examples=30)
@given(requests=st.lists(POSTS | PATCHES | PATCHES, min_size=1, max_size=8))
@_examples(
    "requests",
    [A, change(0, title="b")],
    [A, change(0, done=True), change(0, title="b")],
    [A, A],
    [A, post(" a")],
    [A, post("A")],
)
@_examples("requests", [A, DONE], [DONE, A], [A, change(0, title="a")], [A, B, change(1, title="a")])
@_examples("requests", [A, DONE, change(1, done=False)])
@_examples("requests", [A, B, change(1, title="a", done=True)], [A, post("b", done=True), change(1, title="a", done=False)])
def test_open_titles_are_unique(attempt: Attempt, requests: list[Request]) -> None:
    """A `PATCH` changes the fields it contains, no two open tasks have the same title, and a failed request changes nothing."""
    _play(attempt, [*requests, LIST])


WHERE: Final = st.sampled_from((("POST", "/tasks"), ("PATCH", "/tasks/{0}"), ("PATCH", "/tasks/{5}")))
BODIES: Final = st.sampled_from(
    [*BAD_JSON, *(json.dumps(shape).encode() for shape in (*BAD_SHAPES, {"title": "a"}, {"title": "b"}))]
)
KINDS: Final = st.just(JSON) | st.sampled_from((*scenarios.OTHER_TYPES, *scenarios.WITH_CHARSET))
WRITES: Final = st.builds(lambda where, kind, body: (*where, kind, body), WHERE, KINDS, BODIES)
WRONG_CHANGES: Final[tuple[Any, ...]] = (
    *({"title": ""}, {"title": None}, {"title": 1}, {"done": None}, {"id": 7}, {"title": "b"}, {"title": "b", "id": 7}),
)
FIRST: Final = (
    *(("POST", "/tasks", JSON, body) for body in (b"{", b"\xff", b'{"title": "\xff"}')),
    *(sent("POST", "/tasks", value) for value in (*BAD_SHAPES, *NEW_ONLY)),
    *(change(0, **value) for value in WRONG_CHANGES),
    *(("POST", "/tasks", kind, body) for kind in (None, *scenarios.NO_JSON) for body in (b'{"title": "z"}', b"{")),
    *(("POST", "/tasks", kind, b'{"title": "z"}') for kind in scenarios.WITH_CHARSET),
    *(("PATCH", "/tasks/{5}", kind, b"{") for kind in (JSON, "text/plain")),
)


@settings(max_examples=40)
@given(request=WRITES)
@_examples("request", *FIRST)
def test_errors_have_their_order(attempt: Attempt, request: Request) -> None:
    """If several things are wrong, the status is the first of 404, 415, 400, 422 and 409 that applies, and nothing changes."""
    _play(attempt, [A, B, request, LIST])


@settings(max_examples=10)
@given(query=st.sampled_from(BAD_QUERIES))
@_examples("query", "limit=x", "limit=-1", "limit=", "after=")
def test_bad_queries_are_refused(attempt: Attempt, query: str) -> None:
    """The status is 400 if `limit` is not an integer from 1 or `after` is not an integer from 0."""
    _play(attempt, [A, bare("GET", f"/tasks?{query}")])


FAILING: Final[tuple[tuple[int, Request], ...]] = (
    *((404, bare(*line.split())) for line in scenarios.NO_PATHS.split("|")),
    *((405, bare(*line.split())) for line in scenarios.NO_METHODS.split("|")),
    *((404, bare(method, "/tasks/{5}")) for method in ("GET", "DELETE")),
    *((400, bare("GET", "/tasks?limit=x")), (400, ("POST", "/tasks", JSON, b"{")), (409, A), (422, post(""))),
    *((415, ("POST", "/tasks", "text/plain", b"a")), (404, change(5, done=True))),
)


@settings(max_examples=20)
@given(failing=st.sampled_from(FAILING))
@_examples("failing", *FAILING)
def test_errors_are_problems(attempt: Attempt, failing: tuple[int, Request]) -> None:
    """Every error has a body of type `application/problem+json` with `type`, `title`, `status` and `detail`."""
    status, request = failing
    _shown(attempt, [A, request])
    answer = attempt.run(scenarios.ask, [A, request])[1]
    _status(answer, status)
    kind, content = answer["type"].partition(";")[0], answer["content"]
    holds(kind == "application/problem+json", f"the content type is {answer['type']!r}", content)
    holds(type(content) is dict, "the body is not a JSON object", content)
    texts = [name for name in ("type", "title", "detail") if type(content.get(name)) is not str]
    holds(not texts, f"`{', '.join(texts)}` is missing or not a string", content)
    equal(content.get("status"), status, "the `status` in the body")


@settings(max_examples=1)
@given(count=st.integers(300, 1500))
@example(count=1200)
def test_nothing_is_too_long(attempt: Attempt, count: int) -> None:
    """All tasks are listed, sorted by id, up to any `limit`; each can be read, and titles may be long."""
    begin = "client = create_app().test_client()\n"
    many = f"{begin}for n in range({count}): client.post('/tasks', json={{'title': f'{{n}}'}})\n"
    limited = f"/tasks?limit={count - 1}"
    asked = [*(post(f"{n}") for n in range(count)), LIST, bare("GET", limited), bare("GET", f"/tasks/{{{count - 1}}}")]
    *answers, everything, page, last = attempt.run(scenarios.ask, asked)
    made = [answer["content"]["id"] for answer in answers]
    for path, answer, expected in (("/tasks", everything, sorted(made)), (limited, page, sorted(made)[:-1])):
        attempt.show(f"{many}[task['id'] for task in client.get({path!r}).json]")
        _status(answer, 200)
        listed = [task["id"] for task in answer["content"]]
        holds(len(listed) == len(expected), f"{len(listed)} of {count} tasks are listed", listed[:12])
        holds(listed == expected, "the ids are not sorted, or differ from those of the new tasks", listed[:12])
    attempt.show(f"{many}client.get('/tasks/{made[-1]}').status_code")
    equal(last["status"], 200)
    attempt.show(f"{begin}client.post('/tasks', json={{'title': {count} * 'a'}})")
    _status(attempt.run(scenarios.ask, [post(count * "a")])[0], 201)


def test_each_app_has_a_store_of_its_own(attempt: Attempt) -> None:
    """Each application has its own tasks."""
    post = ".test_client().post('/tasks', json={'title': 'a'})"
    attempt.show(f"first, second = create_app(), create_app()\nfirst{post}\nsecond{post}")
    for answers in attempt.run(scenarios.ask_two, [A, LIST]):
        _status(answers[0], 201)
        equal(answers[1]["content"], [{"id": 1, "title": "a", "done": False}])
