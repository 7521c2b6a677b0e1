"""Under xdist, the verdicts are the same, and nothing is done twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .conftest import Dojo

JUDGE = "pytest_interview_kata.judge.main"
COUNT = """
import sys
def count(event, args):
    if event == "subprocess.Popen":
        words = [str(word) for word in args[1]]
        tool = "mypy" if "mypy" in words else {word!r} if {word!r} in words else ""
        with open({log!r}, "a") as log:
            log.write(tool and tool + "\\n")
sys.addaudithook(count)
def pytest_kata_packs():
    return []
"""


@pytest.mark.parametrize(
    "words", [["-n", "2"], ["-n", "2", "--dist", "worksteal"], ["-n", "2", "--dist", "each"]], ids=" ".join
)
def test_verdicts_are_the_same_and_tools_run_once(dojo: Dojo, words: list[str]) -> None:
    log = dojo.folder / "log"
    dojo.write("conftest.py", COUNT.format(log=str(log), word="check"))
    dojo.double("return number * 2")
    dojo.largest("return numbers[0]")

    ran = dojo.pytest(*words)

    assert ran.states == {"t01_double": "solved", "t02_largest": "failing", "t03_nowhere": "skipped"}
    assert sorted(log.read_text(encoding="utf-8").split()) == ["check", "mypy"]


def test_a_worker_keeps_its_judge(dojo: Dojo) -> None:
    log = dojo.folder / "log"
    dojo.write("conftest.py", COUNT.format(log=str(log), word=JUDGE))
    dojo.double("return number * 2")
    dojo.largest("return max(numbers)")

    dojo.pytest("-n", "1")

    assert sorted(log.read_text(encoding="utf-8").split()) == ["mypy", JUDGE]


def test_results_are_remembered_and_read(dojo: Dojo) -> None:
    dojo.double("return number * 2")
    dojo.pytest("-n", "2")

    ran = dojo.pytest("-n", "2")

    assert [kata["cached"] for kata in ran.report["katas"] if kata["id"] == "t01_double"] == [True]


def test_a_random_seed_is_the_same_for_all_workers(dojo: Dojo) -> None:
    dojo.double("return 0")
    dojo.largest("return numbers[0]")

    ran = dojo.pytest("-n", "2", "--kata-seed", "random")

    seed = ran.report["seed"]
    replays = [line for line in ran.out.splitlines() if line.startswith("replay: ")]
    assert seed.isdecimal()
    assert len(replays) > 1
    assert {line.partition('"')[0] for line in replays} == {f"replay: pytest --kata --kata-seed {seed} "}


def test_stops_at_the_first_failure(dojo: Dojo) -> None:
    dojo.double("return 0")
    dojo.largest("while True: pass")

    ran = dojo.pytest("-n", "2", "-x")

    assert ran.states["t01_double"] == "failing"
    assert ran.status == 2


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("-x", "-n 1"),
        ("-x", "-n 2 --dist loadscope"),
        ("-x", "-n 2 --dist worksteal"),
        ("-x", "-n 2 --dist each"),
        ("--sw", "-n 2"),
        ("-n 2 -x", "-n 2 --dist loadfile"),
    ],
)
def test_what_an_earlier_run_did_not_reach_is_judged(dojo: Dojo, first: str, second: str) -> None:
    dojo.largest("return numbers[0]")
    dojo.pytest(*first.split(), dojo.path("t02_largest"))

    ran = dojo.pytest(*second.split(), dojo.path("t02_largest"))

    assert ran.outcomes("t02_largest") == {
        "examples": "failed",
        "is_the_largest": "failed",
        "leaves_the_list_alone": "passed",
    }
    assert ran.checks("t02_largest") == {"properties": "failed", "types": "passed", "lint": "passed", "rules": "passed"}
