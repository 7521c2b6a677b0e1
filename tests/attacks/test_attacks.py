"""No attack is solved, breaks the run, or leaves anything behind; unusual but honest attempts are solved.

Everything here runs in enclosures (see `enclosure.py`); where they are not available, it is skipped with the reason.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

import table  # type: ignore[import-not-found]  # noqa: E402 - programs beside this file
from enclosure import NOBODY, unavailable  # type: ignore[import-not-found]  # noqa: E402

ATTACKS = sorted((HERE / "corpus").rglob("*.py"))
HONEST = sorted((HERE / "honest").glob("*.py"))
FREER = ("exits", "processes", "resources", "reaching", "devices", "metadata", "secrets", "rights")
"""Classes of attacks for which root would have more rights or looser limits; `KATA_ATTACKS=1` lets root judge all of them."""
THOROUGH = "KATA_ATTACKS" in os.environ
FOR_ROOT = [file for file in ATTACKS if file.parent.name in FREER or THOROUGH]
FEW = None if THOROUGH else 1
"""The number of properties for root: one shows what an attack can do, and the player after it has been seen without root."""
ROOT = 0
REASON = unavailable()
pytestmark = pytest.mark.skipif(bool(REASON), reason=REASON)
Told = dict[str, Any]
Judge = Callable[..., dict[Path, Told]]


@pytest.fixture(scope="module")
def judged() -> Judge:
    """Judge files in an enclosure; the same files under the same conditions are judged once."""

    @cache
    def judge(
        files: tuple[Path, ...], user: int = NOBODY, walls: Sequence[str] | None = None, properties: int | None = None
    ) -> dict[Path, Told]:
        return {Path(row["file"]): row for row in table.judged(files, user, walls, properties)}

    return judge


def outcomes(told: Told) -> set[str]:
    return {result["outcome"] for result in told["results"]}


def harmless(told: Told) -> None:
    """Check that no process is left, nothing outside the scratch folder was changed, reached or leaked, and the judge works."""
    assert told["left"] == []
    assert told["changed"] == []
    assert told["reached"] == []
    assert told["leaked"] == []
    messages = [finding["message"] for result in told["results"] for finding in result["findings"]]
    assert [message for message in messages if "the judge failed (this is not the attempt's fault)" in message] == []
    assert not any(finding["internal"] for result in told["results"] for finding in result["findings"])


@pytest.mark.parametrize("file", ATTACKS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_an_attack_is_refused_and_does_no_harm(judged: Judge, file: Path) -> None:
    told = judged(tuple(ATTACKS))[file]
    expected = {*file.read_text(encoding="utf-8").partition("\n")[0].rpartition("|")[2].split()}

    assert outcomes(told) - {"passed"} <= expected
    assert outcomes(told) != {"passed"}
    harmless(told)


@pytest.mark.parametrize("file", FOR_ROOT, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_root_can_do_no_more(judged: Judge, file: Path) -> None:
    told = judged(tuple(FOR_ROOT), ROOT, properties=FEW)[file]

    assert outcomes(told) != {"passed"}
    harmless(told)


@pytest.mark.parametrize("file", HONEST, ids=lambda path: path.stem)
def test_an_honest_attempt_is_solved(judged: Judge, file: Path) -> None:
    told = judged(tuple(HONEST))[file]

    assert outcomes(told) == {"passed"}
    harmless(told)


FILES_OF_OTHERS = {"changes_bait", "reads_solution", "reads_secret", "writes_unannounced"}
OTHER_PROGRAMS = {"kills_everybody", "leaves_child", "reaches_agent"}
STOPPED = {
    "landlock": {*FILES_OF_OTHERS, "kills_everybody"},
    "seccomp": {*OTHER_PROGRAMS, "changes_mode"},
    "audit": {*FILES_OF_OTHERS, *OTHER_PROGRAMS, "changes_mode"},
    "limits": {"eats_memory"},
}
"""The attacks that each wall stops on its own; `capabilities` stops attacks that only root can make."""
FILES = sorted(set().union(*STOPPED.values()))


def beats(name: str, told: Told) -> bool:
    """Return whether an attack achieved its aim."""
    facts = {
        "changes_bait": any("precious" in path for path in told["changed"]),
        "reads_solution": outcomes(told) == {"passed"},
        "kills_everybody": outcomes(told) == {"crashed"},
        "leaves_child": bool(told["left"]),
        "eats_memory": outcomes(told) == {"passed"},
        "reads_secret": bool(told["leaked"]),
        "reaches_agent": bool(told["reached"]),
        "changes_mode": any("precious" in path for path in told["changed"]),
        "writes_unannounced": bool(told["changed"]),
    }
    return facts[name]


@pytest.mark.parametrize("name", FILES)
def test_without_walls_it_succeeds(judged: Judge, name: str) -> None:
    assert beats(name, judged((HERE / "walls" / f"{name}.py",), NOBODY, ())[HERE / "walls" / f"{name}.py"])


@pytest.mark.parametrize("wall", STOPPED)
def test_each_wall_stops_by_itself_what_it_is_for(judged: Judge, wall: str) -> None:
    files = {HERE / "walls" / f"{name}.py": name for name in sorted(STOPPED[wall])}
    told = judged(tuple(files), NOBODY, (wall,))

    assert [name for file, name in files.items() if beats(name, told[file])] == []


@pytest.mark.parametrize(("walls", "outcome"), [((), "passed"), (("capabilities",), "failed")], ids=["with", "without"])
def test_root_has_no_rights_of_root(judged: Judge, walls: tuple[str, ...], outcome: str) -> None:
    file = HERE / "walls" / "reads_anothers_file.py"

    assert outcomes(judged((file,), ROOT, walls)[file]) == {outcome}


def test_an_attempt_that_stops_its_questions_is_not_waited_for(judged: Judge) -> None:
    """The judge writes with a deadline, because an attempt can fill the pipe without an audit event."""
    file = HERE / "corpus" / "hangs" / "fills_its_own_inbox.py"
    told = judged((file,), NOBODY, ("landlock", "seccomp", "limits"))[file]

    assert "timeout" in outcomes(told)
    harmless(told)
