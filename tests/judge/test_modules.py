"""Properties import modules of the kata's folder `judge/`: the judge can, and no attempt can."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pytest_interview_kata.judge.cases import digest
from pytest_interview_kata.model import Attempt, Outcome, Result, Task
from pytest_interview_kata.run.judge_process import Judge
from tests.sample_packs import RIGHT, own_kata, write_files

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_interview_kata.model import Kata
    from pytest_interview_kata.run.context import RunContext

PROPERTIES = '''\
from pytest_interview_kata.properties import equal

from .judge.sums import twice


def test_sum(attempt):
    """Doubles."""
    equal(attempt.double(4), twice(4))
'''
SUMS = "from .parts import TIMES\n\n\ndef twice(number):\n    return number * TIMES\n"
PARTS = "TIMES = 2\n"
FAULT = " of k fails, which is the pack's fault and not the attempt's: "
PEEPING = """
import importlib.util
import sys

def by_name():
    from kata_k.judge.sums import twice
    return twice

def beside():
    from .judge.sums import twice
    return twice

def in_folder():
    sys.path.insert(0, "FOLDER/judge")
    from parts import TIMES
    return lambda number: number * TIMES

def by_path():
    spec = importlib.util.spec_from_file_location("parts", "FOLDER/judge/parts.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return lambda number: number * module.TIMES

def by_text():
    scope = {}
    exec(open("FOLDER/judge/parts.py").read(), scope)
    return lambda number: number * scope["TIMES"]

double = abs
for way in (by_name, beside, in_folder, by_path, by_text):
    try:
        double = way()
    except Exception:
        pass
"""


@pytest.fixture(scope="module")
def judge(context: RunContext, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Judge]:
    """Yield a judge whose players cannot read the folders of this file's katas."""
    isolation = replace(context.isolation, hidden=(str(tmp_path_factory.getbasetemp()),))
    judge = Judge(replace(context, isolation=isolation))
    yield judge
    judge.close()


@pytest.fixture
def kata(tmp_path: Path) -> Kata:
    kata = own_kata(tmp_path, PROPERTIES, RIGHT)
    write_files(kata.judge, {"sums.py": SUMS, "parts.py": PARTS})
    return kata


def judged(judge: Judge, kata: Kata, source: str = RIGHT) -> Result:
    [result] = judge.serve(Task(Attempt(kata, Path("/k.py"), source), kata.properties))
    return result


def test_properties_import_modules_that_import_each_other(judge: Judge, kata: Kata) -> None:
    assert judged(judge, kata).outcome is Outcome.PASSED
    assert judged(judge, kata, "def double(number):\n    return 7\n").findings[0].expected == "8"


def test_no_attempt_can_import_or_read_them(judge: Judge, kata: Kata) -> None:
    result = judged(judge, kata, PEEPING.replace("FOLDER", str(kata.folder)))

    assert (result.outcome, result.findings[0].got) == (Outcome.FAILED, "4")


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        pytest.param(
            "TIMES = times\n",
            f"judge/parts.py{FAULT}properties.py line 3; judge/sums.py line 1; line 1: NameError: name 'times' is not defined",
            id="import",
        ),
        pytest.param(
            "TIMES = (\n",
            f"judge/parts.py{FAULT}properties.py line 3; judge/sums.py line 1; line 1: SyntaxError: '(' was never closed",
            id="syntax",
        ),
        pytest.param(
            "class TIMES:\n    pass\n",
            f"judge/sums.py{FAULT}properties.py line 8, in test_sum; line 5, in twice: TypeError: "
            "unsupported operand type(s) for *: 'int' and 'type'",
            id="call",
        ),
    ],
)
def test_their_errors_are_the_packs_with_file_and_line(judge: Judge, kata: Kata, parts: str, message: str) -> None:
    (kata.judge / "parts.py").write_text(parts, encoding="utf-8")

    result = judged(judge, kata)

    assert (result.outcome, [finding.message for finding in result.findings]) == (Outcome.CRASHED, [message])


def test_an_endless_loop_in_them_is_the_packs_with_its_line(judge: Judge, kata: Kata) -> None:
    kata = replace(kata, limits=replace(kata.limits, call=0.1, total=0.5))
    (kata.judge / "sums.py").write_text("def twice(number):\n    while number:\n        pass\n", encoding="utf-8")

    [finding] = judged(judge, kata).findings

    assert finding.internal
    assert finding.message.startswith(f"judge/sums.py{FAULT}properties.py line 8, in test_sum; line ")


def test_stored_cases_depend_on_them(kata: Kata) -> None:
    before = digest(kata.folder)
    (kata.judge / "parts.py").write_text("TIMES = 3\n", encoding="utf-8")
    changed = digest(kata.folder)
    (kata.judge / "parts.py").rename(kata.judge / "others.py")

    assert len({before, changed, digest(kata.folder)}) == 3
