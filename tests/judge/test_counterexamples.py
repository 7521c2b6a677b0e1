"""A shown counterexample fails when it is pasted into a fresh interpreter; otherwise the finding says why it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pytest_interview_kata.judge.shared import shared_state
from pytest_interview_kata.model import Attempt, Finding, Outcome, Task
from pytest_interview_kata.run.judge_process import Judge

if TYPE_CHECKING:
    from pytest_interview_kata.run.context import RunContext

    from .conftest import JudgeOne, MakeKata

TWICE = "is_twice_the_number"
NEEDED = "it fails only after the earlier calls; "
COUNTING = "calls = 0\ndef double(number):\n    global calls\n    calls += 1\n    return number * 2 if calls < {} else -1\n"
NAME = '''from hypothesis import example, given, strategies as st

@given(kind=st.sampled_from([str]))
@example(kind=int)
def test_names(attempt, kind):
    """The name is returned."""
    from pytest_interview_kata.properties import equal
    attempt.show(f"if True:\\n    name({kind.__name__!r})")
    equal(attempt.name(kind.__name__), kind.__name__)
'''
COLLECT = '''from hypothesis import given, strategies as st

ITEMS = st.lists(st.integers(0, 9), max_size=4)

@given(first=ITEMS, second=ITEMS)
def test_collects(attempt, first, second):
    """The items are collected."""
    from pytest_interview_kata.properties import equal
    attempt.show(f"collect({first})")
    equal(attempt.collect(first), first)
    attempt.show(f"collect({first})\\ncollect({second})")
    equal(attempt.collect(second), second)
'''


def finding_of(judge_one: JudgeOne, source: str) -> Finding:
    result = judge_one(source)[TWICE]
    assert result.outcome is Outcome.FAILED
    [finding] = result.findings
    return finding


def pasted(source: str, call: str) -> list[object]:
    """Return the values of these lines, run after this program; both are written in this file."""
    names: dict[str, object] = {}
    exec(source, names)  # noqa: S102
    return [eval(line, names) for line in call.splitlines()]  # noqa: S307


def test_a_case_that_fails_alone_is_shown_though_earlier_ones_made_smaller_ones_fail(
    context: RunContext, make_kata: MakeKata
) -> None:
    source = "def collect(items, found=[]):\n    found.extend(items)\n    return list(found)\n"
    kata = make_kata(COLLECT, source)
    judge = Judge(context)

    [result] = judge.serve(Task(Attempt(kata, kata.solution, source), kata.properties))

    judge.close()
    [finding] = result.findings
    assert (finding.call, finding.got, finding.expected) == ("collect([0])\ncollect([])", "[0]", "[]")
    assert pasted(source, finding.call) == [[0], [0]]


def test_an_example_of_the_author_that_is_no_plain_data_is_tried_again(context: RunContext, make_kata: MakeKata) -> None:
    source = "def name(word, seen=[]):\n    seen.append(word)\n    return seen[0]\n"
    kata = make_kata(NAME, source)
    judge = Judge(context)

    [result] = judge.serve(Task(Attempt(kata, kata.solution, source), kata.properties))

    judge.close()
    assert result.findings[0].call == "if True:\n    name('int')\n\nif True:\n    name('str')"


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("def double(number, seen=[]):\n    seen.append(number)\n    return seen[0] * 2\n", "`seen` on line 1 is shared"),
        ("seen = {}\ndef double(number):\n    return seen.setdefault(0, number * 2)\n", "`seen` on line 1 is shared"),
        (
            "class Last:\n    seen = []\n\ndef double(number):\n    Last.seen.append(number)\n    return Last.seen[0] * 2\n",
            "`seen` on line 2 is shared",
        ),
        (COUNTING.format(2), "`calls` on line 1 is shared"),
        (COUNTING.format(4), "`calls` on line 1 is shared"),
    ],
    ids=["default", "module", "class", "one earlier call", "three earlier calls"],
)
def test_the_shortest_sequence_that_fails_is_shown_where_no_call_does(judge_one: JudgeOne, source: str, why: str) -> None:
    finding = finding_of(judge_one, source)

    assert finding.message == f"{NEEDED}{why} between calls"
    values = [str(value) for value in pasted(source, finding.call)]
    assert values[-1] == finding.got != finding.expected
    assert values[:-1] == [str(value) for value in pasted("def double(number): return number * 2", finding.call)[:-1]]


def test_a_short_sequence_has_small_calls(judge_one: JudgeOne) -> None:
    assert finding_of(judge_one, COUNTING.format(2)).call == "double(0)\ndouble(0)"


def test_a_sequence_that_is_too_long_is_told_in_words(judge_one: JudgeOne) -> None:
    finding = finding_of(judge_one, COUNTING.format(50))

    assert "\n" not in finding.call
    assert finding.message == (
        "the last call does not fail on its own: the result depends on earlier calls; `calls` on line 1 is shared between calls"
    )


def test_what_is_kept_outside_the_module_is_told_in_words(judge_one: JudgeOne) -> None:
    source = "import sys\ndef double(number):\n    sys.calls = getattr(sys, 'calls', 0) + 1\n    return number * 2 if sys.calls < 9 else 7\n"

    assert finding_of(judge_one, source).message == (
        "another run may not fail here: the result also depends on something else, for example earlier calls, the order of a set, or the time"
    )


def test_the_output_is_that_of_the_call_alone(judge_one: JudgeOne) -> None:
    source = "seen = []\ndef double(number):\n    seen.append(number)\n    print(len(seen))\n    return number * 2 if number < 5 else 0\n"

    finding = finding_of(judge_one, source)

    assert (finding.call, finding.output, finding.message) == ("double(5)", "1\n", "")


def test_a_crash_that_earlier_calls_lead_to_is_shown_with_them(judge_one: JudgeOne) -> None:
    source = "import os\nseen = []\ndef double(number):\n    seen.append(number)\n    return number * 2 if len(seen) < 3 else os._exit(3)\n"

    [finding] = judge_one(source)[TWICE].findings

    assert finding.call.count("double(") == 3
    assert finding.message == (
        "the program exited with status 3; it fails only after the earlier calls; `seen` on line 2 is shared between calls"
    )


def test_the_player_that_decides_keeps_its_state(judge_one: JudgeOne) -> None:
    """An attempt does not gain from a broken property: the next property uses the same player, not a new one."""
    source = (
        "seen = []\ndef largest(numbers):\n    seen.append(1)\n    if len(seen) == 4: numbers.append(9)\n"
        "    return max(numbers) if len(seen) != 3 else 10\n"
    )

    results = judge_one(source, "t02_largest")

    assert [(result.outcome, result.tried) for result in results.values()] == [(Outcome.FAILED, 3), (Outcome.FAILED, 1)]


SHARED = {
    "default": ("def f(x, seen=[]):\n    seen.append(x)\n", ("seen", 1)),
    "default by keyword": ("def f(*, seen={}):\n    seen[1] = 2\n", ("seen", 1)),
    "default that nobody changes": ("def f(x, kinds=[1]):\n    return x in kinds\n", None),
    "class attribute": ("class A:\n    items: list = []\n    def add(self, x):\n        self.items.append(x)\n", ("items", 2)),
    "counter of a class": ("class A:\n    made = 0\n    def __init__(self):\n        A.made += 1\n", ("made", 2)),
    "attribute of an instance": ("class A:\n    made = 0\n    def hit(self):\n        self.made += 1\n", None),
    "global": ("n = 0\ndef f():\n    global n\n    n += 1\n", ("n", 1)),
    "container of the module": ("from collections import deque\nn = deque()\ndef f(x):\n    n.append(x)\n", ("n", 2)),
    "table that is read": ("T = {1: 2}\ndef f(x):\n    return T.get(x)\n", None),
    "cache": ("from functools import lru_cache\n\n@lru_cache(None)\ndef f(x):\n    return x\n", ("@lru_cache", 3)),
    "iterator": ("import itertools\nids = itertools.count()\ndef f():\n    return next(ids)\n", ("ids", 2)),
    "sorted list": (
        "from bisect import insort\nclass A:\n    xs = []\n    def add(self, x):\n        insort(self.xs, x)\n",
        ("xs", 3),
    ),
    "object of the module": ("class A:\n    pass\na = A()\ndef f(x):\n    a.put(x)\n", ("a", 3)),
    "object of another module": ("import re\nP = re.compile('a')\ndef f(x):\n    return P.match(x)\n", None),
    "no Python": ("def", None),
}


@pytest.mark.parametrize(("source", "found"), SHARED.values(), ids=SHARED)
def test_shared_state_is_named(source: str, found: tuple[str, int] | None) -> None:
    assert shared_state(source) == found


@pytest.mark.parametrize(("size", "says"), [(100, False), (70_000, True)])
def test_output_that_is_not_kept_is_mentioned(judge_one: JudgeOne, size: int, says: bool) -> None:  # noqa: FBT001 - parametrized
    finding = finding_of(judge_one, f"def double(number):\n    print('x' * {size})\n    return number\n")
    assert finding.output.endswith("\n(only the first 64 kB of what the program prints are kept)\n") is says
