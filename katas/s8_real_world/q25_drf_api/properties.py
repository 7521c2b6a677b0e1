"""The properties of q25_drf_api: a model of a correct API, and the requests that show where an attempt differs from it."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, TypeVar
from urllib.parse import parse_qs, urlsplit

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, equal, holds

from . import scenarios
from .scenarios import Request, Task

Answer = dict[str, Any]
Property = TypeVar("Property", bound=Callable[..., None])

PAGE: Final = 20
LONGEST: Final = 100
QUERIES: Final = 3
NOT_JSON: Final = b"{"
STATUS: Final = "answer.status_code"
ROWS: Final = "list(Task.objects.order_by('pk').values_list('owner__username', 'title', 'done'))"
WORDS: Final = {"true": True, "false": False}
ADA, BOB, NOBODY = "ada", "bob", ""
LIST: Final = "/tasks/"
FIRST: Final = "/tasks/{0}/"
WRONG: Final[tuple[Any, ...]] = (
    *({"title": ""}, {"title": " "}, {"title": "\t\n"}, {"title": None}, {"title": []}, {"title": {}}, {"title": "a" * 101}),
    *({"title": "a", "done": None}, {"title": "a", "done": "maybe"}, {"title": "a", "done": []}, [], NOT_JSON),
)
"""Bodies that are invalid with every method."""
NO_TITLE: Final[tuple[Any, ...]] = ({}, {"done": True}, {"name": "a"})
"""Bodies that are also invalid, unless the method is PATCH."""


def _is_wrong(method: str, body: Any) -> bool:
    return body in WRONG or (method != "PATCH" and body in NO_TITLE)


class Api:
    """A model of a correct API. It numbers the tasks in the order in which they were created."""

    def __init__(self, tasks: Iterable[Task]) -> None:
        self.tasks: dict[int, Answer] = {}
        self.created = 0
        for owner, title, done in tasks:
            self._add({"owner": owner, "title": title, "done": done})

    def answer(self, request: Request) -> tuple[int, Any]:
        """Return the expected status and content, where a task has its number as its id."""
        user, method, path, body = request
        if path.partition("?")[0] == LIST:
            if method == "GET":
                return self.page(user, path)
            return (400, None) if _is_wrong(method, body) else (201, self._add({"owner": user, "done": False} | _fields(body)))
        number = int(path.removeprefix("/tasks/{").removesuffix("}/"))
        if number not in self.tasks or self.tasks[number]["owner"] != user:
            return 404, None
        if method == "DELETE":
            del self.tasks[number]
            return 204, None
        if method != "GET":
            if _is_wrong(method, body):
                return 400, None
            self.tasks[number] |= _fields(body)
        return 200, self.tasks[number]

    def page(self, user: str, path: str) -> tuple[int, Any]:
        """Return the expected status and page."""
        query = dict(part.split("=") for part in path.partition("?")[2].split("&") if part)
        if query.get("done", "true") not in WORDS:
            return 400, None
        tasks = [task for task in reversed(self.tasks.values()) if task["owner"] == user]
        if "done" in query:
            tasks = [task for task in tasks if task["done"] is WORDS[query["done"]]]
        last = max(1, -(-len(tasks) // PAGE))
        number = int(query.get("page", 1))
        if not 1 <= number <= last:
            return 404, None
        at = (number - 1) * PAGE
        return 200, {"count": len(tasks), "next": number < last, "previous": number > 1, "results": tasks[at : at + PAGE]}

    def _add(self, fields: Answer) -> Answer:
        task = self.tasks[self.created] = {"id": self.created, **fields}
        self.created += 1
        return task


def _fields(body: Answer) -> Answer:
    """Return the fields that a valid body sets."""
    fields = {name: value for name, value in body.items() if name in {"title", "done"}}
    return fields | {"title": fields["title"].strip()} if "title" in fields else fields


def _code(request: Request) -> str:
    """Return the call that sends a request."""
    _, method, path, body = request
    rest = "" if body is None else f", {body!r}"
    if body == NOT_JSON:
        rest += ", content_type='application/json'"
    return f"client.{method.lower()}({path.format(*range(1, 100))!r}{rest})"


def _lines(tasks: list[Task], requests: list[Request]) -> Iterator[str]:
    """Yield the lines that create the tasks and send all requests; the last response is called `answer`."""
    yield from ("from django.contrib.auth.models import User", "from rest_framework.test import APIClient")
    used = {user for user, *_ in requests} | {owner for owner, *_ in tasks}
    yield from (f"{name} = User.objects.create(username={name!r})" for name in scenarios.USERS if name in used)
    made = [f"Task.objects.create(owner={owner}, title={title!r}, done={done})" for owner, title, done in tasks]
    yield from made if len(made) < PAGE else [f"for _ in range({len(made)}): {made[0]}"]
    yield "client = APIClient()"
    now = NOBODY
    for index, request in enumerate(requests, start=1):
        if request[0] != now:
            now = request[0]
            yield f"client.force_authenticate({now})"
        yield f"{'answer = ' if index == len(requests) else ''}{_code(request)}"


def _show(attempt: Attempt, tasks: list[Task], requests: list[Request], last: str) -> None:
    attempt.show("\n".join([*_lines(tasks, requests), last]))


def _play(attempt: Attempt, tasks: list[Task], requests: list[Request], *, each_alone: bool = False) -> list[Answer]:
    """Send requests about these tasks, compare each response and the stored tasks with the model, and return the responses.

    If each could be sent alone, only the request that fails is shown.
    """
    _show(attempt, tasks, requests, STATUS)
    answers = attempt.run(scenarios.ask, tasks, requests)
    api, ids = Api(tasks), list(range(1, len(tasks) + 1))
    for index, (request, answer) in enumerate(zip(requests, answers, strict=True)):
        shown = [request] if each_alone else requests[: index + 1]
        status, due = api.answer(request)
        _show(attempt, tasks, shown, STATUS)
        equal(answer["status"], status, "the status is wrong")
        if isinstance(due, dict):
            _show(attempt, tasks, shown, "answer.json()")
            _same(answer["content"], due, ids, is_new=status == 201)
        _show(attempt, tasks, shown, ROWS)
        rows = [(task["owner"], task["title"], task["done"]) for task in api.tasks.values()]
        equal(answer["rows"], rows, "the stored tasks are wrong")
    return list(answers)


def _same(content: Any, due: Answer, ids: list[int], *, is_new: bool) -> None:
    """Require this task or this page. The id of a new task may be any number that was not used before."""
    if is_new:
        holds(type(content) is dict and type(content.get("id")) is int, "the new task has no id", content)
        holds(content["id"] not in ids, "this id was used before", content)
        ids.append(content["id"])
    if "results" not in due:
        equal(content, {**due, "id": ids[due["id"]]})
        return
    holds(type(content) is dict and sorted(content) == sorted(due), f"a page has {', '.join(due)}", content)
    equal(content["results"], [{**task, "id": ids[task["id"]]} for task in due["results"]], "the tasks on the page are wrong")
    equal(content["count"], due["count"], "`count` is wrong")
    for name in ("next", "previous"):
        holds((content[name] is not None) is due[name], f"there is {'a' if due[name] else 'no'} {name} page", content[name])


def _examples(*cases: tuple[list[Task], list[Request]]) -> Callable[[Property], Property]:
    """Return a decorator that adds these cases as examples, to be tried in this order."""

    def decorate(prop: Property) -> Property:
        for tasks, requests in reversed(cases):
            prop = example(tasks=tasks, requests=requests)(prop)
        return prop

    return decorate


TITLES: Final = st.sampled_from(("a", "b", " a ", "ä", "a b", "\ta\n", "a" * LONGEST))
USERS: Final = st.sampled_from((ADA, BOB))
TASKS: Final = st.lists(st.tuples(USERS, st.sampled_from(("a", "b")), st.booleans()), max_size=3)
ITEMS: Final = st.integers(0, 3).map("/tasks/{{{}}}/".format)
BODIES: Final = st.fixed_dictionaries({"title": TITLES}, optional={"done": st.booleans()})
WHOLE: Final = st.fixed_dictionaries({"title": TITLES, "done": st.booleans()})
PARTS: Final = BODIES | st.fixed_dictionaries({"done": st.booleans()})
POSTS: Final = st.tuples(USERS, st.just("POST"), st.just(LIST), BODIES)
PUTS: Final = st.tuples(USERS, st.just("PUT"), ITEMS, WHOLE)
PATCHES: Final = st.tuples(USERS, st.just("PATCH"), ITEMS, PARTS)
READS: Final = st.tuples(USERS, st.sampled_from(("GET", "GET", "DELETE")), ITEMS, st.none())
LISTS: Final = st.tuples(USERS, st.just("GET"), st.just(LIST), st.none())
REQUESTS: Final = st.lists(POSTS | PUTS | PATCHES | READS | LISTS, min_size=1, max_size=6)
TEA: Final[Task] = (ADA, "tea", False)
ALL: Final[Request] = (ADA, "GET", LIST, None)


@settings(max_examples=12)
@given(tasks=TASKS, requests=REQUESTS)
@_examples(
    ([TEA], [(ADA, "GET", FIRST, None)]),
    ([TEA], [ALL]),
    ([TEA, TEA], [ALL]),
    ([], [(ADA, "POST", LIST, {"title": "a"}), (ADA, "GET", FIRST, None)]),
    ([], [(ADA, "POST", LIST, {"title": "a", "done": True})]),
    ([], [(ADA, "POST", LIST, {"title": " a "})]),
    ([], [(ADA, "POST", LIST, {"title": f" {'a' * LONGEST} "})]),
    ([TEA], [(ADA, "PUT", FIRST, {"title": "a", "done": True})]),
    ([(ADA, "tea", True)], [(ADA, "PUT", FIRST, {"title": "a", "done": False})]),
    ([(ADA, "tea", True)], [(ADA, "PATCH", FIRST, {"title": "a"})]),
    ([TEA], [(ADA, "PATCH", FIRST, {"done": True})]),
    ([TEA], [(ADA, "DELETE", FIRST, None), (ADA, "GET", FIRST, None)]),
    ([TEA], [(ADA, "PUT", "/tasks/{5}/", {"title": "a", "done": True})]),
)
def test_tasks_are_made_changed_and_deleted(attempt: Attempt, tasks: list[Task], requests: list[Request]) -> None:
    """Tasks are created, read, changed and deleted as the table says, and a page lists the newest first."""
    _play(attempt, tasks, [*requests, *([] if requests[-1] == ALL else [ALL])])


FOREIGN: Final = st.tuples(
    st.just(ADA),
    st.sampled_from(("GET", "PUT", "PATCH", "DELETE")),
    st.just(FIRST),
    st.sampled_from(({"title": "a", "done": True}, {"title": ""}, NOT_JSON)),
).map(lambda request: request if request[1] in {"PUT", "PATCH"} else (*request[:3], None))


@settings(max_examples=5)
@given(tasks=st.just([(BOB, "tea", False)]), requests=st.lists(FOREIGN, min_size=1, max_size=2))
@_examples(
    ([(BOB, "tea", False)], [ALL]),
    ([(BOB, "tea", False)], [(ADA, "GET", FIRST, None)]),
    ([(BOB, "tea", False)], [(ADA, "PUT", FIRST, {"title": "a", "done": True})]),
    ([(BOB, "tea", False)], [(ADA, "PATCH", FIRST, {"done": True})]),
    ([(BOB, "tea", False)], [(ADA, "PATCH", FIRST, {"title": ""})]),
    ([(BOB, "tea", False)], [(ADA, "DELETE", FIRST, None)]),
    ([(BOB, "tea", False), TEA], [ALL, (BOB, "GET", LIST, None)]),
)
def test_tasks_are_private(attempt: Attempt, tasks: list[Task], requests: list[Request]) -> None:
    """Another user's task is not in the list, and every request for it is a 404 and changes nothing."""
    _play(attempt, tasks, requests)


def test_anonymous_requests_are_refused(attempt: Attempt) -> None:
    """A request without a user is a 401 or a 403, and changes nothing."""
    body = {"title": "a", "done": True}
    asked = [("GET", LIST, None), ("POST", LIST, body), ("GET", FIRST, None)]
    asked += [("PUT", FIRST, body), ("PATCH", FIRST, {"done": True}), ("DELETE", FIRST, None)]
    for method, path, sent in asked:
        request: Request = (NOBODY, method, path, sent)
        _show(attempt, [TEA], [request], STATUS)
        (answer,) = attempt.run(scenarios.ask, [TEA], [request])
        holds(answer["status"] in {401, 403}, "401 or 403 is expected", answer["status"])
        _show(attempt, [TEA], [request], ROWS)
        equal(answer["rows"], [TEA], "the request changed a task")


FOREIGN_ID: Final = 77
MORE: Final = (
    *({"owner": "bob"}, {"owner": 2}, {"id": FOREIGN_ID}, {"owner_id": 2}, {"pk": FOREIGN_ID}, {"user": "bob", "owner": None}),
)


def test_owner_and_id_cannot_be_set(attempt: Attempt) -> None:
    """The owner of a new task is the user, and no request can set or change `owner` or `id`."""
    for more in MORE:
        for method, path in (("POST", LIST), ("PUT", FIRST), ("PATCH", FIRST)):
            request: Request = (ADA, method, path, {"title": "a", "done": True, **more})
            answers = _play(attempt, [TEA, (BOB, "a", False)], [request])
            _show(attempt, [TEA, (BOB, "a", False)], [request], "answer.json()['id']")
            holds(answers[0]["content"]["id"] != FOREIGN_ID, "the request set the id", FOREIGN_ID)


def test_invalid_data_are_refused(attempt: Attempt) -> None:
    """A body with an invalid title or `done`, or one that is not a JSON object, is a 400 and changes nothing."""
    for method, path in (("POST", LIST), ("PUT", FIRST), ("PATCH", FIRST)):
        bodies = (*WRONG, *(() if method == "PATCH" else NO_TITLE))
        _play(attempt, [TEA], [(ADA, method, path, body) for body in bodies], each_alone=True)


@settings(max_examples=5)
@given(
    tasks=st.lists(st.tuples(USERS, st.sampled_from(("a", "b")), st.booleans()), max_size=6),
    requests=st.lists(
        st.builds(lambda user, word: (user, "GET", f"/tasks/?done={word}", None), USERS, st.sampled_from(("true", "false"))),
        min_size=1,
        max_size=2,
    ),
)
@_examples(
    ([TEA, (ADA, "pie", True)], [(ADA, "GET", "/tasks/?done=true", None)]),
    ([TEA, (ADA, "pie", True)], [(ADA, "GET", "/tasks/?done=false", None)]),
    ([(BOB, "pie", True)], [(ADA, "GET", "/tasks/?done=true", None)]),
    ([TEA, TEA], [(ADA, "GET", "/tasks/?done=false", None)]),
    *(([TEA], [(ADA, "GET", f"/tasks/?done={word}", None)]) for word in ("maybe", "2", "None", "truefalse", "done")),
)
def test_done_filters(attempt: Attempt, tasks: list[Task], requests: list[Request]) -> None:
    """`?done=true` lists only tasks that are done, `?done=false` only the others, and other words are a 400."""
    _play(attempt, tasks, requests)


@settings(max_examples=3)
@given(count=st.integers(0, 130), done=st.sampled_from(("", "done=false")))
@example(count=20, done="")
@example(count=21, done="")
@example(count=21, done="done=false")
@example(count=41, done="")
@example(count=120, done="")
def test_pages_have_20_tasks(attempt: Attempt, count: int, done: str) -> None:
    """A page has 20 tasks, `count` is the number of all, `next` leads to the next page, and the last page has the rest."""
    last = max(1, -(-count // PAGE))
    paths = ["/tasks/?" + done, *(f"/tasks/?page={number}&{done}" for number in sorted({0, 2, last, last + 1}))]
    _play(attempt, [TEA] * count, [(ADA, "GET", path.rstrip("?&"), None) for path in paths], each_alone=True)


@settings(max_examples=2)
@given(count=st.integers(61, 80), done=st.sampled_from((None, "false")), page=st.integers(1, 4))
@example(count=21, done=None, page=1)
@example(count=21, done="false", page=1)
@example(count=21, done="false", page=2)
@example(count=41, done="false", page=3)
@example(count=61, done=None, page=3)
def test_links_keep_the_filter(attempt: Attempt, count: int, done: str | None, page: int) -> None:
    """`next` and `previous` are the URLs of the pages after and before this one, with the same filter."""
    query = "&".join([f"done={done}"] * (done is not None) + [f"page={page}"] * (page > 1))
    requests: list[Request] = [(ADA, "GET", f"/tasks/?{query}".rstrip("?"), None)]
    (answer,) = attempt.run(scenarios.ask, [TEA] * count, requests)
    links = answer["content"] if type(answer["content"]) is dict else {}
    for name, number in (("next", page + 1), ("previous", page - 1)):
        if 1 <= number <= -(-count // PAGE):
            _show(attempt, [TEA] * count, requests, f"answer.json()['{name}']")
            url = links.get(name)
            holds(type(url) is str, f"there is no URL of the {name} page", url)
            parts = urlsplit(str(url))
            found = {"page": ["1"], **parse_qs(parts.query)}  # the first page needs no number
            expected = {"page": [str(number)], **({"done": [done]} if done else {})}
            holds((parts.path, found) == (LIST, expected), f"this is not the URL of page {number}", url)


@settings(max_examples=2)
@given(count=st.integers(5, 20))
@example(count=20)
@example(count=5)
def test_page_sends_few_queries(attempt: Attempt, count: int) -> None:
    """A page of tasks sends at most three queries."""
    for path in (LIST, "/tasks/?done=false"):
        _show(attempt, [TEA] * count, [(ADA, "GET", path, None)], "len(answer.json()['results'])")
        (answer,) = attempt.run(scenarios.ask, [TEA] * count, [(ADA, "GET", path, None)])
        sent = answer["statements"]
        holds(len(sent) <= QUERIES, f"it sends {len(sent)} queries for {count} tasks, but at most {QUERIES} are allowed")


def test_other_methods_are_refused(attempt: Attempt) -> None:
    """A method that a path does not have is a 405, and changes nothing."""
    for method, path in (("PUT", LIST), ("PATCH", LIST), ("DELETE", LIST), ("POST", FIRST)):
        request: Request = (ADA, method, path, None if method == "DELETE" else {"title": "a", "done": True})
        _show(attempt, [TEA], [request], STATUS)
        (answer,) = attempt.run(scenarios.ask, [TEA], [request])
        equal(answer["status"], 405, "the status is wrong")
        _show(attempt, [TEA], [request], ROWS)
        equal(answer["rows"], [TEA], "the request changed a task")
