"""Six weeks of one learner, as real runs with the bundled katas; only the dates are invented."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

import pytest

from pytest_interview_kata.pack.mistakes import mistakes_of
from pytest_interview_kata.pack.reader import builtin, read_bank

from .conftest import Dojo, Ran

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

KATAS: Final = len(read_bank([builtin()]).katas)
WORDS: Final = "q09_reverse_words"
NUMBERS: Final = "q10_find_missing"
RUNS: Final = "q12_run_lengths"
WEEKS: Final[tuple[Mapping[str, str], ...]] = (
    {},
    {WORDS: "solution.py"},
    {NUMBERS: "mistakes"},
    {NUMBERS: "solution.py", RUNS: "solution.py"},
    {WORDS: "mistakes"},
    {WORDS: "solution.py"},
)
"""The attempts that are handed in before each week's run."""
DAYS: Final = tuple(f"2026-{day}" for day in ("10-05", "10-12", "10-19", "10-26", "11-02", "11-09"))


def hand_in(dojo: Dojo, kata: str, what: str) -> None:
    [attempt] = dojo.folder.glob(f"katas/*/{kata}.py")
    known = read_bank([builtin()]).kata(kata)
    wrong = next(iter(mistakes_of(known)[0].values())).source
    attempt.write_text(wrong if what == "mistakes" else known.solution.read_text(encoding="utf-8"), encoding="utf-8")


def date(history: Path, day: str) -> None:
    """Change the date of the last run in the history."""
    *before, last = history.read_text().splitlines()
    lines = [*before, json.dumps({**json.loads(last), "time": f"{day}T18:00:00+00:00"})]
    history.write_text("".join(f"{line}\n" for line in lines))


@pytest.fixture(scope="module")
def weeks(tmp_path_factory: pytest.TempPathFactory) -> tuple[Dojo, list[tuple[Ran, str]]]:
    """Return the workspace after six weeks, and each week's run with its badge."""
    dojo = Dojo(tmp_path_factory.mktemp("six") / "weeks")
    dojo.folder.mkdir()
    dojo.run("-c", "from pytest_interview_kata.cli import main; main(['init'])")
    seen = []
    for day, handed_in in zip(DAYS, WEEKS, strict=True):
        for kata, what in handed_in.items():
            hand_in(dojo, kata, what)
        baseline = ["--kata-baseline=baseline.json"] if (dojo.folder / "baseline.json").exists() else []
        ran = dojo.pytest(
            "--kata-history=kata-history.jsonl", "--kata-report=badge=b.svg", "--kata-report=html=r.html", *baseline
        )
        date(dojo.folder / "kata-history.jsonl", day)
        if day < DAYS[4]:
            dojo.write("baseline.json", (dojo.folder / "report.json").read_text())
        seen.append((ran, (dojo.folder / "b.svg").read_text()))
    return dojo, seen


def test_what_was_solved_counts_week_by_week(weeks: tuple[Dojo, list[tuple[Ran, str]]]) -> None:
    _, seen = weeks
    assert [ran.report["totals"]["solved"] for ran, _ in seen] == [0, 1, 1, 3, 2, 3]
    assert [ran.report["totals"]["failing"] for ran, _ in seen] == [0, 0, 1, 0, 1, 0]
    assert [re.findall(rf">(\d+)/{KATAS}<", badge) for _, badge in seen] == [["0"], ["1"], ["1"], ["3"], ["2"], ["3"]]


def test_the_baseline_fails_the_week_in_which_something_is_lost(weeks: tuple[Dojo, list[tuple[Ran, str]]]) -> None:
    _, seen = weeks
    assert [ran.status for ran, _ in seen] == [0, 0, 0, 0, 1, 0]  # a kata that never was solved fails no run
    assert f"kata: {WORDS} was solved and is now failing: " in seen[4][0].out


def test_the_history_shows_all_of_it(weeks: tuple[Dojo, list[tuple[Ran, str]]]) -> None:
    dojo, _ = weeks
    command = "import sys; from pytest_interview_kata.cli import main; sys.exit(main(sys.argv[1:]))"
    told: dict[str, Any] = json.loads(dojo.run("-c", command, "progress", "--json").out)
    shown = dojo.run("-c", command, "progress", "--since", DAYS[3], "--until", DAYS[4]).out

    assert told["runs"] == 6
    assert told["solved_since"] == {
        WORDS: f"{DAYS[5]}T18:00:00+00:00",
        NUMBERS: f"{DAYS[3]}T18:00:00+00:00",
        RUNS: f"{DAYS[3]}T18:00:00+00:00",
    }
    assert f"solved: 3/{KATAS} in the first run, 2/{KATAS} in the last" in shown
    assert f"{WORDS}  solved → failing" in shown
    page = (dojo.folder / "r.html").read_text()
    assert page.count(f"<td>{WORDS}</td>") + page.count(f">{WORDS}<") >= 3  # the kata's row: unsolved and solved again
