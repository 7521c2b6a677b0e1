"""The properties of q14_process_all."""

import re
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, equal, holds

from . import scenarios
from .scenarios import Script

VALUES: Any = st.sampled_from(["tea", None, False, 0, "", [], (1, 2), {"k": "%d"}, 2**70])
GIVES: Any = VALUES.map(lambda value: ("gives", value))
FAILURES = [
    *("ValueError", "KeyError", "OSError", "StopIteration", "AssertionError", "RecursionError", "Refused", "MemoryError"),
    *("EOFError", "NotImplementedError", "StopAsyncIteration", "ImportError", "UserWarning", "Exception", scenarios.GROUP),
]
RAISES = st.sampled_from(FAILURES).map(lambda name: ("raises", name))
SCRIPTS = st.lists(GIVES | RAISES, max_size=12)
PASSING = ["KeyboardInterrupt", "SystemExit", "GeneratorExit", "CancelledError", "Stop"]
BREAKING = [name for name in (*FAILURES, *PASSING) if name not in {"StopIteration", scenarios.GROUP}]
"""The errors that `items` raises; `StopIteration` is its end."""
ITEMS: Any = st.sampled_from(["a", "b", "%s", "50%", "", None, False, (), [], {}])  # without digits, which might be an index
SOURCES = st.sampled_from(sorted(scenarios.SOURCES))
BAD: Script = [("raises", "ValueError")]
GOOD: Script = [("gives", "tea")]
HEAD = "import logging\nlog = logging.Logger('till')\n"
RECORDS = f"{HEAD}records = []\nlog.handle = records.append\n"
"""Code of a logger whose records are stored instead of handled."""
LOGGED = "[record.levelno for record in records].count(40)"
MANY = 20_000
"""The number of items in the longest batch."""
OWN = {
    "CancelledError": "from asyncio import CancelledError\n",
    "Stop": "class Stop(BaseException): pass\n",
    "Refused": "class Refused(Exception): pass\n",
}


def work(script: Script, *more: str) -> str:
    """Return code that makes an operation of the script, and defines the exceptions that it needs."""
    members = {scenarios.GROUP: ", [ValueError()]"}
    effects = [repr(what) if how == "gives" else f"{what}('50%'{members.get(what, '')})" for how, what in script]
    raised = {what for how, what in script if how == "raises"} | set(more)
    own = "".join(code for name, code in OWN.items() if name in raised)
    return f"{own}from unittest.mock import Mock\nwork = Mock(side_effect=[{', '.join(effects)}])\n{HEAD}"


def process(
    attempt: Attempt,
    script: Script,
    items: list[Any],
    source: str = "list",
    level: int = 10,
    *,
    traces: bool = False,
    disabled: bool = False,
) -> dict[str, Any]:
    """Process as many items as the script has entries."""
    items = (items * len(script))[: len(script)]
    shown = {"list": "{}", "tuple": "tuple({})", "deque": "__import__('collections').deque({})", "iter": "iter({})"}
    set_to = f"log.setLevel({level})\n" * (level != 10) + "log.disabled = True\n" * disabled
    code = f"{work(script)}{set_to}process_all({shown[source].format(items)}, work, log)"
    attempt.show(code)
    seen = attempt.run(scenarios.process, script, items, source, level, traces=traces, disabled=disabled)
    for setting, got, expected in seen["changed"]:
        attempt.show(f"{code}\n{setting}")
        equal(got, expected, "the call must not change settings")
    attempt.show(code)
    return {**seen, "code": code}


def failed(script: Script) -> list[tuple[int, str]]:
    """Return the expected failures, by index and type."""
    return [(index, what) for index, (how, what) in enumerate(script) if how == "raises"]


def check_outcome(attempt: Attempt, seen: dict[str, Any], script: Script) -> None:
    """Check that the outcome is what the script says."""
    named = seen["code"].replace("process_all(", "outcome = process_all(")
    attempt.show(f"{named}\noutcome.results")
    equal(seen["results"], [what for how, what in script if how == "gives"], "the results")
    attempt.show(f"{named}\n[(index, type(error).__name__) for index, error in outcome.failures]")
    equal(seen["failures"], failed(script), "the failures, by index and type")
    attempt.show(seen["code"])
    equal(seen["very failures"], [index for index, _ in failed(script)], "the exceptions must be the very objects")
    holds(seen["very results"], "the results must be the very objects that the operation returned")
    equal(seen["shapes"], ["list", "tuple"] if failed(script) else ["list"], "the types of `failures` and of its items")


@given(script=SCRIPTS, items=st.lists(ITEMS, min_size=1, max_size=3), source=SOURCES)
@example(script=[], items=["a"], source="list")
@example(script=GOOD, items=["a"], source="list")
@example(script=BAD, items=["a"], source="list")
@example(script=[("gives", None)], items=["a"], source="list")
@example(script=GOOD + BAD, items=["a", "b"], source="list")
@example(script=[("raises", "StopIteration"), *GOOD], items=["a", "b"], source="list")
@example(script=BAD + BAD, items=["a"], source="list")
@example(script=GOOD + BAD + GOOD + BAD, items=["a", "b"], source="iter")
@example(script=[("raises", "MemoryError")], items=["a"], source="list")
@example(script=[("raises", scenarios.GROUP)], items=["a"], source="list")
@example(script=[("raises", name) for name in FAILURES], items=["a"], source="list")
def test_all_items_are_processed(attempt: Attempt, script: Script, items: list[Any], source: str) -> None:
    """`results` contains everything that the operation returned, and `failures` all it raised, in order, with the index."""
    seen = process(attempt, script, items, source)
    holds(seen["very items"], "the operation must be called with the very item")
    check_outcome(attempt, seen, script)


@settings(max_examples=60)
@given(script=SCRIPTS, items=st.lists(ITEMS, min_size=1, max_size=3))
@example(script=GOOD, items=["a"])
@example(script=BAD, items=["a"])
@example(script=BAD, items=["%s"])
@example(script=GOOD + BAD, items=["a", "b"])
@example(script=BAD + BAD, items=["a"])
@example(script=GOOD * 10 + BAD, items=["a"])
def test_each_failure_is_logged_once(attempt: Attempt, script: Script, items: list[Any]) -> None:
    """`logger` logs each failure once at ERROR, with the item's index in the message, and nothing else at ERROR."""
    seen = process(attempt, script, items)
    equal([logger for logger, _, _ in seen["records"]], ["logger"] * len(failed(script)), "the loggers of the records at ERROR")
    for (_, message, _), (index, _) in zip(seen["records"], failed(script), strict=True):
        has(message, index)


@settings(max_examples=20)
@given(script=st.lists(st.sampled_from(GOOD + BAD), min_size=1, max_size=4))
@example(script=GOOD)
def test_returned_exceptions_are_results(attempt: Attempt, script: Script) -> None:
    """An exception that the operation returns is a result like any other; only one that it raises is a failure."""
    effects = ", ".join(str(how == "raises") for how, _ in script)
    session = attempt.session(f"""{RECORDS}error = ValueError('50%')
def work(fails):
    if fails: raise error
    return error
outcome = process_all([{effects}], work, log)""")
    session.equal("[result is error for result in outcome.results]", [True for how, _ in script if how == "gives"])
    session.equal("[index for index, _ in outcome.failures]", [index for index, _ in failed(script)])


@settings(max_examples=20)
@given(script=st.lists(st.sampled_from(GOOD + BAD), max_size=4))
@example(script=BAD + BAD)
def test_one_error_for_several_items(attempt: Attempt, script: Script) -> None:
    """When several items raise the same exception object, each of them is a failure and is logged."""
    effects = ", ".join("error" if how == "raises" else repr(what) for how, what in script)
    session = attempt.session(f"""{RECORDS}error = ValueError('50%')
effects = [{effects}]
def work(index):
    if effects[index] is error: raise error
    return effects[index]
outcome = process_all(range({len(script)}), work, log)""")
    indexes = [index for index, _ in failed(script)]
    session.equal("[index for index, failure in outcome.failures if failure is error]", indexes, "the indexes of the failures")
    session.equal("outcome.results", [what for how, what in script if how == "gives"])
    session.equal(LOGGED, len(indexes), "the number of records at ERROR")


def has(message: str, index: int) -> None:
    """Check that the message contains this number."""
    holds(re.search(rf"(?<!\d){index}(?!\d)", message), f"the index {index} is not in the message", message)


@settings(max_examples=20)
@given(script=st.lists(RAISES, min_size=1, max_size=3))
@example(script=BAD)
def test_traceback_is_logged(attempt: Attempt, script: Script) -> None:
    """The record of each failure contains the traceback of its exception."""
    for (_, _, text), (how, name) in zip(process(attempt, script, ["a"], traces=True)["records"], script, strict=False):
        trace = text.partition("Traceback (most recent call last)")[2]
        holds(how and "in fail" in trace and f"{name}: " in trace, f"no traceback of the {name} is logged", text)


@settings(max_examples=30)
@given(script=SCRIPTS, level=st.sampled_from([10, 30, 40, 50, 60]), disabled=st.booleans())
@example(script=BAD, level=50, disabled=False)
@example(script=BAD, level=40, disabled=False)
@example(script=BAD, level=10, disabled=True)
def test_settings_of_the_logger(attempt: Attempt, script: Script, level: int, *, disabled: bool) -> None:
    """No setting changes, and if the logger is disabled or its level is above ERROR, only the log is missing."""
    seen = process(attempt, script, ["a"], level=level, disabled=disabled)
    equal(len(seen["records"]), 0 if level > 40 or disabled else len(failed(script)), "the number of records at ERROR")
    check_outcome(attempt, seen, script)


@settings(max_examples=60)
@given(script=st.lists(GIVES | RAISES, max_size=4), name=st.sampled_from(PASSING), rest=st.booleans())
@example(script=[], name="KeyboardInterrupt", rest=False)
@example(script=[], name="SystemExit", rest=False)
@example(script=BAD, name="KeyboardInterrupt", rest=False)
def test_interrupts_pass(attempt: Attempt, script: Script, name: str, *, rest: bool) -> None:
    """What is not an `Exception`, such as `KeyboardInterrupt`, is not caught, and the failures before it have been logged."""
    whole = [*script, ("raises", name), *GOOD * rest]
    attempt.show(f"{work(whole)}process_all({['a'] * len(whole)}, work, log)")
    seen = attempt.run(scenarios.cut_short, whole, None)
    equal(seen["ended"], f"the operation's {name}", "how it ends")
    attempt.show(printing(whole))
    check_events(seen, script, [f"take {len(script)}", f"call {len(script)}"])


def printing(script: Script, end: str = "") -> str:
    """Return code that prints what is read and called; the source raises `end` at its end."""
    return (
        f"{work(script, end)}"
        f"def items():\n    for number in range({len(script)}):\n        print('take', number)\n        yield number\n"
        f"    print('end')\n{f'    raise {end}' if end else ''}\n\n"
        "def call(number):\n    print('call', number)\n    return work()\n\n"
        "process_all(items(), call, log)"
    )


def check_events(seen: dict[str, Any], script: Script, last: list[str]) -> None:
    """Check that each item was read after the call for the one before it, and that exactly the failures were logged."""
    expected = [event for number in range(len(script)) for event in (f"take {number}", f"call {number}")]
    equal([event for event in seen["story"] if event != "log"], expected + last, "what is read and called, in this order")
    equal(len(seen["messages"]), len(failed(script)), "the number of records at ERROR")
    for message, (index, _) in zip(seen["messages"], failed(script), strict=True):
        has(message, index)


@settings(max_examples=60)
@given(script=st.lists(GIVES | RAISES, max_size=4), name=st.sampled_from(BREAKING))
@example(script=[], name="ValueError")
@example(script=GOOD, name="OSError")
@example(script=BAD, name="KeyboardInterrupt")
def test_errors_of_the_items_pass(attempt: Attempt, script: Script, name: str) -> None:
    """An error that `items` raises is not caught, and exactly the failures before it have been logged."""
    attempt.show(printing(script, name))
    seen = attempt.run(scenarios.cut_short, script, name)
    equal(seen["ended"], f"the source's {name}", "how it ends")
    check_events(seen, script, ["end"])


@settings(max_examples=30)
@given(script=st.lists(GIVES | RAISES, min_size=1, max_size=4))
@example(script=GOOD)
@example(script=GOOD + BAD)
def test_items_are_taken_one_by_one(attempt: Attempt, script: Script) -> None:
    """Each item is read after the call for the item before it has ended."""
    attempt.show(printing(script))
    check_events(attempt.run(scenarios.cut_short, script, None), script, ["end"])


@settings(max_examples=3)
@given(length=st.integers(1, MANY // 2).map(lambda half: 2 * half))
@example(length=MANY)
def test_gets_through_a_whole_night(attempt: Attempt, length: int) -> None:
    """All other items are processed, however many fail."""
    session = attempt.session(f"{RECORDS}night = process_all(range({length}), lambda number: 1 // (number % 2), log)")
    session.equal("len(night.failures)", length // 2)
    session.equal("len(night.results)", length // 2)
    session.equal("[index for index, _ in night.failures]", list(range(0, length, 2)))
    session.equal(LOGGED, length // 2, "the number of records at ERROR")
    session.exec("errors = [record.getMessage() for record in records if record.levelno == 40]")
    session.equal(
        "[text for (n, _), text in zip(night.failures, errors) if str(n) not in text]", [], "messages without the index"
    )


@settings(max_examples=5)
@given(items=st.text("7x", max_size=3))
@example(items="x")
def test_handlers_belong_to_the_application(attempt: Attempt, items: str) -> None:
    """No logger gets a handler, not even if it has none, and `propagate` does not change."""
    session = attempt.session("import logging\nlog = logging.Logger('till')\nlog.propagate = False\nlogging.root.handlers = []")
    session.exec(f"process_all({items!r}, int, log)")
    session.equal("log.handlers, logging.root.handlers", ([], []), "the handlers of `log` and of the root logger")
    session.equal("log.propagate", False)


@settings(max_examples=30)
@given(outer=st.text("7x", min_size=1, max_size=3), inner=st.text("7x", min_size=1, max_size=3))
@example(outer="x", inner="x")
@example(outer="7", inner="7")
def test_runs_do_not_mix(attempt: Attempt, outer: str, inner: str) -> None:
    """Each outcome has its own lists, even if the operation itself calls `process_all`."""
    session = attempt.session(f"""{RECORDS}outcomes = []
def work(item):
    outcomes.append(process_all({inner!r}, int, log))
    return int(item)
outcomes.append(process_all({outer!r}, work, log))""")
    expected = [
        ([7] * letters.count("7"), [index for index, letter in enumerate(letters) if letter == "x"])
        for letters in (*[inner] * len(outer), outer)
    ]
    session.equal(
        "[(outcome.results, [index for index, _ in outcome.failures]) for outcome in outcomes]",
        expected,
        "the results and the indexes of the failures of all runs, the outer one last",
    )
