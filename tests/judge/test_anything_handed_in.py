"""Whatever an attempt does, the judge reports it and continues."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pytest_interview_kata.model import Outcome

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_interview_kata.run.context import RunContext

    from .conftest import JudgeOne

RIGHT = "def double(number):\n    return number * 2\n"
CLOSING = "import os\ndef double(number):\n    os.closerange(3, 99)\n    return number * 2\n"
WRONG = {
    "always equal": (
        "class Equal:\n    __eq__ = lambda self, other: True\n    __hash__ = lambda self: 0\n"
        "def double(number):\n    return Equal()\n",
        Outcome.FAILED,
        "the value is an Equal, not an int",
    ),
    "always equal int": (
        "class Equal(int):\n    __eq__ = lambda self, other: True\n    __hash__ = lambda self: 0\n"
        "def double(number):\n    return Equal()\n",
        Outcome.FAILED,
        "the value is an Equal, not an int",
    ),
    "bool for int": (
        "def double(number):\n    return number * 2 or False\n",
        Outcome.FAILED,
        "the value is a bool, not an int",
    ),
    "float for int": ("def double(number):\n    return number * 2.0\n", Outcome.FAILED, "the value is a float, not an int"),
    "sys.exit at import": ("import sys\nsys.exit(0)\n", Outcome.ERROR, "cannot be imported: SystemExit: 0"),
    "os._exit at import": (
        "import os\nos._exit(0)\n",
        Outcome.CRASHED,
        "on import, the program exited with status 0",
    ),
    "sys.exit in a call": ("import sys\ndef double(number):\n    sys.exit(0)\n", Outcome.FAILED, "it raised SystemExit: 0"),
    "os._exit in a call": (
        "import os\ndef double(number):\n    os._exit(0)\n",
        Outcome.CRASHED,
        "the program exited with status 0",
    ),
    "pytest.skip": ("import pytest\ndef double(number):\n    pytest.skip()\n", Outcome.ERROR, "No module named 'pytest'"),
    "unittest.SkipTest": (
        "import unittest\ndef double(number):\n    raise unittest.SkipTest('no')\n",
        Outcome.FAILED,
        "it raised SkipTest: no",
    ),
    "KeyboardInterrupt": ("def double(number):\n    raise KeyboardInterrupt\n", Outcome.FAILED, "it raised KeyboardInterrupt"),
    "AssertionError": ("def double(number):\n    assert False, 'no'\n", Outcome.FAILED, "it raised AssertionError: no"),
    "hypothesis's own signal": (
        "class UnsatisfiedAssumption(Exception): pass\ndef double(number):\n    raise UnsatisfiedAssumption\n",
        Outcome.FAILED,
        "it raised UnsatisfiedAssumption",
    ),
    "endless Python loop": (
        "def double(number):\n    while True:\n        pass\n",
        Outcome.TIMEOUT,
        "did not return within 0.5 s",
    ),
    "endless C loop": (
        "import re\ndef double(number):\n    return re.match('(a+)+$', 'a' * 40 + 'b')\n",
        Outcome.TIMEOUT,
        "did not return within 0.5 s",
    ),
    "deadlock": (
        "import threading\ndef double(number):\n    lock = threading.Lock()\n    lock.acquire()\n    lock.acquire()\n",
        Outcome.TIMEOUT,
        "did not return within 0.5 s",
    ),
    "swallows everything": (
        "def double(number):\n    while True:\n        try:\n            while True: pass\n        except BaseException: pass\n",
        Outcome.TIMEOUT,
        "did not return",
    ),
    "2 GB of memory": ("def double(number):\n    return len(bytearray(2 << 30))\n", Outcome.FAILED, "it raised MemoryError"),
    "2 GB bit by bit": (
        "def double(number):\n    kept = []\n    while True:\n        kept.append(bytearray(64 << 20))\n",
        (Outcome.FAILED, Outcome.TIMEOUT),
        "",
    ),
    "1 GB of output, wrong": (
        "def double(number):\n    for _ in range(1024):\n        print('x' * (1 << 20))\n    return 0\n",
        (Outcome.FAILED, Outcome.TIMEOUT),
        "",
    ),
    "output past Python": (
        "import os\ndef double(number):\n    for _ in range(1024):\n        os.write(1, b'x' * (1 << 20))\n    return 0\n",
        Outcome.FAILED,
        "it raised OSError",
    ),
    "huge return value": ("def double(number):\n    return 'x' * (10 << 20)\n", Outcome.FAILED, "the limit is 4,194,304"),
    "huge integer": ("def double(number):\n    return 1 << (8 << 20)\n", Outcome.FAILED, ""),
    "deep return value": (
        "def double(number):\n    deep = []\n    for _ in range(100_000):\n        deep = [deep]\n    return deep\n",
        Outcome.FAILED,
        "a value with more than 200 levels of nesting",
    ),
    "cyclic return value": (
        "def double(number):\n    cycle = []\n    cycle.append(cycle)\n    return cycle\n",
        Outcome.FAILED,
        "a value with more than 200 levels of nesting",
    ),
    "endless repr": (
        "class Endless:\n    def __repr__(self):\n        while True: pass\ndef double(number):\n    return Endless()\n",
        Outcome.FAILED,
        "the value is an Endless, not an int",
    ),
    "exception that hangs": (
        "class Hang(Exception):\n    def __str__(self):\n        while True: pass\ndef double(number):\n    raise Hang\n",
        Outcome.TIMEOUT,
        "did not return",
    ),
    "exception without words": (
        "class Mute(Exception):\n    def __str__(self):\n        raise SystemExit\ndef double(number):\n    raise Mute\n",
        Outcome.FAILED,
        "(its message cannot be shown)",
    ),
    "generator": ("def double(number):\n    yield number * 2\n", Outcome.FAILED, "the value is a generator, not an int"),
    "coroutine": ("async def double(number):\n    return number * 2\n", Outcome.FAILED, "the value is a coroutine, not an int"),
    "stack overflow": ("def double(number):\n    return double(number)\n", Outcome.FAILED, "it raised RecursionError"),
    "segmentation fault": (
        "import faulthandler\ndef double(number):\n    faulthandler._sigsegv()\n",
        Outcome.CRASHED,
        "killed by SIGSEGV",
    ),
    "no function": ("x = 1\n", Outcome.ERROR, "it does not define 'double'"),
    "not a function": ("double = 2\n", Outcome.FAILED, "it raised TypeError: 'int' object is not callable"),
    "syntax error": ("def double(:\n", Outcome.ERROR, "cannot be imported: SyntaxError: invalid syntax"),
    "endless import": ("while True: pass\n", Outcome.TIMEOUT, "the import did not finish within 1 s"),
    "right for a while": (
        "calls = 0\ndef double(number):\n    global calls\n    calls += 1\n    return number * 2 if calls < 40 else 0\n",
        Outcome.FAILED,
        "",
    ),
    "flaky": (
        "import random\ndef double(number):\n    return number * 2 if random.random() < 0.8 else None\n",
        Outcome.FAILED,
        "the value is None, not an int",
    ),
    "nothing": ("def double(number):\n    pass\n", Outcome.FAILED, "the value is None, not an int"),
    "wrong number of arguments": ("def double():\n    return 0\n", Outcome.FAILED, "it raised TypeError"),
}
HONEST = {
    "chatty": "def double(number):\n    print('x' * 10_000)\n    return number * 2\n",
    "threads": (
        "from concurrent.futures import ThreadPoolExecutor\ndef double(number):\n"
        "    with ThreadPoolExecutor(2) as pool:\n        return sum(pool.map(int, [number, number]))\n"
    ),
    "temporary file": (
        "import tempfile\ndef double(number):\n    with tempfile.TemporaryFile('w+') as file:\n"
        "        file.write(str(number))\n        file.seek(0)\n        return 2 * int(file.read())\n"
    ),
    "logging": "import logging\ndef double(number):\n    logging.warning('doubling')\n    return number * 2\n",
    "asyncio": (
        "import asyncio\nasync def twice(number):\n    await asyncio.sleep(0)\n    return number * 2\n"
        "def double(number):\n    return asyncio.run(twice(number))\n"
    ),
    "clever": "double = (2).__mul__\n",
    "a partial": "import functools, operator\ndouble = functools.partial(operator.mul, 2)\n",
    "input": "def double(number):\n    try:\n        input()\n    except EOFError:\n        pass\n    return number * 2\n",
    "own module attributes": "__all__ = ['double']\nimport sys\nthis = sys.modules[__name__]\ndef double(number):\n    return this.n(number)\ndef n(x):\n    return x * 2\n",
}


@pytest.mark.parametrize(("source", "outcome", "message"), WRONG.values(), ids=WRONG)
def test_wrong_is_never_passed(judge_one: JudgeOne, source: str, outcome: Outcome | tuple[Outcome, ...], message: str) -> None:
    first = judge_one(source, load=1.0)["is_twice_the_number"]

    assert first.outcome in (outcome if isinstance(outcome, tuple) else (outcome,))
    assert message in first.findings[0].message


@pytest.mark.parametrize("source", HONEST.values(), ids=HONEST)
def test_right_is_never_refused(judge_one: JudgeOne, source: str) -> None:
    results = judge_one(source)

    assert {name: result.outcome for name, result in results.items()} == {
        "is_twice_the_number": Outcome.PASSED,
        "knows_no_limit": Outcome.PASSED,
    }


def test_a_mutated_argument_is_seen(judge_one: JudgeOne) -> None:
    results = judge_one("def largest(numbers):\n    numbers.sort()\n    return numbers[-1]\n", "t02_largest")

    assert results["is_the_largest"].outcome is Outcome.PASSED
    assert results["leaves_the_list_alone"].outcome is Outcome.FAILED
    [finding] = results["leaves_the_list_alone"].findings
    assert (finding.call, finding.got, finding.expected) == ("largest([0, -1])", "[-1, 0]", "[0, -1]")


def test_the_smallest_input_is_shown(judge_one: JudgeOne) -> None:
    [finding] = judge_one("def double(number):\n    return number * 2 if number < 137 else 0\n")["is_twice_the_number"].findings

    assert (finding.call, finding.got, finding.expected) == ("double(137)", "0", "274")
    assert finding.sentence == "The result is twice the number."


def test_hangs_say_where(judge_one: JudgeOne) -> None:
    [finding] = judge_one("def double(number):\n    helper()\n\ndef helper():\n    while True: pass\n")[
        "is_twice_the_number"
    ].findings

    assert finding.frames == ((2, "double"), (5, "helper"))
    assert finding.output == ""


def test_output_of_the_failing_call_is_shown(judge_one: JudgeOne) -> None:
    [finding] = judge_one("def double(number):\n    print('number is', number)\n    return 1\n")["is_twice_the_number"].findings

    assert finding.output == "number is 0\n"


def test_what_was_printed_before_a_crash_is_shown(judge_one: JudgeOne) -> None:
    source = "import os\ndef double(number):\n    print('here')\n    os._exit(3)\n"

    [finding] = judge_one(source)["is_twice_the_number"].findings

    assert finding.output == "here\n"


@pytest.mark.parametrize("source", ["import os\nos.closerange(3, 99)\n" + RIGHT, CLOSING], ids=["at import", "in a call"])
def test_an_attempt_that_closes_the_pipes_to_the_judge_sees_the_reason(judge_one: JudgeOne, source: str) -> None:
    [finding] = judge_one(source)["is_twice_the_number"].findings

    assert finding.message.endswith("the program exited with status 1")
    assert finding.output == "The program closed a file descriptor that it had not opened.\n"


def test_escapes_are_shown_as_text(judge_one: JudgeOne) -> None:
    source = "def double(number):\n    print('\\x1b[31mred\\u202e')\n    raise ValueError('\\x1b]0;title\\x07')\n"

    [finding] = judge_one(source)["is_twice_the_number"].findings

    assert finding.output == "\\x1b[31mred\\u202e\n"
    assert "\\x1b]0;title\\x07" in finding.message


def test_players_leave_nothing_behind(judge_one: JudgeOne, context: RunContext) -> None:
    judge_one(RIGHT)

    def scratch() -> list[Path]:
        return [path for path in context.scratch.iterdir() if (path / "scratch").is_dir() and any((path / "scratch").iterdir())]

    judge_one("open('left', 'w').write('x')\n" + RIGHT)

    assert scratch() == []


def test_the_same_verdict_every_time(judge_one: JudgeOne) -> None:
    source = "def double(number):\n    return number * 2 if number % 100 != 37 else 0\n"
    first = judge_one(source)["is_twice_the_number"]

    assert {judge_one(source)["is_twice_the_number"].findings for _ in range(3)} == {first.findings}
