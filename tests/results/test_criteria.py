"""The criteria by which a run fails if not every kata has to be solved."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from pytest_interview_kata.model import Finding, Kata, KataError, Level, Outcome, Question, Result, Section, State
from pytest_interview_kata.results import criteria
from pytest_interview_kata.results.progress import Progress, count
from pytest_interview_kata.results.verdict import Verdict

QUESTION = Question(1, Section("s", "S"), "?")
DEEP = pytest.param('{"katas": ' + "[" * 100_000, id="deep")
HALF = r'{"katas": [{"id": "\ud800", "state": "solved"}]}'
INFINITE = '{"katas": [], "seconds": 1e999}'
REASON = Result("", "properties", "p", Outcome.FAILED, (Finding("", sentence="It doubles."),))


def progress(**states: State) -> Progress:
    def verdict(name: str, state: State) -> Verdict:
        kata = Kata(name, "pack", Path(name), name, QUESTION, Level.CORE, ())
        return Verdict(
            kata, state, "" if name.startswith("gone") else f"{name}.py", (REASON,) if state is State.FAILING else ()
        )

    return count([QUESTION], [verdict(*row) for row in states.items()])


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        ("solved", State.SOLVED, []),
        ("solved", State.FAILING, ["a was solved and is now failing: It doubles."]),
        ("solved", State.POLISH, ["a was solved and is now polish"]),
        ("solved", State.TODO, ["a was solved and is now todo"]),
        ("solved", State.SKIPPED, []),
        ("failing", State.FAILING, []),
        ("todo", State.TODO, []),
    ],
)
def test_what_was_solved_must_stay_so(before: str, now: State, said: list[str]) -> None:
    assert list(criteria.lost(progress(a=now), {"a": before}, whole=True)) == said


@pytest.mark.parametrize(("whole", "said"), [(True, ["b was solved and is now missing"]), (False, [])])
def test_what_a_run_did_not_look_at(*, whole: bool, said: list[str]) -> None:
    assert list(criteria.lost(progress(a=State.SOLVED), {"a": "solved", "b": "solved"}, whole=whole)) == said


def test_an_attempt_that_was_removed() -> None:
    assert list(criteria.lost(progress(gone=State.TODO), {"gone": "solved"}, whole=True)) == [
        "gone was solved and is now missing"
    ]


@pytest.mark.parametrize(
    ("bar", "said"),
    [
        (0, []),
        (33, []),
        (33.4, ["1 of 3 katas are solved (33.33 %); at least 33.4 % are required"]),
        (100, ["1 of 3 katas are solved (33.33 %); at least 100 % are required"]),
    ],
)
def test_bar(bar: float, said: list[str]) -> None:
    found = progress(a=State.SOLVED, b=State.TODO, c=State.FAILING, d=State.SKIPPED)
    assert list(criteria.below(found, bar)) == said


def test_nothing_reaches_no_bar() -> None:
    assert list(criteria.below(progress(a=State.SKIPPED), 0)) == ["0 of 0 katas are solved (0 %); at least 0 % are required"]


def test_a_baseline_is_a_report(tmp_path: Path) -> None:
    path = tmp_path / "r.json"
    path.write_text(json.dumps({"katas": [{"id": "a", "state": "solved"}]}))
    assert criteria.read_baseline(path) == {"a": "solved"}


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"katas": [1]}', '{"katas": [{"id": 1}]}', "\0", DEEP, HALF, INFINITE])
def test_a_baseline_that_is_none_is_told(tmp_path: Path, text: str) -> None:
    path = tmp_path / "r.json"
    path.write_text(text)
    with pytest.raises(KataError, match=r"is not a JSON report of katas .* write it again with `--kata-report json="):
        criteria.read_baseline(path)


def test_a_baseline_that_is_no_file_or_too_large_is_told(tmp_path: Path) -> None:
    path = tmp_path / "r.json"
    path.touch()
    os.truncate(path, 100_000_000)
    with pytest.raises(KataError, match=r"\(it has 100,000,000 bytes, and at most 16,777,216 are read\)"):
        criteria.read_baseline(path)
    with pytest.raises(KataError, match=r"\(it is a directory\)"):
        criteria.read_baseline(tmp_path)


def test_a_baseline_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(
        KataError, match=r"The baseline .*nowhere\.json does not exist: write one with `pytest --kata --kata-report json="
    ):
        criteria.read_baseline(tmp_path / "nowhere.json")
