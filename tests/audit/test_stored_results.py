"""A second audit judges only what has changed since the first."""

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest

from pytest_interview_kata.audit import AUDIT_CHECKS, audit
from pytest_interview_kata.audit.judging import AuditJudges
from pytest_interview_kata.audit.memory import Memory
from pytest_interview_kata.audit.result import AuditResult
from pytest_interview_kata.pack.reader import read_bank
from pytest_interview_kata.run.context import RunContext, Search
from pytest_interview_kata.run.processes import Processes, Stopped
from tests.sample_packs import pack_toml, write_pack

from .test_audit import FILES, STRICT

CHECKS: Final = [check for check in AUDIT_CHECKS if check.name != "seeds"]
EDITED: Final = {**FILES, "mistakes/first.py": FILES["mistakes/first.py"].replace("numbers[0]", "max(numbers)")}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_pack(tmp_path, pack_toml("basics") + STRICT, {"basics/biggest": FILES}) / "basics" / "biggest"


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> tuple[AuditResult, Path]:
    """Return the result of an audit of the kata, and the folder in which it stored results."""
    base = tmp_path_factory.mktemp("first")
    folder = write_pack(base, pack_toml("basics") + STRICT, {"basics/biggest": FILES}) / "basics" / "biggest"
    return audited(folder, base / "stored"), base / "stored"


@pytest.fixture
def stored(first: tuple[AuditResult, Path], tmp_path: Path) -> Path:
    return shutil.copytree(first[1], tmp_path / "stored")


@contextmanager
def judging(tmp_path: Path, memory: Memory, *, stopped: bool = False) -> Iterator[AuditJudges]:
    processes, own = Processes(), tmp_path / "own"
    own.mkdir(exist_ok=True)
    if stopped:
        processes.stop()
    context = RunContext(processes, own, own, Search(examples=20, own_examples=0), mypy_cache=tmp_path.parent / "mypy")
    with AuditJudges(context, memory) as judges:
        yield judges


def audited(folder: Path, stored: Path, *, stopped: bool = False, fresh: bool = False) -> AuditResult:
    """Audit the kata; if `stopped`, no process can be started, so everything has to be known."""
    kata = read_bank([folder.parents[1]]).kata("biggest")
    with judging(stored.parent, Memory(stored, fresh=fresh), stopped=stopped) as judges:
        return audit(kata, judges, checks=CHECKS)


def messages(result: AuditResult) -> list[str]:
    return [fault.message for fault in result.faults]


def rows(stored: Path) -> dict[str, list[dict[str, object]]]:
    return dict(json.loads((stored / "biggest.json").read_text(encoding="utf-8")))


def test_nothing_is_judged_twice(folder: Path, first: tuple[AuditResult, Path], stored: Path) -> None:
    again = audited(folder, stored, stopped=True)

    assert messages(first[0]) == messages(again) == []
    assert again.mistakes == first[0].mistakes
    assert (again.mutants, again.equivalent, again.survivors) == (16, 2, ())

    (folder / "notes.md").write_text(FILES["notes.md"].replace("Look again.", "Look once more."), encoding="utf-8")
    assert messages(audited(folder, stored, stopped=True)) == []

    (folder / "notes.md").write_text(FILES["notes.md"].replace("2. Look again.\n", ""), encoding="utf-8")
    assert messages(audited(folder, stored, stopped=True))[0].startswith("notes.md has 2 hints")

    with pytest.raises(Stopped):
        audited(folder, stored, stopped=True, fresh=True)


def test_a_changed_mistake_is_judged_alone(folder: Path, stored: Path) -> None:
    before = rows(stored)
    (folder / "mistakes" / "first.py").write_text(EDITED["mistakes/first.py"], encoding="utf-8")
    with pytest.raises(Stopped):
        audited(folder, stored, stopped=True)
    result = audited(folder, stored)

    assert messages(result) == ["mistakes/first.py passes every check: strengthen a property."]
    new = {digest: found for digest, found in rows(stored).items() if digest not in before}
    assert {str(row["item"]) for found in new.values() for row in found} >= {"types", "lint", "largest_comes_back"}
    assert len(new) < len(before) / 4


@pytest.mark.parametrize("name", ["properties.py", "solution.py", "kata.toml", "stub.py"])
def test_what_depends_on_a_changed_file_is_judged_again(folder: Path, stored: Path, name: str) -> None:
    with (folder / name).open("a", encoding="utf-8") as file:
        file.write("\n# A remark.\n")

    with pytest.raises(Stopped):
        audited(folder, stored, stopped=True)


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda text: text[: len(text) // 2], id="torn"),
        pytest.param(lambda _: "[]", id="another-shape"),
        pytest.param(lambda text: json.dumps({digest: [{"kata": 1}] for digest in json.loads(text)}), id="other-rows"),
        pytest.param(
            lambda text: json.dumps({"0" + digest: found for digest, found in json.loads(text).items()}), id="other-version"
        ),
    ],
)
def test_a_spoilt_file_is_ignored(folder: Path, stored: Path, spoil: Callable[[str], str]) -> None:
    known, path = rows(stored), stored / "biggest.json"
    path.write_text(spoil(path.read_text(encoding="utf-8")), encoding="utf-8")

    assert messages(audited(folder, stored)) == []
    assert rows(stored).keys() == known.keys()


def test_some_checks_forget_nothing_of_the_others(folder: Path, stored: Path) -> None:
    known = rows(stored)
    kata = read_bank([folder.parents[1]]).kata("biggest")
    with judging(stored.parent, Memory(stored)) as judges:
        audit(kata, judges, checks=[check for check in CHECKS if check.name == "stub"])

    assert rows(stored) == known


def test_what_an_interrupted_audit_found_is_kept(folder: Path, tmp_path: Path) -> None:
    def begin(check: str) -> None:
        if check == "mistakes":
            raise KeyboardInterrupt

    kata = read_bank([folder.parents[1]]).kata("biggest")
    with judging(tmp_path, Memory(tmp_path / "stored")) as judges, pytest.raises(KeyboardInterrupt):
        audit(kata, judges, checks=CHECKS, begin=begin)
    solution = [check for check in CHECKS if check.name in {"examples", "stub", "solution", "accepted"}]
    with judging(tmp_path, Memory(tmp_path / "stored"), stopped=True) as judges:
        assert audit(kata, judges, checks=solution).faults == ()


def test_a_slow_property_is_advice(folder: Path, stored: Path) -> None:
    path = stored / "biggest.json"
    slower = json.loads(path.read_text(encoding="utf-8"))
    for found in slower.values():
        for row in found:
            if row["item"] == "list_is_left_alone" and row["outcome"] == "passed":
                row |= {"seconds": 7.25, "tried": 22}
    path.write_text(json.dumps(slower), encoding="utf-8")
    [fault] = audited(folder, stored, stopped=True).faults

    assert (fault.check, fault.grave) == ("slow", False)
    assert fault.message == (
        "The property list_is_left_alone takes 7.2 s for 22 cases of the solution: draw smaller arguments, or set a lower max_examples."
    )


FLAKY: Final = '''

SEEN: list[int | None] = []


def test_is_steady(attempt: Attempt) -> None:
    """The result is steady."""
    if attempt.biggest([3, 1, 2]) == 3 and attempt.biggest([]) is None and attempt.biggest([-1]) == -1:
        SEEN.append(3)
        equal(len(SEEN) != 2, True, "it is the second time")
'''


def test_a_flaky_property_is_named(folder: Path, stored: Path) -> None:
    path = folder / "properties.py"
    path.write_text(FILES["properties.py"] + FLAKY, encoding="utf-8")
    kata = read_bank([folder.parents[1]]).kata("biggest")
    with judging(stored.parent, Memory(stored)) as judges:
        [fault] = audit(kata, judges, checks=[check for check in CHECKS if check.name == "solution"]).faults

    assert fault.message.startswith("solution.py is rejected by is_steady: ")
    assert (
        "the property is_steady is flaky: it rejected solution.py after 1 case, and accepts it with the same seed now."
        in fault.message
    )
