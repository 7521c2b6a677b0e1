"""`kata demo`: an example workspace and its report."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from pytest_interview_kata.cli.demo import DEMONSTRATED, fill
from pytest_interview_kata.pack.reader import builtin, read_bank
from pytest_interview_kata.workspace.editing import complete
from pytest_interview_kata.workspace.finding import find_attempts

Kata = Callable[..., CompletedProcess[str]]


def test_shows_what_the_judge_says(home: Path) -> None:
    program = "from pytest_interview_kata.cli import main; raise SystemExit(main())"
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-c", program, "demo"]
    done = subprocess.run(command, cwd=home, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    places = [
        f"{Path('kata-demo/katas', place)}.py {what}."
        for place, what in (
            ("s3_coding/q09_reverse_words", "is solved"),
            ("s1_core/q04_chunked", "contains a mistake"),
            ("s2_oop/q07_c3_linearization", "works, but has a parameter or return value without a type"),
        )
    ]
    *_, before, last = done.stdout.splitlines()
    assert done.stdout.splitlines()[:3] == places
    assert before == "This is the output of `pytest --kata` in kata-demo."
    assert last == "Change an attempt, then run it again: cd kata-demo && pytest --kata"
    assert "1 failing" in done.stdout
    assert "since the last run" not in done.stdout


@pytest.mark.skipif(os.name != "posix", reason="signals are Unix's")
def test_a_signal_ends_the_run_inside_too(home: Path, tmp_path: Path) -> None:
    program = "from pytest_interview_kata.cli import main; raise SystemExit(main())"
    (tmp_path / "temporary").mkdir()
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8", "TMPDIR": str(tmp_path / "temporary")}
    command = [sys.executable, "-c", program, "demo"]
    with subprocess.Popen(command, cwd=home, env=environment, stdout=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stdout
        while "collected" not in process.stdout.readline():
            pass
        process.terminate()
        shown = process.stdout.read()
    assert process.returncode == 128 + signal.SIGTERM
    assert "stopped by SIGTERM" in shown
    assert [path for path in (tmp_path / "temporary").glob("kata-*") if path.is_dir()] == []


def test_attempts_differ_from_the_stub_and_one_lacks_a_type_only(tmp_path: Path) -> None:
    bank = read_bank([builtin()])
    complete(bank.katas, tmp_path)
    fill(bank, tmp_path / "katas")
    attempts = find_attempts(bank.katas, [tmp_path / "katas"])
    assert {name for name, attempt in attempts.items() if not attempt.todo} == set(DEMONSTRATED)
    untyped = attempts["q07_c3_linearization"]
    reference = untyped.kata.solution.read_text(encoding="utf-8")
    assert untyped.source == reference.replace(") -> list[str]:", "):", 1) != reference


@pytest.mark.parametrize("name", ["full", "file"])
def test_refuses_what_is_there(kata: Kata, home: Path, name: str) -> None:
    (home / "full").mkdir()
    (home / "full" / "mine.txt").touch()
    (home / "file").touch()
    assert kata("demo", name).stderr == (
        f"kata: {home / name} already exists and is not an empty folder: choose another, for example `kata demo another-demo`.\n"
    )
    assert [path.name for path in (home / "full").iterdir()] == ["mine.txt"]


def test_says_when_judging_does_not_come_to_an_end(kata: Kata, home: Path) -> None:
    (home / "kata-demo").mkdir()
    done = kata("demo")  # pytest does not know the tiny pack's katas
    assert done.returncode == 2
    assert done.stderr.endswith(f"kata: `pytest --kata` in {home / 'kata-demo'} ended with status 5: see its output above.\n")
