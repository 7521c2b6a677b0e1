"""Losing a judge costs a retry, never a verdict."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pytest_interview_kata.model import Attempt, Kata, Limits, Outcome, Task
from pytest_interview_kata.run.judge_pool import check
from pytest_interview_kata.run.judge_process import ROOT, WORKER, Judge
from tests.sample_packs import RIGHT, own_kata

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_interview_kata.run.context import RunContext

PROPERTIES = """from pathlib import Path
import os, signal, time

def test_first(attempt):
    \"\"\"The first holds.\"\"\"
    assert attempt.double(2) == 4

def test_second(attempt):
    \"\"\"The second holds.\"\"\"
    life = Path({life!r})
    if not life.exists():
        life.touch()
        {fate}
    assert attempt.double(3) == 6
"""


@pytest.fixture
def judge(context: RunContext, request: pytest.FixtureRequest) -> Iterator[Judge]:
    judge = Judge(replace(context, patience=getattr(request, "param", 3)))
    yield judge
    judge.close()


def kata_with(fate: str, folder: Path) -> Kata:
    """Return a kata whose second property runs this statement once, in the judge itself."""
    found = own_kata(folder, PROPERTIES.format(life=str(folder / "life"), fate=fate))
    return replace(found, limits=Limits(load=0.5, total=0.5))


@pytest.mark.parametrize(
    "fate",
    [
        pytest.param("os.kill(os.getpid(), signal.SIGKILL)", marks=pytest.mark.skipif(os.name != "posix", reason="no signals")),
        "os._exit(0)",
        "os.write(1, b'noise') and os._exit(3)",
        "sum(iter(int, 1))",  # C code that does not return
    ],
)
def test_the_attempt_is_judged_again(judge: Judge, tmp_path: Path, fate: str) -> None:
    kata = kata_with(fate, tmp_path)
    results = list(judge.serve(Task(Attempt(kata, tmp_path / "k.py", RIGHT), kata.properties)))

    assert [(result.item, result.outcome) for result in results] == [("first", Outcome.PASSED), ("second", Outcome.PASSED)]


def test_a_judge_that_is_lost_each_time_is_told_as_ours(judge: Judge, tmp_path: Path) -> None:
    kata = kata_with("life.unlink(); os._exit(7)", tmp_path)
    first, second = judge.serve(Task(Attempt(kata, tmp_path / "k.py", RIGHT), kata.properties))

    assert first.outcome is Outcome.PASSED
    assert second.outcome is Outcome.CRASHED
    assert "the judge failed (this is not the attempt's fault)" in second.findings[0].message
    assert "status 7" in second.findings[0].message


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize("judge", [60], indirect=True)
def test_a_judge_killed_from_outside_leaves_no_player(judge: Judge, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "here")
    kata = kata_with(f"open({str(tmp_path / 'here')!r}, 'w').close(); signal.pause()", tmp_path)
    task = Task(Attempt(kata, tmp_path / "k.py", RIGHT), kata.properties)
    results = judge.serve(task)
    assert next(results).outcome is Outcome.PASSED
    (tmp_path / "here").open().close()  # until the judge is in the middle of the second property
    process = judge._process
    assert process is not None
    players = [os.pidfd_open(child) for child in children(process.pid)]
    os.kill(process.pid, signal.SIGKILL)

    assert [result.outcome for result in results] == [Outcome.PASSED]
    assert players
    for player in players:
        assert select.select([player], [], [], 60)[0], "a player outlives its judge"
        os.close(player)


def test_a_judge_that_cannot_read_its_orders_ends(tmp_path: Path) -> None:
    command = [sys.executable, "-m", WORKER, str(tmp_path / "cache"), '{"hidden": [], "walls": []}']
    (tmp_path / "cache").mkdir()
    environment = {**os.environ, "PYTHONPATH": ROOT}
    with (
        (tmp_path / "orders").open("wb") as unreadable,
        subprocess.Popen(command, stdin=unreadable, cwd=tmp_path, env=environment) as process,
    ):
        try:
            process.wait(60)
        finally:
            process.kill()

    assert process.returncode == 0


def children(pid: int) -> list[int]:
    return [int(word) for word in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def test_a_kata_that_cannot_be_read_costs_no_other(context: RunContext, tmp_path: Path) -> None:
    broken, right = kata_with("pass", tmp_path / "broken"), kata_with("pass", tmp_path / "right")
    (broken.folder / "scenarios.py").write_bytes(b"\xff")
    tasks = [Task(Attempt(kata, tmp_path / "k.py", RIGHT), kata.properties) for kata in (broken, right)]

    results = list(check(tasks, replace(context, jobs=1)))

    assert [result.outcome for result in results] == [Outcome.CRASHED] * 2 + [Outcome.PASSED] * 2
    assert "can't decode byte 0xff" in results[0].findings[0].message
