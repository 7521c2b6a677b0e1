"""The properties of q25_behind_proxy."""

from ipaddress import IPv4Address, IPv6Address
from typing import Any, Final

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, Session, raises

Environ = dict[str, Any]

FOR: Final = "HTTP_X_FORWARDED_FOR"
PROTO: Final = "HTTP_X_FORWARDED_PROTO"
HOST: Final = "HTTP_X_FORWARDED_HOST"
KEYS: Final = {FOR: "REMOTE_ADDR", PROTO: "wsgi.url_scheme", HOST: "HTTP_HOST"}
OLD: Final[Environ] = {"REMOTE_ADDR": "10.0.0.7", "wsgi.url_scheme": "http", "HTTP_HOST": "app"}
"""What an application sees without the middleware."""

RARE: Final[dict[str, tuple[str, ...]]] = {
    FOR: ("255.255.255.255", "::", "::1", "2001:DB8::1", "::ffff:192.0.2.1", "2001:0db8:0000:0000:0000:0000:0000:0001"),
    PROTO: ("https",),
    HOST: ("example.org", "example.org:8443", "EXAMPLE.org", "b", "7", "localhost:0", "x--1.a", "a:00080", "10.0.0.9:80"),
}
V6: Final = st.integers(2, 2**128 - 1).map(IPv6Address)
ADDRESSES: Final = (
    st.integers(2**30, 2**32 - 1).map(IPv4Address).map(str)
    | st.sampled_from(RARE[FOR])
    | V6.map(str)
    | V6.map(lambda address: address.exploded.upper())
)
NAMES: Final = st.builds("x{}0".format, st.text("azAZ09.-", max_size=8))
PORTS: Final = st.integers(0, 65535).map(":{}".format) | st.just("")
HOSTS: Final = st.builds("{}{}".format, NAMES, PORTS) | st.sampled_from(RARE[HOST])
RIGHT: Final = {FOR: ADDRESSES, PROTO: st.sampled_from(("https", "http")), HOST: HOSTS}

WRONG: Final[dict[str, tuple[str, ...]]] = {
    FOR: (
        *("", "unknown", "_hidden", "localhost", "a.b.c.d", "1", "1.2.3", "1.2.3.4.5", "256.1.1.1", "1.2.3.999", "1.2.3."),
        *("9.9.9.9:80", "[::1]", "[::1]:80", "10.0.0.0/8", "::1/128", ":::", "1::2::3", "g::1", "12345::", "1:2:3:4"),
        *("1.2.3.4 5.6.7.8", "1.2.3.²", "0x7f.0.0.1", "1.2.3.-4", "+1.2.3.4", "::1.2.3", "http://1.2.3.4", '"1.2.3.4"'),
        *("for=1.2.3.4", "9.9.9.9;a", "a9.9.9.9", "2130706433"),
    ),
    PROTO: (
        *("", "ftp", "ws", "on", "1", "httpx", "xhttp", "https:", "https://", "htt", "http https", "http;https", "s", "h"),
        *("javascript", "httpss", "https1", "http/1.1", "file", '"https"', "é", "tps", "p"),
    ),
    HOST: (
        *("", ":80", "a:", "a:b", "a:1:2", "a:123456", "a b", "a/b", "a@b", "u:1@b", "a_b", "http://a", "a?b", "a#b", "a:80/"),
        *("exämple.org", "a²", "a:²", "a:1²", "ªb", "a%41", "a\\b", "a:-1", "a:+1", "a: 1", "a:8_0", '"a"', "a;b", "a:80 b"),
    ),
}
FOREIGN: Final = [chr(code) for code in (*range(0x21, 0x30), *range(0x3B, 0x41), *range(0x5C, 0x61), *range(0x7B, 0x100))]
"""Characters of headers that are no letters, digits or brackets."""
FOREIGN_HOSTS: Final = st.builds("x{}{}".format, st.sampled_from([char for char in FOREIGN if char not in ",-."]), NAMES)
MALFORMED: Final = {header: st.sampled_from(texts) for header, texts in WRONG.items()} | {
    HOST: st.sampled_from(WRONG[HOST]) | FOREIGN_HOSTS
}
COMMAS: Final = st.sampled_from((", ", ",", " ,", "\t,\t", " ,  \t"))
TRUSTED: Final = st.integers(1, 5)
ERRORS: Final = {error.__name__: error for error in (ValueError, KeyError, IndexError, TypeError, AttributeError, OSError)}

ASK: Final = "[new] = behind_proxy(lambda environ, _: [environ], {trusted})(environ, print)"
"""A request, after which `new` is the environ that the application got."""


def _asked(attempt: Attempt, environ: Environ, trusted: int) -> Session:
    """Return a session with a request."""
    session = attempt.session("environ = {environ}", environ=environ)
    session.exec(ASK, trusted=trusted)
    return session


def _sets(attempt: Attempt, header: str, text: str, trusted: int, expected: str | None) -> None:
    """Require the value that a header sets, or that it sets nothing."""
    key = KEYS[header]
    session = _asked(attempt, {key: OLD[key], header: text}, trusted)
    session.equal(f"new[{key!r}]", OLD[key] if expected is None else expected)


@st.composite
def sent(draw: st.DrawFn) -> tuple[str, list[str]]:
    """Draw a header and valid values for it."""
    header = draw(st.sampled_from(sorted(KEYS)))
    return header, draw(st.lists(RIGHT[header], min_size=1, max_size=6))


@settings(max_examples=60)
@given(drawn=sent(), comma=COMMAS, trusted=TRUSTED)
@example(drawn=(FOR, ["9.9.9.9"]), comma=",", trusted=1)
@example(drawn=(PROTO, ["https"]), comma=",", trusted=1)
@example(drawn=(HOST, ["example.org"]), comma=",", trusted=1)
@example(drawn=(FOR, ["6.6.6.6", "9.9.9.9"]), comma=",", trusted=1)
@example(drawn=(PROTO, ["http", "https"]), comma=",", trusted=1)
@example(drawn=(HOST, ["evil.example", "example.org"]), comma=",", trusted=1)
@example(drawn=(FOR, ["6.6.6.6", "9.9.9.9"]), comma=" \t, ", trusted=1)
@example(drawn=(FOR, ["9.9.9.9", "10.1.1.1"]), comma="\t,\t", trusted=2)
@example(drawn=(FOR, ["6.6.6.6", "9.9.9.9", "10.1.1.1"]), comma=", ", trusted=2)
@example(drawn=(PROTO, ["https", "http", "http"]), comma=", ", trusted=3)
@example(drawn=(HOST, ["a", "b", "example.org", "d"]), comma=", ", trusted=2)
def test_one_position_counts(attempt: Attempt, drawn: tuple[str, list[str]], comma: str, trusted: int) -> None:
    """A header sets the value at position `trusted` from the right, without spaces and tabs around it."""
    header, texts = drawn
    assume(trusted <= len(texts))
    _sets(attempt, header, comma.join(texts), trusted, texts[-trusted])


@settings(max_examples=30)
@given(drawn=sent(), comma=COMMAS, missing=st.integers(1, 3))
@example(drawn=(FOR, ["6.6.6.6"]), comma=",", missing=1)
@example(drawn=(PROTO, ["https"]), comma=",", missing=1)
@example(drawn=(HOST, ["example.org"]), comma=",", missing=1)
@example(drawn=(FOR, ["6.6.6.6", "9.9.9.9"]), comma=",", missing=1)
def test_too_few_values_set_nothing(attempt: Attempt, drawn: tuple[str, list[str]], comma: str, missing: int) -> None:
    """A header with fewer values than there are proxies sets nothing."""
    header, texts = drawn
    _sets(attempt, header, comma.join(texts), len(texts) + missing, None)


def test_rare_values_are_valid(attempt: Attempt) -> None:
    """Every valid address, scheme and host is used as it is written."""
    for header, texts in RARE.items():
        for text in texts:
            _sets(attempt, header, text, 1, text)


def test_malformed_addresses(attempt: Attempt) -> None:
    """A value of `X-Forwarded-For` that is not an IP address sets nothing."""
    for text in WRONG[FOR]:
        _sets(attempt, FOR, text, 1, None)


def test_malformed_schemes(attempt: Attempt) -> None:
    """A value of `X-Forwarded-Proto` other than `http` and `https` sets nothing."""
    for text in WRONG[PROTO]:
        _sets(attempt, PROTO, text, 1, None)


def test_malformed_hosts(attempt: Attempt) -> None:
    """A value of `X-Forwarded-Host` that is not a host, with or without a port, sets nothing."""
    for text in WRONG[HOST]:
        _sets(attempt, HOST, text, 1, None)


@settings(max_examples=40)
@given(host=FOREIGN_HOSTS)
def test_hosts_with_other_characters(attempt: Attempt, host: str) -> None:
    """A host with a character that is not an ASCII letter, a digit, `.` or `-` sets nothing."""
    _sets(attempt, HOST, host, 1, None)


@st.composite
def neighbours(draw: st.DrawFn) -> tuple[str, list[str], str, list[str]]:
    """Draw a header with one malformed value, and valid values to the left and right of it."""
    header = draw(st.sampled_from(sorted(KEYS)))
    left, right = (draw(st.lists(RIGHT[header], max_size=3)) for _ in range(2))
    return header, left, draw(MALFORMED[header]), right


@settings(max_examples=60)
@given(drawn=neighbours(), comma=COMMAS)
@example(drawn=(FOR, ["6.6.6.6"], "unknown", []), comma=",")
@example(drawn=(FOR, [], "unknown", ["10.1.1.1"]), comma=",")
@example(drawn=(FOR, ["6.6.6.6"], "", []), comma=",")
@example(drawn=(FOR, ["6.6.6.6"], "", ["10.1.1.1"]), comma=",")
@example(drawn=(PROTO, ["https"], "", []), comma=",")
@example(drawn=(HOST, ["evil.example"], "a b", ["b"]), comma=",")
def test_neighbours_never_count(attempt: Attempt, drawn: tuple[str, list[str], str, list[str]], comma: str) -> None:
    """If the value at the position is empty or malformed, no other value is used instead of it."""
    header, left, wrong, right = drawn
    _sets(attempt, header, comma.join([*left, wrong, *right]), len(right) + 1, None)


@settings(max_examples=60)
@given(drawn=neighbours(), comma=COMMAS)
@example(drawn=(FOR, ["9.9.9.9"], "", []), comma=",")
@example(drawn=(FOR, ["9.9.9.9"], "unknown", []), comma=",")
@example(drawn=(HOST, ["example.org"], "", ["b"]), comma=",")
def test_malformed_values_take_a_position(attempt: Attempt, drawn: tuple[str, list[str], str, list[str]], comma: str) -> None:
    """Empty and malformed values further to the right are counted like any other value."""
    header, left, wrong, right = drawn
    assume(left)
    _sets(attempt, header, comma.join([*left, wrong, *right]), len(right) + 2, left[-1])


@settings(max_examples=6)
@given(drawn=sent(), size=st.integers(30, 1500), data=st.integers(0, 10**6))
@example(drawn=(FOR, ["9.9.9.9"]), size=300, data=0)
def test_many_values(attempt: Attempt, drawn: tuple[str, list[str]], size: int, data: int) -> None:
    """There may be many values, and many proxies."""
    header, [text, *_] = drawn
    trusted = data % size + 1
    key, other = KEYS[header], {FOR: "6.6.6.6", PROTO: "http", HOST: "evil.example"}[header]
    session = attempt.session("values = [{other}] * {size}", other=other, size=size)
    session.exec(f"values[-{trusted}] = {text!r}")
    session.exec(f"environ = {{{key!r}: {OLD[key]!r}, {header!r}: ','.join(values)}}")
    session.exec(ASK, trusted=trusted)
    session.equal(f"new[{key!r}]", text)


@st.composite
def requests(draw: st.DrawFn) -> tuple[Environ, Environ]:
    """Draw the environ of a request through one proxy, and what the application must get."""
    environ: Environ = {"PATH_INFO": draw(st.sampled_from(("/", "/tasks"))), "HTTP_FORWARDED": "for=6.6.6.6"}
    new: Environ = {}
    for header, key in KEYS.items():
        old = draw(st.sampled_from((OLD[key], None, "")))
        kind = draw(st.sampled_from(("valid", "malformed", "none")))
        if old is not None:
            environ[key] = old
        if kind != "none":
            text = environ[header] = draw((RIGHT if kind == "valid" else MALFORMED)[header])
        if kind == "valid":
            assume(text != old)
            new |= {key: text} if old is None else {key: text, f"behind_proxy.{key}": old}
    return environ, environ | new


ALL: Final[Environ] = {FOR: "9.9.9.9", PROTO: "https", HOST: "example.org"}
KEPT: Final[Environ] = {f"behind_proxy.{key}": value for key, value in OLD.items()}
CHANGED: Final[Environ] = {key: ALL[header] for header, key in KEYS.items()}


@given(drawn=requests())
@example(drawn=(OLD, {**OLD}))
@example(drawn=({}, {}))
@example(drawn=({HOST: "b"}, {HOST: "b", "HTTP_HOST": "b"}))
@example(drawn=({HOST: "b", "HTTP_HOST": "a"}, {HOST: "b", "HTTP_HOST": "b", "behind_proxy.HTTP_HOST": "a"}))
@example(drawn=({PROTO: "http"}, {PROTO: "http", "wsgi.url_scheme": "http"}))
@example(drawn=({HOST: "b", "HTTP_HOST": ""}, {HOST: "b", "HTTP_HOST": "b", "behind_proxy.HTTP_HOST": ""}))
@example(drawn=(ALL, ALL | CHANGED))
@example(drawn=(OLD | ALL, ALL | CHANGED | KEPT))
@example(drawn=(OLD | {FOR: "unknown"}, OLD | {FOR: "unknown"}))
@example(drawn=({FOR: "unknown", HOST: "b"}, {FOR: "unknown", HOST: "b", "HTTP_HOST": "b"}))
def test_nothing_else_changes(attempt: Attempt, drawn: tuple[Environ, Environ]) -> None:
    """Each header is looked at on its own, a replaced value is kept with the prefix, and nothing else changes."""
    environ, expected = drawn
    _asked(attempt, environ, 1).equal("new", expected)


@settings(max_examples=30)
@given(drawn=requests(), trusted=st.integers(0, 3))
@example(drawn=({}, {}), trusted=1)
@example(drawn=({}, {}), trusted=0)
@example(drawn=({FOR: "9.9.9.9"}, {}), trusted=1)
def test_the_environ_is_copied(attempt: Attempt, drawn: tuple[Environ, Environ], trusted: int) -> None:
    """Each request gets a new `dict`, and the caller's environ is not changed."""
    environ, _ = drawn
    session = _asked(attempt, environ, trusted)
    session.equal("environ", environ, "the call changed its argument")
    session.equal("type(new) is dict", True, "the application does not get a `dict`")
    session.equal("new is environ", False, "the application gets the caller's environ")
    session = attempt.session("app = behind_proxy(lambda environ, _: [environ], {trusted})", trusted=trusted)
    session.exec("[first], [second] = app({environ}, print), app({environ}, print)", environ=environ)
    session.equal("first is second", False, "two requests get the same `dict`")


def test_the_same_objects(attempt: Attempt) -> None:
    """Everything else in the environ is passed on: the same objects."""
    for trusted in (0, 1):
        session = attempt.session(f"body = []\nenviron = {{'wsgi.input': body, {FOR!r}: '9.9.9.9'}}")
        session.exec(ASK, trusted=trusted)
        session.equal("new['wsgi.input'] is body", True)


@given(drawn=requests(), values=st.integers(1, 3))
@example(drawn=(OLD | {FOR: "6.6.6.6"}, {}), values=1)
@example(drawn=(OLD | {PROTO: "https"}, {}), values=1)
@example(drawn=(OLD | {HOST: "evil.example"}, {}), values=1)
@example(drawn=(OLD | {FOR: "6.6.6.6"}, {}), values=2)
def test_no_trust_without_a_proxy(attempt: Attempt, drawn: tuple[Environ, Environ], values: int) -> None:
    """With `trusted=0`, no header sets anything."""
    environ = {key: ", ".join([text] * values) if key in KEYS else text for key, text in drawn[0].items()}
    _asked(attempt, environ, 0).equal("new", environ)


@settings(max_examples=20)
@given(trusted=st.integers(-9, -1) | st.integers(-(10**20), -1))
@example(trusted=-1)
def test_negative_numbers_of_proxies(attempt: Attempt, trusted: int) -> None:
    """A negative `trusted` raises `ValueError` at once."""
    raises(ValueError, attempt.behind_proxy, None, trusted)


@settings(max_examples=20)
@given(trusted=st.integers(0, 3), count=st.integers(1, 4))
@example(trusted=1, count=1)
@example(trusted=0, count=1)
@example(trusted=1, count=2)
def test_the_application_is_called(attempt: Attempt, trusted: int, count: int) -> None:
    """Each request calls the application once, with the same `start_response`, and returns the very object that it returns."""
    session = attempt.session(
        """
        calls, body = [], [b"hello"]
        def app(environ, start_response):
            calls.append(start_response)
            return body
        def start_response(status, headers, exc_info=None):
            return print
        """
    )
    session.exec(f"corrected = behind_proxy(app, {trusted})")
    session.equal("calls", [], "`app` is called before there is a request")
    for _ in range(count):
        session.equal("corrected({environ}, start_response) is body", True, environ=OLD | ALL)
    session.equal("[call is start_response for call in calls]", [True] * count)


@settings(max_examples=20)
@given(error=st.sampled_from(sorted(ERRORS)))
@example(error="ValueError")
@example(error="KeyError")
@example(error="IndexError")
def test_errors_of_the_application(attempt: Attempt, error: str) -> None:
    """An exception of the application is raised, and the application is not called again."""
    session = attempt.session(
        f"""
        calls = []
        def app(environ, start_response):
            calls.append(environ)
            raise {error}("from the application")
        """
    )
    session.raises(ERRORS[error], "behind_proxy(app, 1)({environ}, print)", environ={FOR: "9.9.9.9"})
    session.equal("len(calls)", 1)


@settings(max_examples=30)
@given(texts=st.lists(ADDRESSES | st.just("unknown"), min_size=2, max_size=4), trusted=st.tuples(TRUSTED, st.integers(0, 5)))
@example(texts=["9.9.9.9", "unknown"], trusted=(1, 1))
@example(texts=["9.9.9.9", "203.0.113.9"], trusted=(1, 1))
@example(texts=["9.9.9.9", "203.0.113.9"], trusted=(1, 0))
def test_requests_are_independent(attempt: Attempt, texts: list[str], trusted: tuple[int, int]) -> None:
    """Requests do not affect each other, and neither do two applications."""
    session = attempt.session("def app(environ, start_response):\n    return [environ['REMOTE_ADDR']]")
    session.exec(f"first, second = behind_proxy(app, {trusted[0]}), behind_proxy(app, {trusted[1]})")
    for turn, text in enumerate(texts):
        old = f"10.0.0.{turn}"
        for name, number in zip(("first", "second"), trusted, strict=True):
            expected = text if number == 1 and text != "unknown" else old
            session.equal(f"{name}({{environ}}, print)", [expected], environ={"REMOTE_ADDR": old, FOR: text})
