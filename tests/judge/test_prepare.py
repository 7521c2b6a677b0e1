"""Scenarios can prepare the environment before an attempt is loaded; the attempt cannot find them while it loads."""

import shutil
from pathlib import Path

import pytest

from pytest_interview_kata.model import Attempt, Outcome, Result, Task
from pytest_interview_kata.pack.reader import read_bank
from pytest_interview_kata.run.context import RunContext
from pytest_interview_kata.run.judge_process import Judge
from pytest_interview_kata.sandbox.imports import one_file
from tests.sample_packs import TINY

READY = "import sys, types\n\n\ndef prepare():\n    sys.modules['ready'] = types.ModuleType('ready')\n"
RIGHT = "\n\ndef double(number):\n    return number * 2\n"


def judged(source: str, scenarios: str, context: RunContext, tmp_path: Path) -> Result:
    """Judge an attempt at t01_double by its first property, with this source of scenarios."""
    shutil.copytree(TINY, tmp_path / "tiny")
    kata = read_bank([tmp_path / "tiny"]).kata("t01_double")
    with (kata.folder / "scenarios.py").open("a", encoding="utf-8") as file:
        file.write(scenarios)
    judge = Judge(context)
    (result,) = judge.serve(Task(Attempt(kata, Path("t01_double.py"), source), kata.properties[:1]))
    judge.close()
    return result


@pytest.mark.parametrize(
    ("source", "scenarios", "message"),
    [
        pytest.param("import ready" + RIGHT, READY, "", id="prepared"),
        pytest.param(
            "import ready" + RIGHT,
            "",
            f"it cannot be imported: ModuleNotFoundError: No module named 'ready'; {one_file(has_packages=False)}",
            id="nothing",
        ),
        pytest.param(
            "import scenarios" + RIGHT,
            READY,
            f"it cannot be imported: ModuleNotFoundError: No module named 'scenarios'; {one_file(has_packages=False)}",
            id="gone",
        ),
    ],
)
def test_scenarios_prepare_before_the_attempt_is_loaded(
    source: str, scenarios: str, message: str, context: RunContext, tmp_path: Path
) -> None:
    result = judged(source, scenarios, context, tmp_path)

    assert (result.outcome, [finding.message for finding in result.findings]) == (
        (Outcome.ERROR, [message]) if message else (Outcome.PASSED, [])
    )
