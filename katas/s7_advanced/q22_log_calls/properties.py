"""The properties of q22_log_calls: what is called, logged and returned, in the order in which it happens."""

from inspect import signature
from typing import Any, NamedTuple

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, equal, holds

from . import scenarios
from .scenarios import Event, Usage

TEXTS = ["plum", "", "100%", "%s and %d", "%(name)s", "{}", "it's", "two\nlines"]
VALUES = st.sampled_from([*TEXTS, -4711, 2.75, None, (7, 8), ["x", None], {"k": "%"}, b"\x00", 10**30])
NAMES = [
    "colour",
    "func",
    "level",
    "logger",
    "self",
    "_secret",
    "__class__",
    "name",
    "msg",
    "args",
    "kwargs",
    "message",
    "function",
    "f",
    "fn",
    "result",
]
KEYWORDS = st.dictionaries(st.sampled_from(NAMES), st.sampled_from(["pear", 80808, None, "50%", [1.25]]), max_size=2)
ARGUMENTS = st.tuples(st.lists(VALUES, max_size=3, unique_by=repr), KEYWORDS)
Arguments = tuple[list[Any], dict[str, Any]]
NOTHING: Arguments = ([], {})
Failure = tuple[str, list[Any]]
RESULTS = st.sampled_from(["fig", None, 0, False, "", "50%", "%s", [], ["x"], {"k": "%d"}, (1, 2), (), {"s"}, b"y", 2**70])
OPTIONS = {"level": st.sampled_from([10, 30, 50, 5, 25]), "logger": st.sampled_from(["audit", "shop.till"])}
USAGES = st.one_of(st.none(), st.fixed_dictionaries({}, optional=OPTIONS))
FAILURES = st.sampled_from(
    [("ValueError", ["bad"]), ("KeyError", ["100%"]), ("IndexError", [2, "gone"]), ("ZeroDivisionError", []), ("Refused", [7])]
)


class Logged(NamedTuple):
    """A logged record: where it was logged, its level, its message, and its text including the traceback."""

    where: str
    level: int
    message: str
    text: str


def logged(events: list[Event]) -> list[Logged]:
    """Return the records among the events."""
    for event in events:
        holds(event[0] != "broken record", f"the message of a record cannot be formatted: {event[-1]}")
    return [Logged(*event[1:]) for event in events if event[0] == "record"]


def in_order(events: list[Event], *kinds: str) -> list[Logged]:
    """Require exactly these kinds of events, in this order, and return the records."""
    records = logged(events)
    found = [event[0] for event in events]
    holds(found == [*kinds], f"this happens: {', '.join(found)}; expected: {', '.join(kinds)}")
    return records


def two_of(events: list[Event]) -> list[Logged]:
    """Require that two records were logged, and return them."""
    records = logged(events)
    holds(len(records) == 2, f"{len(records)} records were logged instead of two", [record.message for record in records])
    return records


def of_kind(kind: str, events: list[Event]) -> list[Event]:
    """Return the contents of the events of this kind."""
    return [event[1:] for event in events if event[0] == kind]


def shows(record: Logged, *words: str) -> None:
    """Require that the record's message contains all these words."""
    for word in words:
        holds(word in record.message, f"expected {word} in the message", record.message)


def decorator(usage: Usage) -> str:
    """Return the expression for the decorator."""
    options = {name: f"logging.getLogger({value!r})" if name == "logger" else value for name, value in (usage or {}).items()}
    return "log_calls" + ("" if usage is None else f"({', '.join(f'{name}={value}' for name, value in options.items())})")


def show(attempt: Attempt, usage: Usage, function: str, call: str, level: int = 1) -> None:
    """Show the learner a decorated function and its call, after a line that enables records of this level."""
    first = f"logging.basicConfig(level={level})\n\n" if level else ""
    lines = f"{first}{function}\n\n{call}".replace("**decorator**", decorator(usage))
    needed = "".join(f"import {name}\n" for name in ("asyncio", "logging") if f"{name}." in lines)
    attempt.show(needed + lines)


def call(attempt: Attempt, usage: Usage, arguments: Arguments, result: Any, levels: tuple[int, ...] = (1,)) -> list[Event]:
    """Call a function that returns this result, once for each level that the loggers are set to."""
    given = ", ".join([*map(repr, arguments[0]), *(f"{name}={value!r}" for name, value in arguments[1].items())])
    function = f"@**decorator**\ndef answer(*args, **kwargs):\n    return {result!r}"
    later = "".join(f"\nlogging.getLogger().setLevel({level})\nanswer({given})" for level in levels[1:])
    show(attempt, usage, function, f"answer({given}){later}", levels[0])
    return attempt.run(scenarios.called, usage, *arguments, result=result, levels=[*levels])


def fail(attempt: Attempt, usage: Usage, failure: Failure, *, awaited: bool = False, level: int = 1) -> list[Event]:
    """Call a function, or await an async function, that raises this exception."""
    error, words = failure
    own = "class Refused(Exception): pass\n\n" if error == "Refused" else ""
    function = f"def answer(question):\n    raise {error}({', '.join(map(repr, words))})"
    if awaited:
        show(attempt, usage, f"{own}@**decorator**\nasync {function}", "asyncio.run(answer('why'))")
        return attempt.run(scenarios.awaited_in_vain, usage, error, words)
    show(attempt, usage, f"{own}@**decorator**\n{function}", "answer('why')", level)
    return attempt.run(scenarios.failed, usage, error, words, level=level)


@given(usage=USAGES, arguments=ARGUMENTS, result=RESULTS)
@example(usage=None, arguments=NOTHING, result=None)
@example(usage={}, arguments=(["plum"], {"colour": "pear"}), result="fig")
@example(usage={"level": 10}, arguments=(["100%"], {}), result=None)
def test_one_record_before_and_one_after(attempt: Attempt, usage: Usage, arguments: Arguments, result: Any) -> None:
    """A call logs one record before the function runs and one after it has returned; decorating logs nothing."""
    events = call(attempt, usage, arguments, result)
    in_order(events, "decorated", "record", "called", "record", "returned")


@given(usage=USAGES, arguments=ARGUMENTS)
@example(usage=None, arguments=(["plum"], {}))
@example(usage=None, arguments=(["plum", -4711], {"colour": "pear"}))
@example(usage=None, arguments=([], {"_secret": "pear"}))
def test_first_record_shows_the_call(attempt: Attempt, usage: Usage, arguments: Arguments) -> None:
    """The first message contains the qualified name, every argument's `repr`, and every keyword argument's name."""
    first, _ = two_of(call(attempt, usage, arguments, "fig"))
    shows(first, "answer", *map(repr, arguments[0]), *arguments[1], *map(repr, arguments[1].values()))


@given(usage=USAGES, result=RESULTS)
@example(usage=None, result="fig")
@example(usage=None, result=None)
def test_second_record_shows_the_result(attempt: Attempt, usage: Usage, result: Any) -> None:
    """The second message contains the `repr` of the result."""
    _, second = two_of(call(attempt, usage, NOTHING, result))
    shows(second, repr(result))


@settings(max_examples=20)
@given(usage=USAGES, size=st.integers(1, 2000))
@example(usage=None, size=300)
def test_nothing_is_shortened(attempt: Attempt, usage: Usage, size: int) -> None:
    """The messages contain every argument and the whole result, however many and long they are."""
    arguments: Arguments = ([*range(size)], {"colour": "plum" * size})
    function = f"@**decorator**\ndef answer(*args, **kwargs):\n    return [*range({size})]"
    show(attempt, usage, function, f"answer(*range({size}), colour='plum' * {size})")
    first, second = two_of(attempt.run(scenarios.called, usage, *arguments, result=arguments[0], levels=[1]))
    shows(first, *map(repr, arguments[0]), repr("plum" * size))
    shows(second, repr(arguments[0]))


@given(usage=USAGES, arguments=ARGUMENTS, result=RESULTS)
@example(usage=None, arguments=([["x", None]], {"func": [1.25], "level": 80808}), result=["x"])
@example(usage={}, arguments=([], {"msg": "pear", "logger": None}), result=["x"])
@example(usage={}, arguments=([], {"args": "pear", "kwargs": None}), result=None)
@example(usage={}, arguments=([], {"self": "pear"}), result=None)
def test_arguments_and_result_pass_through(attempt: Attempt, usage: Usage, arguments: Arguments, result: Any) -> None:
    """The function is called once, with the very arguments, and the caller gets the very result."""
    events = call(attempt, usage, arguments, result)
    calls, ((got, same),) = of_kind("called", events), of_kind("returned", events)
    equal([each[:2] for each in calls], [(tuple(arguments[0]), arguments[1])], "the arguments of the function")
    holds(calls[0][2], "the function gets other objects than the caller passes")
    equal(got, result, "the result of the decorated function")
    holds(same, "the result is another object than the one that the function returned")


@settings(max_examples=50)
@given(usage=USAGES, failure=FAILURES, awaited=st.booleans())
@example(usage=None, failure=("ValueError", ["bad"]), awaited=False)
@example(usage=None, failure=("ValueError", ["bad"]), awaited=True)
@example(usage=None, failure=("StopIteration", [3]), awaited=False)
def test_exception_is_logged(attempt: Attempt, usage: Usage, failure: Failure, *, awaited: bool) -> None:
    """If the function raises, a record with the traceback is logged instead of the second one."""
    events = fail(attempt, usage, failure, awaited=awaited)
    first, second = in_order(events, "record", "called", "record", "raised")
    shows(first, "answer", "'why'")
    _, _, trace = second.text.partition("Traceback (most recent call last)")
    holds("answer" in trace and failure[0] in trace, "the record of the exception has no traceback", second.text)


@settings(max_examples=50)
@given(usage=USAGES, failure=FAILURES, awaited=st.booleans())
@example(usage=None, failure=("ValueError", ["bad"]), awaited=False)
@example(usage=None, failure=("ValueError", ["bad"]), awaited=True)
@example(usage=None, failure=("StopIteration", [3]), awaited=False)
def test_exception_goes_on(attempt: Attempt, usage: Usage, failure: Failure, *, awaited: bool) -> None:
    """The caller gets the exception that the function raised: the same object, unchanged."""
    events = of_kind("raised", fail(attempt, usage, failure, awaited=awaited))
    holds(events, f"no {failure[0]} reaches the caller")
    same, kind, arguments, linked, notes, origin = events[0]
    equal(kind, failure[0], "the exception that reaches the caller")
    holds(same, f"the {kind} that reaches the caller is another object")
    equal(arguments, tuple(failure[1]), "the arguments of the exception")
    holds(not linked, "the exception has a cause now, or its context is suppressed")
    equal(notes, [], "the notes of the exception")
    equal(origin, "answer", "the function in which the exception's traceback ends")


@settings(max_examples=20)
@given(usage=USAGES)
@example(usage=None)
@example(usage={})
@example(usage={"level": 10})
@example(usage={"logger": "audit"})
@example(usage={"level": 10, "logger": "audit"})
def test_level_and_logger(attempt: Attempt, usage: Usage) -> None:
    """Records go to the logger of the function's module at level INFO, unless `level` or `logger` is passed."""
    options = usage or {}
    where = "the logger that was passed" if "logger" in options else "the function's module"
    level = options.get("level", 20)
    calls = "log(string.capwords)('plum fig')\nlog(textwrap.dedent)('plum fig')"
    show(attempt, usage, "import string\nimport textwrap\nlog = **decorator**", calls)
    events = attempt.run(scenarios.elsewhere, usage, "plum fig")
    names = [where] * 2 if "logger" in options else ["string", "textwrap"]
    expected = [(name, level) for name in names for _ in range(2)]
    equal([record[:2] for record in logged(events)], expected, "logger and level of the records of both functions")
    events = call(attempt, usage, NOTHING, "fig")
    equal([record[:2] for record in logged(events)], [(where, level)] * 2, "logger and level of both records")
    events = fail(attempt, usage, ("ValueError", ["bad"]))
    equal([record.where for record in logged(events)], [where] * 2, "the logger of both records")


@settings(max_examples=50)
@given(usage=USAGES, result=RESULTS, failure=FAILURES)
@example(usage=None, result="fig", failure=("ValueError", ["bad"]))
@example(usage={"logger": "audit"}, result="fig", failure=("ValueError", ["bad"]))
@example(usage={"level": 0}, result="fig", failure=("ValueError", ["bad"]))
def test_logger_not_enabled(attempt: Attempt, usage: Usage, result: Any, failure: Failure) -> None:
    """If the logger is not enabled at the time of a call, nothing is logged, and the call works as usual."""
    events = call(attempt, usage, NOTHING, result, levels=(60, 1))
    enabled = (usage or {}).get("level") != 0  # no logger is ever enabled for level 0
    second = ("record", "called", "record", "returned") if enabled else ("called", "returned")
    in_order(events, "decorated", "called", "returned", *second)
    equal(of_kind("returned", events), [(result, True)] * 2, "each result, and whether it is the very object")
    events = fail(attempt, usage, failure, level=60)
    in_order(events, "called", "raised")
    equal([event[:2] for event in of_kind("raised", events)], [(True, failure[0])], "the exception, and whether it is the same")


@settings(max_examples=20)
@given(usage=USAGES, level=st.sampled_from([1, 30, 60]))
@example(usage=None, level=30)
@example(usage={"logger": "audit"}, level=30)
def test_settings_are_unchanged(attempt: Attempt, usage: Usage, level: int) -> None:
    """The level, the handlers and the other settings of the loggers do not change."""
    name = repr(usage["logger"]) if usage and "logger" in usage else "__name__"
    show(attempt, usage, "@**decorator**\ndef answer():\n    return 'fig'", f"answer()\nvars(logging.getLogger({name}))", level)
    before, after = attempt.run(scenarios.settings, usage, level)
    equal(after, before, "level, propagate, disabled, number of handlers and of filters of each logger")


DEFINITIONS = {
    "add": 'def add(left: int, right: int = 2) -> int:\n    """Add."""',
    "mix": 'def mix(left: "int", /, *rest: str, flag: bool = False, **more: object) -> str:\n    """Mix."""',
    "fetch": 'async def fetch(url: str, patience: float = 1.5) -> bytes:\n    """Fetch.\n\n    Slowly.\n    """',
    "bare": "def bare(a, b=None): ...",
}


@settings(max_examples=20)
@given(usage=USAGES, name=st.sampled_from([*DEFINITIONS]))
@example(usage=None, name="add")
@example(usage={}, name="mix")
@example(usage={}, name="fetch")
@example(usage=None, name="bare")
def test_name_docstring_signature(attempt: Attempt, usage: Usage, name: str) -> None:
    """The decorated function has the name, docstring and signature of the function."""
    names: dict[str, Any] = {}
    exec(DEFINITIONS[name], names)  # noqa: S102 - it is our own code
    looks = f"[{name}.__name__, {name}.__doc__, str(signature({name}))]"
    expected = eval(looks, names | {"signature": signature})  # noqa: S307 - it is our own code
    code = f"from inspect import signature\n\n@{decorator(usage)}\n{DEFINITIONS[name]}"
    code = f"import logging\n{code}" if "logging." in code else code
    equal(attempt.session(code).eval(looks), expected, "name, docstring and signature of the decorated function")


METHODS = {
    "add": "    @**decorator**\n    def add(self, cents):",
    "open": "    @classmethod\n    @**decorator**\n    def open(cls, cents):",
    "round": "    @staticmethod\n    @**decorator**\n    def round(cents):",
}


@settings(max_examples=50)
@given(usage=USAGES, kind=st.sampled_from([*METHODS]), cents=st.integers(1000, 9999))
@example(usage=None, kind="add", cents=1000)
@example(usage=None, kind="open", cents=1000)
@example(usage=None, kind="round", cents=1000)
def test_methods(attempt: Attempt, usage: Usage, kind: str, cents: int) -> None:
    """Methods, class methods and static methods are logged like functions, and get their instance or class."""
    show(attempt, usage, f"class Till(str):\n{METHODS[kind]}\n        return cents + 1", f"Till('drawer').{kind}({cents})")
    events = attempt.run(scenarios.methods, usage, kind, cents)
    first, second = in_order(events, "record", "called", "record", "returned")
    equal(of_kind("called", events), [(kind, cents, True)], "method, argument, whether it got its instance or class")
    equal(of_kind("returned", events), [(cents + 1,)], "the result")
    shows(first, f"Till.{kind}", repr(cents), *(["'drawer'"] if kind == "add" else []))
    shows(second, repr(cents + 1))


@settings(max_examples=50)
@given(usage=USAGES, result=RESULTS)
@example(usage=None, result="fig")
@example(usage={}, result=None)
def test_async_logs_when_it_runs(attempt: Attempt, usage: Usage, result: Any) -> None:
    """An async function logs when its coroutine runs, not when it is created; its result is what `await` returns."""
    function = f"@**decorator**\nasync def answer(question, *, tone):\n    return {result!r}"
    show(attempt, usage, function, "asyncio.run(answer('why', tone='soft'))")
    events = attempt.run(scenarios.awaited, usage, "why", result)
    first, second = in_order(events, "made", "record", "called", "resumed", "record", "returned")
    shows(first, "answer", "'why'", "tone", "'soft'")
    shows(second, repr(result))
    equal(of_kind("called", events), [("why", "soft")], "the arguments of the function")
    equal(of_kind("returned", events), [(result, True)], "the result, and whether it is the very object")


@settings(max_examples=50)
@given(usage=USAGES, depth=st.integers(0, 5))
@example(usage=None, depth=1)
@example(usage={}, depth=2)
def test_calls_within_calls(attempt: Attempt, usage: Usage, depth: int) -> None:
    """Functions that call each other log every call, even if one decorator object decorates them all."""
    code = "@log\ndef {}(n):\n    return [{}(n - 1)] if n % 10 else []"
    functions = [code.format("north", "west"), code.format("west", "north")]
    show(attempt, usage, "\n\n".join(["log = **decorator**", *functions]), f"north({7000 + depth})")
    events = attempt.run(scenarios.nested, usage, 7000 + depth)
    records = in_order(events, *["record", "called"] * (depth + 1), *["record"] * (depth + 1), "returned")
    calls = [(("north", "west")[number % 2], 7000 + depth - number) for number in range(depth + 1)]
    equal(of_kind("called", events), calls, "the functions that are called, and their arguments")
    for number, (name, n) in enumerate(calls):
        shows(records[number], name, repr(n))
        shows(records[depth + 1 + number], "[" * (number + 1) + "]" * (number + 1))
