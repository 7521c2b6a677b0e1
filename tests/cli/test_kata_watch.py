"""`kata watch` for real: a process of its own, real saves, in a pipe and in a terminal."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

from pytest_interview_kata.cli import main
from pytest_interview_kata.workspace import digest, read_memory

if TYPE_CHECKING:
    from pathlib import Path

pytest.importorskip("watchfiles")
COMMAND = (
    "import sys; from pathlib import Path; from pytest_interview_kata.cli import main; "
    "sys.exit(main(['watch'], Path(sys.argv[1])))"
)
WRONG = "def double(number: int) -> int:\n    return number * number\n"
RIGHT = "def double(number: int) -> int:\n    return number * 2\n"
UNIX = pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals and named pipes are Unix's")


STALLING = """
import os

def test_may_stall(attempt):
    \"\"\"Nobody stalls.\"\"\"
    if attempt.double(1) == 99:
        writer = os.open({fifo!r}, os.O_WRONLY)
        os.write(writer, b"here")
        os.read(os.open({never!r}, os.O_RDONLY), 1)
"""
CLEARED = "\x1b[2J"
Until = Callable[[str], str]


def reader(output: int) -> Until:
    """Give what reads until a text is shown, and gives what was shown since the last time."""

    def until(text: str) -> str:
        since = ""
        while text not in since:
            piece = os.read(output, 65536)
            assert piece, f"it ended, and had shown {since!r}"
            since += piece.decode()
        return since

    return until


@pytest.fixture
def attempt(home: Path, tiny_pack: Path) -> Path:
    assert main(["init"], tiny_pack) == 0
    return next(home.glob("katas/*/q01_double.py"))


@pytest.fixture
def watching(attempt: Path, tiny_pack: Path) -> Iterator[Until]:
    command = [sys.executable, "-c", COMMAND, str(tiny_pack)]
    home = attempt.parents[2]
    with subprocess.Popen(command, cwd=home, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE) as process:
        assert process.stdout
        until = reader(process.stdout.fileno())
        until("Watching")
        yield until
        process.send_signal(signal.SIGINT)
        assert process.wait() == 130


def test_each_save_is_judged(watching: Until, attempt: Path) -> None:
    attempt.write_text(WRONG)
    wrong = watching("q01_double  failing")
    attempt.write_text(RIGHT)
    right = watching("q01_double  solved")

    assert "\x1b" not in wrong + right
    assert read_memory(attempt.parents[1]).solved == {"q01_double": digest(RIGHT)}


def test_what_else_is_saved_is_no_matter(watching: Until, attempt: Path) -> None:
    attempt.with_name("notes.py").write_text("x = 1\n")
    attempt.with_suffix(".txt").write_text("x\n")
    attempt.write_text(attempt.read_text() + "# as given, nearly\n")
    assert "q01_double is not started" in watching("\n")


def test_an_attempt_that_cannot_be_read_is_told(watching: Until, attempt: Path) -> None:
    attempt.write_bytes(b"\xff\xfe\x00")
    assert str(attempt.name) in watching("\n")


def test_of_two_attempts_none_is_judged(watching: Until, attempt: Path) -> None:
    (attempt.parents[1] / attempt.name).write_text(RIGHT)
    assert "There are two attempts at q01_double, " in watching("\n")


def test_every_folder_of_attempts_is_watched(attempt: Path, request: pytest.FixtureRequest) -> None:
    home = attempt.parents[2]
    (home / "more").mkdir()
    (home / "pytest.ini").write_text("[pytest]\nkata_paths = katas more\n")
    attempt.unlink()
    watching: Until = request.getfixturevalue("watching")
    (home / "more" / attempt.name).write_text(RIGHT)
    watching("q01_double  solved")
    assert read_memory(home / "katas").solved == {"q01_double": digest(RIGHT)}


@UNIX
def test_a_save_ends_the_judging_of_what_was_before(attempt: Path, tiny_pack: Path, request: pytest.FixtureRequest) -> None:
    fifo, never = tiny_pack / "fifo", tiny_pack / "never"
    os.mkfifo(fifo)
    os.mkfifo(never)
    properties = tiny_pack / "s1_basics" / "q01_double" / "properties.py"
    properties.write_text(properties.read_text() + STALLING.format(fifo=str(fifo), never=str(never)))
    watching: Until = request.getfixturevalue("watching")
    attempt.write_text("def double(number: int) -> int:\n    return 99\n")
    with fifo.open("rb") as judge:
        assert judge.read(4) == b"here"
        attempt.write_text(RIGHT)
        watching("q01_double  solved")
        assert judge.read() == b""  # its other end is closed: that judge has ended


@UNIX
def test_keys_and_the_screen(attempt: Path, tiny_pack: Path) -> None:
    import pty  # noqa: PLC0415 - Unix's
    import termios  # noqa: PLC0415

    keyboard, terminal = pty.openpty()
    before = termios.tcgetattr(terminal)
    until = reader(keyboard)
    command = [sys.executable, "-c", COMMAND, str(tiny_pack)]
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "60"}
    environment.pop("NO_COLOR", None)
    with subprocess.Popen(command, cwd=attempt.parents[2], env=environment, stdin=terminal, stdout=terminal) as process:
        assert until("q quit").startswith(CLEARED)
        os.write(keyboard, b"h")
        assert "Save an attempt first" in until("q quit")
        os.write(keyboard, b"n")
        assert "q01_double.py" in until("q quit")
        attempt.write_text(WRONG)
        shown = until("failing")
        assert shown.startswith(CLEARED)
        assert "\x1b[31m" in shown
        os.write(keyboard, b"x")  # no such key
        os.write(keyboard, b"h")
        assert "Twice is two times." in until("Twice is two times.")
        os.write(keyboard, b"q")
        assert process.wait() == 0
    assert termios.tcgetattr(terminal) == before
    os.close(keyboard)
    os.close(terminal)


def test_what_is_missing_is_said(
    attempt: Path, tiny_pack: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert attempt.is_file()
    monkeypatch.setattr("pytest_interview_kata.cli.watch.find_spec", lambda _: None)
    assert main(["watch"], tiny_pack) == 2
    assert 'kata: `kata watch` needs watchfiles: pip install "pytest-interview-kata[watch]"' in capsys.readouterr().err
