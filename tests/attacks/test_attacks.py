"""Nothing an attempt does gets it solved, takes the run down, or leaves anything behind; odd but honest ones are solved.

Everything here runs in enclosures (see `enclosure.py`); where there can be none, it is skipped with the reason.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
TINY = HERE.parent / "packs" / "tiny"
sys.path.insert(0, str(HERE))

from enclosure import NOBODY, command, unavailable  # type: ignore[import-not-found]  # noqa: E402 - a program beside this file

EVERYDAY = ("exceptions", "exits", "lies", "peeping", "processes", "terminal", "whiles")
"""Classes of attacks that are judged in every run; `KATA_ATTACKS=1` judges all, which takes some minutes."""
ATTACKS = sorted(
    path for path in (HERE / "corpus").rglob("*.py") if path.parent.name in EVERYDAY or "KATA_ATTACKS" in os.environ
)
HONEST = sorted((HERE / "honest").glob("*.py"))
FOR_ROOT = sorted((HERE / "corpus" / "exits").glob("*.py"))
"""Attacks that limits on processes would stop, were they not root's."""
ROOT = 0
REASON = unavailable()
pytestmark = [pytest.mark.skipif(bool(REASON), reason=REASON), pytest.mark.xdist_group("attacks")]
Told = dict[str, Any]
Judge = Callable[..., dict[Path, Told]]


@pytest.fixture(scope="module")
def judged() -> Judge:
    """Judge files in an enclosure; the same files in the same circumstances are judged once."""

    @cache
    def judge(files: tuple[Path, ...], user: int = NOBODY, walls: Sequence[str] | None = None) -> dict[Path, Told]:
        order = {"files": [str(file) for file in files], "katas": str(TINY), "kata": "t01_double"}
        order |= {"walls": list(walls)} if walls is not None else {}
        folder = Path(tempfile.mkdtemp(prefix="arena-"))
        folder.chmod(0o755)  # the throw-away user has to pass
        run = command(folder, HERE / "arena.py", json.dumps(order), user=user)
        done = subprocess.run(run, capture_output=True, text=True, check=False)
        folder.rmdir()
        rows = [json.loads(line) for line in done.stdout.splitlines()]
        assert len(rows) == len(files), done.stderr
        return {Path(row["file"]): row for row in rows}

    return judge


def outcomes(told: Told) -> set[str]:
    return {result["outcome"] for result in told["results"]}


def harmless(told: Told) -> None:
    """No process is left, nothing outside the scratch folder was touched, and the judge is well."""
    assert told["left"] == []
    assert told["changed"] == []
    messages = [finding["message"] for result in told["results"] for finding in result["findings"]]
    assert [message for message in messages if "the judge itself broke" in message] == []


@pytest.mark.parametrize("file", ATTACKS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_an_attack_is_refused_and_does_no_harm(judged: Judge, file: Path) -> None:
    told = judged(tuple(ATTACKS))[file]
    expected = {*file.read_text(encoding="utf-8").partition("\n")[0].rpartition("|")[2].split()}

    assert outcomes(told) - {"passed"} <= expected
    assert outcomes(told) != {"passed"}
    harmless(told)


@pytest.mark.parametrize("file", FOR_ROOT, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_root_can_do_no_more(judged: Judge, file: Path) -> None:
    told = judged(tuple(FOR_ROOT), ROOT)[file]

    assert outcomes(told) != {"passed"}
    harmless(told)


@pytest.mark.parametrize("file", HONEST, ids=lambda path: path.stem)
def test_an_honest_attempt_is_solved(judged: Judge, file: Path) -> None:
    told = judged(tuple(HONEST))[file]

    assert outcomes(told) == {"passed"}
    harmless(told)


FILES = ("changes_bait", "reads_solution", "kills_everybody", "leaves_child", "eats_memory")
STOPPED = {
    "landlock": {"changes_bait", "reads_solution", "kills_everybody"},
    "seccomp": {"kills_everybody", "leaves_child"},
    "audit": {"changes_bait", "reads_solution", "kills_everybody", "leaves_child"},
    "limits": {"eats_memory"},
}
"""What each wall stops all by itself."""


def beats(name: str, told: Told) -> bool:
    """Whether an attack reached what it is about."""
    facts = {
        "changes_bait": any("precious" in path for path in told["changed"]),
        "reads_solution": outcomes(told) == {"passed"},
        "kills_everybody": outcomes(told) == {"crashed"},
        "leaves_child": bool(told["left"]),
        "eats_memory": outcomes(told) == {"passed"},
    }
    return facts[name]


@pytest.mark.parametrize("name", FILES)
def test_without_walls_it_succeeds(judged: Judge, name: str) -> None:
    assert beats(name, judged((HERE / "walls" / f"{name}.py",), NOBODY, ())[HERE / "walls" / f"{name}.py"])


@pytest.mark.parametrize("wall", STOPPED)
def test_each_wall_stops_by_itself_what_it_is_for(judged: Judge, wall: str) -> None:
    stopped = {
        name
        for name in STOPPED[wall]
        if not beats(name, judged((HERE / "walls" / f"{name}.py",), NOBODY, (wall,))[HERE / "walls" / f"{name}.py"])
    }

    assert stopped == STOPPED[wall]
