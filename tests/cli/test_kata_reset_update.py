"""`kata reset` and `kata update`: stubs are updated, and no attempt is lost."""

import json
from collections.abc import Callable
from pathlib import Path
from shutil import rmtree
from subprocess import CompletedProcess

import pytest

from pytest_interview_kata.workspace.text import digest

Kata = Callable[..., CompletedProcess[str]]
DOUBLE = Path("katas/s1_basics/q01_double.py")
HALVE = Path("katas/s1_basics/q01_halve.py")


@pytest.fixture
def newer(dojo: Path, tiny_pack: Path) -> str:
    """Upgrade the stub of q01_double, and return its new text."""
    assert dojo.is_dir()
    stub = tiny_pack / "s1_basics" / "q01_double" / "stub.py"
    with (stub.parent / "kata.toml").open("a") as settings:
        settings.write(f'old_stubs = ["{digest(stub.read_text())}"]\n')
    stub.write_text(text := stub.read_text(encoding="utf-8").replace("a number", "any number"), encoding="utf-8")
    return text


def test_reset_keeps_the_attempt(kata: Kata, dojo: Path) -> None:
    stub = DOUBLE.read_text(encoding="utf-8")
    DOUBLE.write_text("x = 1\n", encoding="utf-8")
    assert kata("reset", "q01_double").stdout == f"{DOUBLE} was reset to the stub.\nYour attempt was saved as {DOUBLE}.1.bak.\n"
    assert DOUBLE.read_text(encoding="utf-8") == stub
    assert (dojo / f"{DOUBLE}.1.bak").read_text(encoding="utf-8") == "x = 1\n"


def test_reset_of_the_stub_changes_nothing(kata: Kata, dojo: Path) -> None:
    assert kata("reset", "q01_double").stdout == f"{DOUBLE} is still the stub: nothing was changed.\n"
    assert list(dojo.rglob("*.bak")) == []


def test_reset_of_what_is_not_there_makes_it(kata: Kata, dojo: Path) -> None:
    DOUBLE.unlink()
    assert kata("reset", "q01_double").stdout == f"{DOUBLE} was reset to the stub.\n"
    assert (dojo / DOUBLE).is_file()


def test_reset_moves_a_directory_aside(kata: Kata, dojo: Path) -> None:
    DOUBLE.unlink()
    DOUBLE.mkdir()
    assert kata("reset", "q01_double").returncode == 0
    assert (dojo / f"{DOUBLE}.1.bak").is_dir()


def test_update_has_nothing_to_do(kata: Kata, dojo: Path) -> None:
    assert kata("update").stdout == f"{dojo} is up to date: nothing was changed.\n"


def test_update_renews_an_untouched_stub(kata: Kata, newer: str) -> None:
    assert (
        kata("update").stdout
        == f"changed brief: {DOUBLE} was untouched and was replaced by the new stub; the old one was saved as {DOUBLE}.1.bak.\n"
    )
    assert DOUBLE.read_text(encoding="utf-8") == newer
    assert "any number" not in Path(f"{DOUBLE}.1.bak").read_text(encoding="utf-8")
    assert "up to date" in kata("update").stdout


def test_update_renews_an_untouched_stub_with_other_line_ends(kata: Kata, newer: str) -> None:
    DOUBLE.write_bytes(DOUBLE.read_bytes().replace(b"\n", b"\r\n"))
    assert "was replaced by the new stub;" in kata("update").stdout
    assert DOUBLE.read_text(encoding="utf-8") == newer


@pytest.mark.parametrize("text", ["x = 1\n", "", "# not started, but mine\n"])
def test_update_leaves_a_change_alone_and_says_so_each_time(kata: Kata, newer: str, tiny_pack: Path, text: str) -> None:
    DOUBLE.write_text(text, encoding="utf-8")
    for _ in range(2):
        assert kata("update").stdout == (
            f"changed brief: your attempt {DOUBLE} was not changed. `kata show q01_double` shows the new brief; the new stub is "
            f"{tiny_pack / 's1_basics/q01_double/stub.py'}.\n"
        )
    assert DOUBLE.read_text(encoding="utf-8") == text != newer


def test_update_adds_new_katas(kata: Kata, dojo: Path) -> None:
    HALVE.unlink()
    assert kata("update").stdout == f"new: {HALVE}\n"
    assert (dojo / HALVE).is_file()


def test_update_tells_of_katas_that_are_gone(kata: Kata, dojo: Path, tiny_pack: Path) -> None:
    rmtree(tiny_pack / "s1_basics" / "q01_halve")
    message = f"removed: no pack contains q01_halve any more; {HALVE} remains, but is not judged.\n"
    assert kata("update").stdout == message
    assert (dojo / HALVE).is_file()


def test_update_tells_of_what_can_not_be_read(kata: Kata, dojo: Path) -> None:
    HALVE.write_bytes(b"\xff")
    assert kata("update").stdout == (f"{dojo / HALVE} is not UTF-8 (byte 0xff at offset 0, in line 1): save it as UTF-8.\n")


def test_update_believes_no_forged_memory(kata: Kata, newer: str) -> None:
    DOUBLE.write_text("x = 1\n", encoding="utf-8")
    memory = Path("katas/.kata.json")
    memory.write_text(json.dumps({"format": 1, "stubs": {"q01_double": digest("x = 1\n")}}), encoding="utf-8")
    assert "was not changed" in kata("update").stdout
    assert DOUBLE.read_text(encoding="utf-8") == "x = 1\n" != newer
