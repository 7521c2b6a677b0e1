"""The properties of q15_flask_app."""

import json
from types import ModuleType
from typing import Any, Final
from urllib.parse import quote

from flask import Flask
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, equal, holds

from . import scenarios

Answer = dict[str, Any]
JSON: Final = {"Content-Type": "application/json"}
METHODS: Final = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")

LONGEST: Final = 1000
"""The length of the longest names and numbers that the brief promises."""
NAMES: Final = st.text("aZ0%+ &?#;:,=@<>'\"\\.-_~äß中🙂\u0301\u00a0", min_size=1, max_size=8).filter(
    lambda name: name.strip(".")
)
NUMBERS: Final = st.text("0123456789", min_size=1, max_size=40)
SAFE: Final = st.sampled_from(("", "!$&'()*+,;=:@"))
"""Characters that are allowed in a segment; clients may quote them or not."""

LEAVES: Final = (
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text('a0 "\\/\n<>&é中🙂\u2028', max_size=5)
)
VALUES: Final = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("ab é", max_size=2), inner, max_size=3),
    max_leaves=5,
)
JSON_TYPES: Final = st.sampled_from(("application/json", "application/json; charset=utf-8", "application/json;charset=UTF-8"))
"""Content types that declare a JSON body."""
TYPES: Final = st.sampled_from(
    (
        None,
        "application/json",
        "text/plain",
        "text/html; charset=utf-8",
        "application/x-www-form-urlencoded",
        "application/octet-stream",
    )
)
UNKNOWN: Final = (
    "/", "/user", "/user/", "/user/ada/", "/user/a/b", "/user/a%2Fb", "/users/ada", "/User/ada", "/add", "/add/1", "/add/1/",
    "/add/1/2/", "/add/1/2/3", "/add/-1/2", "/add/1/-2", "/add/%2B1/2", "/add/1.0/2", "/add/1/two", "/add/1/0x2", "/add/1_0/2",
    "/add/1/%202", "/echo/", "/echo/1", "/nowhere", "/favicon.ico",
)  # fmt: skip
NOT_ALLOWED: Final = tuple(
    (method, path)
    for path, served in (("/user/ada", "GET"), ("/add/1/2", "GET"), ("/echo", "POST"), ("/later", "PUT"))
    for method in ("GET", "POST", "PUT", "PATCH", "DELETE", "TRACE")
    if method != served
)
LATER_METHODS: Final = st.sampled_from(("GET", "POST", "PUT", "PATCH", "DELETE"))
QUOTED: Final = "abort(404, 'no \"a\"')"
FAILING: Final = {
    "1 / 0": 500,
    "{}['x']": 500,
    "[].pop()": 500,
    "int('x')": 500,
    "None.x": 500,
    "open('nowhere')": 500,
    "next(iter(()))": 500,
    "request.args['x']": 400,
    "taken()": 409,
    QUOTED: 404,
    "gone()": 500,
    **{f"abort({status})": status for status in (400, 401, 403, 404, 409, 410, 413, 418, 422, 429, 500, 501, 503)},
}
"""Expressions for a route that is added later, and the status of the error that they cause."""


SEEN: Final = "answer.status, answer.content_type, answer.data"


def _is_json(body: bytes) -> bool:
    try:
        json.loads(body)
    except ValueError:
        return False
    return True


NOT_JSON: Final = st.sampled_from(
    (b"", b" ", b"{", b"[1,]", b"{'a': 1}", b"ada", b"nul", b"01", b"a=1&b=2", b"<p>", b"\xff")
) | st.text('{}[]",:01 a', max_size=6).map(str.encode).filter(lambda body: not _is_json(body))


def _status(answer: Answer, status: int) -> None:
    holds(answer["status"] == status, f"the status is {answer['status']}, but {status} is expected")


def _content(answer: Answer) -> Any:
    """Return the value of a JSON response; a response that is not JSON breaks the property."""
    kind = answer["type"].partition(";")[0].strip().lower()
    holds(
        kind == "application/json",
        f"the response with status {answer['status']} has the content type {answer['type']!r}",
        answer["body"],
    )
    holds(_is_json(answer["body"]), "the content type says JSON, but the body is not JSON", answer["body"])
    return json.loads(answer["body"])


def _error(answer: Answer, status: int) -> None:
    _status(answer, status)
    content = _content(answer)
    right = type(content) is dict and [*content] == ["error"] and type(content["error"]) is str
    holds(right, 'the body of an error is not {"error": text}', content)


def _call(method: str, path: str, rest: str = "") -> str:
    return f"client = create_app().test_client()\nanswer = client.{method.lower()}({path}{rest})\n{SEEN}"


def _later(later: str, method: str) -> str:
    name = later.partition("(")[0].partition(".")[0]
    needed = f"from flask import {name}\n" if name in {"abort", "redirect", "request"} else ""
    if name == "taken":
        needed = (
            "from werkzeug.exceptions import Conflict\nclass Taken(Conflict): description = None\ndef taken(): raise Taken\n"
        )
    if name == "gone":
        needed = "class Gone(Exception): code = 404\ndef gone(): raise Gone\n"
    methods = "" if method == "GET" else f", methods=[{method!r}]"
    rule = f"app.add_url_rule('/later', 'later', lambda: {later}{methods})"
    return f"{needed}app = create_app()\n{rule}\nanswer = app.test_client().{method.lower()}('/later')\n{SEEN}"


def _get(attempt: Attempt, path: str, shown: str = "") -> Answer:
    attempt.show(_call("GET", shown or repr(path)))
    return attempt.run(scenarios.ask, [("GET", path, {}, b"")])[0]


def _post(attempt: Attempt, body: bytes, kind: str | None) -> Answer:
    attempt.show(_call("POST", "'/echo'", f", data={body!r}, content_type={kind!r}"))
    return attempt.run(scenarios.ask, [("POST", "/echo", {"Content-Type": kind} if kind else {}, body)])[0]


@settings(max_examples=60)
@given(name=NAMES, safe=SAFE)
@example(name="100%25", safe="")
@example(name="a+b", safe="+")
@example(name="<b>", safe="")
@example(name=" e\u0301 ", safe="")
def test_a_name_comes_back(attempt: Attempt, name: str, safe: str) -> None:
    """`GET /user/<name>` returns `{"user": name}`, with the name unquoted once."""
    answer = _get(attempt, f"/user/{quote(name, safe=safe)}")
    _status(answer, 200)
    equal(_content(answer), {"user": name})


@settings(max_examples=30)
@given(a=NUMBERS, b=NUMBERS)
@example(a="0", b="007")
def test_two_numbers_are_added(attempt: Attempt, a: str, b: str) -> None:
    """`GET /add/<int:a>/<int:b>` returns `{"sum": a + b}`, a number."""
    answer = _get(attempt, f"/add/{a}/{b}")
    _status(answer, 200)
    equal(_content(answer), {"sum": int(a) + int(b)})


@settings(max_examples=15)
@given(length=st.integers(1, LONGEST))
@example(length=LONGEST)
def test_length_does_not_matter(attempt: Attempt, length: int) -> None:
    """Names and numbers may be long."""
    answer = _get(attempt, f"/user/{'a' * length}", f"'/user/' + 'a' * {length}")
    _status(answer, 200)
    equal(_content(answer), {"user": "a" * length})
    answer = _get(attempt, f"/add/1/{'9' * length}", f"'/add/1/' + '9' * {length}")
    _status(answer, 200)
    equal(_content(answer), {"sum": 10**length})


@settings(max_examples=60)
@given(value=VALUES, kind=JSON_TYPES, ascii_only=st.booleans())
@example(value=None, kind="application/json", ascii_only=True)
@example(value=0, kind="application/json", ascii_only=True)
@example(value=False, kind="application/json", ascii_only=True)
@example(value="", kind="application/json", ascii_only=True)
@example(value=[], kind="application/json", ascii_only=True)
@example(value={}, kind="application/json; charset=utf-8", ascii_only=True)
@example(value=[*range(1000)], kind="application/json", ascii_only=True)
def test_json_is_echoed(attempt: Attempt, value: Any, kind: str, *, ascii_only: bool) -> None:
    """`POST /echo` returns the JSON of the request body, with status 201."""
    answer = _post(attempt, json.dumps(value, ensure_ascii=ascii_only).encode(), kind)
    _status(answer, 201)
    equal(_content(answer), value)


@settings(max_examples=50)
@given(body=NOT_JSON, kind=TYPES)
def test_what_is_not_json_is_refused(attempt: Attempt, body: bytes, kind: str | None) -> None:
    """A body that is not JSON is a 400 with a JSON error, whatever its content type."""
    _error(_post(attempt, body, kind), 400)


@given(
    path=st.sampled_from(UNKNOWN),
    method=st.sampled_from(("GET", "POST", "DELETE")),
    accept=st.sampled_from(("*/*", "application/json", "text/html", "text/html,*/*;q=0.8")),
)
@example(path="/nowhere", method="GET", accept="text/html")
def test_other_paths_are_not_found(attempt: Attempt, path: str, method: str, accept: str) -> None:
    """Any other path is a 404 with a JSON error, whatever the method and the `Accept` header."""
    headers = {"Accept": accept}
    attempt.show(_call(method, repr(path), f", headers={headers!r}"))
    _error(attempt.run(scenarios.ask, [(method, path, headers, b"")])[0], 404)


@given(wrong=st.sampled_from(NOT_ALLOWED))
def test_other_methods_are_not_allowed(attempt: Attempt, wrong: tuple[str, str]) -> None:
    """A method that a path does not serve is a 405 with a JSON error, and `Allow` lists the methods that it serves."""
    method, path = wrong
    later = "'here'" if path == "/later" else ""
    call = f"client.{method.lower()}({path!r})"
    rule = "app.add_url_rule('/later', 'later', lambda: 'here', methods=['PUT'])\n" if later else ""
    start = f"app = create_app()\n{rule}client = app.test_client()\n"
    attempt.show(f"{start}answer = {call}\n{SEEN}")
    requests: list[scenarios.Request] = [(one, path, {}, b"") for one in (method, *METHODS)]
    answer, *others = attempt.run(scenarios.ask, requests, later, ["PUT"])
    _error(answer, 405)
    holds(answer["allow"] is not None, "a response with status 405 needs the header `Allow`")
    attempt.show(f"{start}sorted({call}.allow)")
    allow = {word.strip() for word in answer["allow"].split(",")} - {""}
    served = {one for one, other in zip(METHODS, others, strict=True) if other["status"] != 405}
    equal(sorted(allow), sorted(served), "`Allow` does not list exactly the methods that the path serves")


@given(later=st.sampled_from(sorted(FAILING)), method=LATER_METHODS)
@example(later="abort(403)", method="GET")
@example(later="1 / 0", method="GET")
@example(later="1 / 0", method="POST")
@example(later="taken()", method="GET")
@example(later=QUOTED, method="GET")
@example(later="gone()", method="GET")
def test_later_errors_are_json(attempt: Attempt, later: str, method: str) -> None:
    """An error in a route that is added later keeps its status and is JSON; an unexpected exception is a 500."""
    attempt.show(_later(later, method))
    _error(attempt.run(scenarios.ask, [(method, "/later", {}, b"")], later, [method])[0], FAILING[later])


@given(later=st.sampled_from(("'here'", "('<p>there</p>', 202)", "('', 204)", "redirect('/user/ada')")), method=LATER_METHODS)
@example(later="'here'", method="GET")
@example(later="'here'", method="POST")
def test_what_is_no_error_stays(attempt: Attempt, later: str, method: str) -> None:
    """Responses that are not errors are not changed, redirects included."""
    attempt.show(_later(later, method))
    asked: list[scenarios.Request] = [(method, "/later", {}, b"")]
    plain = ModuleType("plain")
    vars(plain)["create_app"] = lambda: Flask("plain")
    (answer,), (due,) = attempt.run(scenarios.ask, asked, later, [method]), scenarios.ask(plain, asked, later, [method])
    _status(answer, due["status"])
    for name in ("body", "type", "location"):
        equal(answer[name], due[name], f"the {name} of the response")


def test_each_app_is_its_own(attempt: Attempt) -> None:
    """Each call returns a new application: a route that is added to one does not exist in the next."""
    added = "first, second = create_app(), create_app()\nfirst.add_url_rule('/later', 'later', lambda: 'here')"
    attempt.show(f"{added}\nanswer = second.test_client().get('/later')\n{SEEN}")
    later, total, missing, same = attempt.run(scenarios.ask_two)
    _status(later, 200)
    _error(missing, 404)
    equal([_content(total), _content(same)], [{"sum": 3}, {"sum": 3}])
