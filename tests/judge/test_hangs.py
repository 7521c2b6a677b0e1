"""A property that does not end is ended after the kata's limit; the pack is blamed unless the attempt may be the reason."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pytest_interview_kata.judge.overtime import POLL
from pytest_interview_kata.model import Attempt, Limits, Outcome, Result, Task
from pytest_interview_kata.run.context import Search
from pytest_interview_kata.run.judge_process import Judge
from tests.sample_packs import RIGHT

if TYPE_CHECKING:
    from pytest_interview_kata.run.context import RunContext

    from .conftest import MakeKata

HEAD = "import threading\nfrom hypothesis import given, strategies as st\n\n\n"
SOUND = '\n\ndef test_sound(attempt):\n    """Doubles."""\n    assert attempt.double(2) == 4\n'
FAULT = "properties.py of k fails, which is the pack's fault and not the attempt's: "
WORKED = "no end after 0.3 s of work"
CALLS = f"{RIGHT}\n\ndef call(function):\n    return function(1)\n"
Judged = Callable[..., dict[str, Result]]


@pytest.fixture
def judged(make_kata: MakeKata, context: RunContext) -> Iterator[Judged]:
    judge = Judge(context)

    def judged(body: str, attempt: str = CALLS, search: Search | None = None) -> dict[str, Result]:
        kata = replace(make_kata(HEAD + body + SOUND, CALLS), limits=Limits(call=0.5, total=0.3))
        task = Task(Attempt(kata, Path("/k.py"), attempt), kata.properties)
        return {result.item: result for result in judge.serve(task, search)}

    yield judged
    judge.close()


def messages(result: Result) -> list[str]:
    return [finding.message for finding in result.findings]


HANGS = {
    "a loop": ("def test_sum(attempt):\n    while True:\n        pass", "line {}, in test_sum: {}", (6, 7), WORKED),
    "a loop after a call": (
        "def test_sum(attempt):\n    attempt.double(1)\n    while True: pass",
        "line {}, in test_sum: {}",
        (7,),
        WORKED,
    ),
    "a loop in a helper": (
        "def search():\n    while True: pass\n\ndef test_sum(attempt):\n    search()",
        "line 9, in test_sum; line {}, in search: {}",
        (6,),
        WORKED,
    ),
    "a lock": (
        "def test_sum(attempt):\n    threading.Event().wait()",
        "line {}, in test_sum: {}",
        (6,),
        "no end after 0.9 s of waiting",
    ),
    "a strategy": (
        "def search(number):\n    while True: pass\n\n"
        "@given(number=st.integers().map(search))\ndef test_sum(attempt, number):\n    attempt.double(1)",
        "line {}, in search: {}",
        (6,),
        WORKED,
    ),
    "a callback": (
        "def search(number):\n    while True: pass\n\ndef test_sum(attempt):\n    attempt.call(search)",
        "line 9, in test_sum; line {}, in search: {}",
        (6,),
        WORKED,
    ),
    "an exception that is caught": (
        "def test_sum(attempt):\n    while True:\n        try:\n            threading.Event().wait()\n"
        "        except Exception:\n            pass",
        "line {}, in test_sum: {}",
        (8,),
        "no end after 0.9 s of waiting",
    ),
}


@pytest.mark.parametrize(("body", "message", "lines", "how"), HANGS.values(), ids=HANGS)
def test_a_property_that_does_not_end_is_the_packs_fault(
    judged: Judged, *, body: str, message: str, lines: tuple[int, ...], how: str
) -> None:
    results = judged(body)

    assert results["sum"].outcome is Outcome.CRASHED
    assert messages(results["sum"])[0] in {FAULT + message.format(line, how) for line in lines}
    assert results["sum"].findings[0].internal
    assert results["sound"].outcome is Outcome.PASSED


def test_properties_that_cannot_be_imported_in_time_are_the_packs_fault(judged: Judged) -> None:
    results = judged("while True: pass\n\ndef test_sum(attempt): ...")

    assert messages(results["sum"]) == messages(results["sound"]) == [f"{FAULT}line 5: {WORKED}"]


def test_what_only_this_attempt_causes_is_its_failure(judged: Judged) -> None:
    body = "def test_sum(attempt):\n    while attempt.double(1) != 2 or True:\n        break\n    while attempt.double(1) == 1: pass"
    endless = body.replace("while attempt.double(1) == 1: pass", "found = attempt.double(1)\n    while found == 3: pass")

    results = judged(endless, CALLS.replace("number * 2", "number + 2"))

    assert results["sum"].outcome is Outcome.TIMEOUT
    assert messages(results["sum"]) == [f"the property cannot use the return value: {WORKED}"]
    assert results["sum"].findings[0].got == "3"
    assert judged(endless)["sum"].outcome is Outcome.PASSED


def test_an_attempt_that_calls_back_without_end_is_at_fault(judged: Judged) -> None:
    results = judged(
        "def test_sum(attempt):\n    attempt.call(abs)", f"{RIGHT}\n\ndef call(function):\n    while True: function(1)\n"
    )

    assert results["sum"].outcome is Outcome.TIMEOUT
    assert "without returning" in messages(results["sum"])[0]


def test_a_hang_that_is_known_is_not_waited_for_again(make_kata: MakeKata, context: RunContext, tmp_path: Path) -> None:
    body = f"def test_sum(attempt):\n    open({str(tmp_path / 'runs')!r}, 'a').write('x')\n    while True: pass"
    kata = replace(make_kata(HEAD + body + SOUND, RIGHT), limits=Limits(total=0.3))
    judge = Judge(context)
    for source in (RIGHT, f"{RIGHT}# another\n"):
        results = {result.item: result for result in judge.serve(Task(Attempt(kata, Path("/k.py"), source), kata.properties))}
        assert messages(results["sum"]) == [f"{FAULT}line 7, in test_sum: {WORKED}"]
        assert results["sound"].outcome is Outcome.PASSED
    judge.close()

    assert (tmp_path / "runs").read_text() == "x"


def test_many_short_stretches_are_no_hang(judged: Judged) -> None:
    body = (
        "import time\n\n@given(number=st.integers(0, 99))\ndef test_sum(attempt, number):\n"
        f"    end = time.process_time() + {POLL / 2}\n"
        "    while time.process_time() < end: pass\n    assert attempt.double(number) == 2 * number"
    )
    results = judged(body, search=Search(examples=20, own_examples=0, cases=False))

    assert (results["sum"].outcome, results["sum"].tried) == (Outcome.PASSED, 20)


BLOCKED = "no end, and it cannot be interrupted"


def test_code_that_cannot_be_interrupted_is_the_packs_fault(judged: Judged) -> None:
    results = judged("def test_sum(attempt):\n    sum(iter(int, 1))")

    assert results["sum"].outcome is Outcome.CRASHED
    assert messages(results["sum"]) == [f"{FAULT}line 6, in test_sum: {BLOCKED}"]
    assert results["sound"].outcome is Outcome.PASSED


def test_code_that_only_this_attempt_blocks_is_its_failure(judged: Judged) -> None:
    results = judged(
        "def test_sum(attempt):\n    sum(iter(int, attempt.double(1) - 2))", CALLS.replace("number * 2", "number + 2")
    )

    assert results["sum"].outcome is Outcome.TIMEOUT
    assert messages(results["sum"]) == [f"the property cannot use the return value: {BLOCKED}"]
    assert results["sound"].outcome is Outcome.PASSED


def test_code_that_catches_everything_is_the_packs_fault(judged: Judged) -> None:
    body = "def test_sum(attempt):\n    while True:\n        try:\n            threading.Event().wait()\n        except BaseException: pass"

    results = judged(body)

    assert messages(results["sum"]) == [f"{FAULT}line 8, in test_sum: {BLOCKED}"]


def test_what_is_slow_to_clean_up_hides_no_line(judged: Judged) -> None:
    body = (
        "class Slow:\n    def __del__(self):\n        import time\n        end = time.process_time() + 0.2\n"
        "        while time.process_time() < end: pass\n\n"
        "def test_sum(attempt):\n    kept = Slow()\n    while True: pass"
    )
    assert messages(judged(body)["sum"]) == [f"{FAULT}line 13, in test_sum: {WORKED}"]


def test_a_breakpoint_that_was_left_is_the_packs_fault(judged: Judged) -> None:
    results = judged("def test_sum(attempt):\n    breakpoint()")

    why = "RuntimeError: a judge has no terminal: use breakpoint() with `kata try`"
    assert messages(results["sum"]) == [f"{FAULT}line 6, in test_sum: {why}"]


@pytest.mark.skipif(sys.platform != "linux", reason="the size of a process is read from /proc")
def test_a_judge_that_cannot_start_a_thread_goes_on(judged: Judged) -> None:
    """A thread needs more address space than is left here; so it fails as if the user had too many threads."""
    body = (
        "import pathlib, re, resource\n\ndef test_sum(attempt):\n"
        "    size = int(re.search(r'VmSize:\\s+(\\d+)', pathlib.Path('/proc/self/status').read_text())[1]) << 10\n"
        "    resource.setrlimit(resource.RLIMIT_AS, (size + (32 << 20),) * 2)\n"
        "    threading.stack_size(64 << 20)\n"
        "    try:\n        threading.Thread(target=int).start()\n"
        "    except RuntimeError:\n        return\n    raise AssertionError\n\n"
        "def test_same_process(attempt):\n    assert resource.getrlimit(resource.RLIMIT_AS)[0] != resource.RLIM_INFINITY\n"
    )
    results = judged(body)

    assert {name: result.outcome for name, result in results.items()} == dict.fromkeys(results, Outcome.PASSED)
