"""`kata watch` as a separate process, with real saves, in a pipe and in a terminal."""

from __future__ import annotations

import os
import queue
import re
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from pytest_interview_kata.cli import main
from pytest_interview_kata.model import KataError
from pytest_interview_kata.pack.reader import read_bank
from pytest_interview_kata.run.context import RunContext
from pytest_interview_kata.run.processes import Processes
from pytest_interview_kata.text import columns
from pytest_interview_kata.watch.changes import Changes
from pytest_interview_kata.watch.events import Blinded, Saved
from pytest_interview_kata.watch.judging import AttemptJudges
from pytest_interview_kata.watch.screen import Screen
from pytest_interview_kata.watch.session import Watch
from pytest_interview_kata.watch.setting import Setting, Step
from pytest_interview_kata.workspace.memory import read_memory
from pytest_interview_kata.workspace.text import digest
from tests.terminal import talking

if TYPE_CHECKING:
    from pathlib import Path

pytest.importorskip("watchfiles")
COMMAND = (
    "import sys; from pathlib import Path; from pytest_interview_kata.cli import main; "
    "sys.exit(main(['watch', *sys.argv[2:]], Path(sys.argv[1])))"
)
OWN_TERMINAL = "import fcntl, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0)"
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
    """Return a function that reads until a text is shown, and returns everything that was shown since the last call."""

    def until(text: str) -> str:
        since = ""
        while text not in since:
            piece = os.read(output, 65536)
            assert piece, f"it ended, and had shown {since!r}"
            since += piece.decode()
        return since

    return until


@pytest.fixture
def attempt(home: Path, tiny_pack: Path, warm_up: Callable[[Path], None]) -> Path:
    warm_up(home)
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


def test_an_attempt_written_before_the_start_is_judged_once(attempt: Path, tiny_pack: Path) -> None:
    attempt.write_text("def double(number):\n    return number * 2\n")
    command = [sys.executable, "-c", COMMAND, str(tiny_pack)]
    shown = []
    for saved, state in (("", "polish"), (RIGHT, "solved")):
        with subprocess.Popen(command, cwd=attempt.parents[2], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE) as process:
            assert process.stdout
            until = reader(process.stdout.fileno())
            lines = until("Watching")
            if saved:
                attempt.write_text(saved)
            shown.append(lines + until(f"q01_double  {state}"))
            process.send_signal(signal.SIGINT)
            assert process.wait() == 130

    assert ["judging q01_double" in lines for lines in shown] == [True, False]


def test_only_the_named_katas_are_watched(attempt: Path, tiny_pack: Path) -> None:
    command = [sys.executable, "-c", COMMAND, str(tiny_pack), "halve"]
    with subprocess.Popen(command, cwd=attempt.parents[2], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE) as process:
        assert process.stdout
        until = reader(process.stdout.fileno())
        shown = until("\nQ1 What is arithmetic?")
        attempt.write_text(WRONG)
        halve = attempt.with_name("q01_halve.py")
        halve.write_text("def halve(number: int) -> int:\n    return number // 2\n")
        shown += until("q01_halve is solved.")
        process.send_signal(signal.SIGINT)
        assert process.wait() == 130

    assert shown.startswith("Watching q01_halve in katas: save an attempt to judge it.\n\nnext: katas/s1_basics/q01_halve.py")
    assert "q01_double" not in shown


def test_an_unknown_kata_cannot_be_watched(attempt: Path, tiny_pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert attempt.is_file()
    assert main(["watch", "halve", "doubel"], tiny_pack) == 2
    assert capsys.readouterr().err == "kata: There is no kata 'doubel'. Did you mean q01_double?\n"


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


@contextmanager
def in_terminal(home: Path, pack: Path, width: int = 60, **variables: str) -> Iterator[tuple[Until, Callable[[str], None]]]:
    """Yield functions that read what `kata watch` shows in a terminal, and that press keys; `q` ends it."""
    import pty  # noqa: PLC0415 - Unix's
    import termios  # noqa: PLC0415

    keyboard, terminal = pty.openpty()
    termios.tcsetwinsize(terminal, (24, width))
    before = termios.tcgetattr(terminal)
    environment = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "COLUMNS", "LINES"}}
    command = [sys.executable, "-c", f"{OWN_TERMINAL}; {COMMAND}", str(pack)]
    streams: dict[str, Any] = dict.fromkeys(("stdin", "stdout", "stderr"), terminal)
    process = subprocess.Popen(
        command, cwd=home, env={**environment, "TERM": "xterm", **variables}, start_new_session=True, **streams
    )
    try:
        yield reader(keyboard), lambda keys: [*map(partial(os.write, keyboard), [keys.encode()])].clear()
        os.write(keyboard, b"q")
        assert process.wait(60) == 0
    finally:
        process.kill()
        process.wait()
    assert termios.tcgetattr(terminal) == before
    os.close(keyboard)
    os.close(terminal)


@UNIX
def test_keys_and_the_screen(attempt: Path, tiny_pack: Path) -> None:
    with in_terminal(attempt.parents[2], tiny_pack) as (until, press):
        shown = until("q quit")
        assert shown.startswith(CLEARED)
        assert "next: katas/s1_basics/q01_double.py" in shown
        press("b")
        assert "def double(number: int) -> int" in until("q quit")
        press("h")
        assert "Twice is two times." in until("q quit")
        press("s")
        assert "q01_double is not solved yet" in until("q quit")
        press("?")
        assert "About q01_double:" in until("q quit")
        press("\n")
        assert "Watching" in until("q quit")
        press("r")
        assert "q01_double is not started" in until("is not started")


@UNIX
def test_keys_work_after_ctrl_z(attempt: Path, tiny_pack: Path) -> None:
    with talking(attempt.parents[2], tiny_pack, "watch") as terminal:
        terminal.until("q quit\n")
        terminal.press("?")
        terminal.until("q quit\n")
        terminal.suspend_and_resume()
        assert "shows this help" in terminal.until("q quit\n")
        terminal.press("q")
        assert terminal.rest() == ""


@UNIX
def test_results_come_back_after_another_page(attempt: Path, tiny_pack: Path) -> None:
    with in_terminal(attempt.parents[2], tiny_pack) as (until, press):
        until("q quit")
        attempt.write_text(WRONG)
        shown = until("d debug")
        assert shown.startswith(CLEARED)
        assert "\x1b[31m" in shown
        press("xb")  # no such key, then the brief
        until("Your file: ")
        press(" ")
        assert "q01_double  failing" in until("q quit")
        press("r")
        assert "judging q01_double" in until("judging q01_double")
        until("q01_double  failing")


@UNIX
def test_the_headline_of_a_long_report_stays_on_the_screen(attempt: Path, tiny_pack: Path) -> None:
    with in_terminal(attempt.parents[2], tiny_pack) as (until, press):
        until("q quit")
        attempt.write_text(RIGHT + "\n\ndef more() -> None:\n" + "".join(f"    use{number}()\n" for number in range(30)))
        shown = until("more lines: v shows all of them")
        assert "q01_double  polish" in shown
        assert len(shown.rpartition(CLEARED)[2].splitlines()) < 24
        press("v")
        shown = until("q quit")
        assert len(shown.splitlines()) > 24
        assert "more lines: v" not in shown


@UNIX
def test_a_solved_kata_leads_to_the_next_one(attempt: Path, tiny_pack: Path) -> None:
    with in_terminal(attempt.parents[2], tiny_pack) as (until, press):
        assert "s solution" not in until("q quit")
        attempt.write_text(RIGHT)
        shown = until("s solution of double")
        assert "q01_double  solved" in shown
        assert "next: katas/s1_basics/q01_halve.py" in shown
        press("h")
        assert "q01_halve has no hints: " in until("q quit")
        press("s")
        assert "return number + number" in until("q quit")
        press("?")
        shown = until("q quit")
        assert re.search(r"About q01_halve:\s+b  shows the brief", shown)
        assert re.search(r"About q01_double:\s+s  shows the solutions", shown)
        assert "s solution of double" in shown


@UNIX
def test_debugging_leaves_the_screen_and_comes_back(attempt: Path, tiny_pack: Path) -> None:
    with in_terminal(attempt.parents[2], tiny_pack) as (until, press):
        until("q quit")
        attempt.write_text(WRONG)
        shown = until("d debug")
        while "looking for smaller inputs" in shown:
            shown = until("q quit")
        press("d")
        until("(Pdb)")
        press("p number + 1000\n")
        until("100")
        press("c\n")
        assert "expected" in until("q quit")
        press("\n")
        until("q01_double  failing")


@UNIX
def test_examples_are_run(attempt: Path, tiny_pack: Path) -> None:
    pytest.importorskip("pytest_interview_kata.cli.examples")
    with in_terminal(attempt.parents[2], tiny_pack) as (until, press):
        until("q quit")
        attempt.write_text(WRONG)
        until("q01_double  failing")
        press("e")
        until("no examples")


@UNIX
def test_an_editor_may_use_the_terminal(attempt: Path, tiny_pack: Path, tmp_path: Path) -> None:
    editor = tmp_path / "an editor.py"
    editor.write_text(f"import sys\nanswer = input('what? ')\nopen(sys.argv[1], 'w').write({WRONG!r} + '# ' + answer)\n")
    command = f"{sys.executable} '{editor}'"
    with in_terminal(attempt.parents[2], tiny_pack, VISUAL=command) as (until, press):
        until("q quit")
        press("o")
        until("what? ")
        press("this\n")
        until("q01_double  failing")
    assert attempt.read_text() == f"{WRONG}# this"


@UNIX
def test_an_editor_that_cannot_be_started_is_reported(attempt: Path, tiny_pack: Path) -> None:
    with in_terminal(attempt.parents[2], tiny_pack, VISUAL="no-such-editor") as (until, press):
        until("q quit")
        press("o")
        assert "correct VISUAL" in " ".join(until("q quit").split())


@UNIX
@pytest.mark.parametrize("width", [80, 40])
def test_no_word_of_the_screen_is_cut(attempt: Path, tiny_pack: Path, width: int) -> None:
    with in_terminal(attempt.parents[2], tiny_pack, width) as (until, press):
        shown = until("q quit")
        press("?")
        shown += until("q quit")
        attempt.write_text(RIGHT)
        shown += until("q quit")
    lines = [re.sub(r"\x1b\[[\d;]*[A-Za-z]", "", line).rstrip("\r") for line in shown.split("\n")]
    assert [line for line in lines if columns(line) > width and " " in line.strip()] == []
    assert {"b brief", "? help", "q quit", "r again"} <= {word for line in lines for word in line.split("  ")}


def test_without_watchfiles_it_looks_once_a_second(attempt: Path, tiny_pack: Path) -> None:
    command = [sys.executable, "-c", f"import sys; sys.modules['watchfiles'] = None; {COMMAND}", str(tiny_pack)]
    with subprocess.Popen(command, cwd=attempt.parents[2], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE) as process:
        assert process.stdout
        until = reader(process.stdout.fileno())
        assert "files are checked once a second" in until('[watch]"` makes this faster.')
        attempt.write_text(RIGHT)
        until("q01_double  solved")
        process.send_signal(signal.SIGINT)


DROPPED = """
import os, signal
from pytest_interview_kata.watch.current import Current

class Last:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGINT)

verdict = Current.verdict
Current.verdict = lambda *args: (Last(), verdict(*args))[1]
"""
"""Sends Ctrl-C while an object is destroyed, where Python drops the exception."""


def test_an_interrupt_is_never_lost(attempt: Path, tiny_pack: Path) -> None:
    command = [sys.executable, "-c", f"{DROPPED}\n{COMMAND}", str(tiny_pack)]
    home = attempt.parents[2]
    with subprocess.Popen(
        command, cwd=home, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        reader(process.stdout.fileno())("Watching")
        attempt.write_text(RIGHT)
        try:
            _, errors = process.communicate(timeout=120)
        finally:
            process.kill()
    assert "Exception ignored in: <function Last.__del__" in errors
    assert process.returncode == 130


@pytest.mark.skipif(sys.platform != "linux", reason="inotify is Linux's")
@pytest.mark.parametrize("limit", ["max_inotify_instances", "max_inotify_watches"])
def test_without_notice_by_the_system_it_looks_every_second(attempt: Path, tiny_pack: Path, limit: str) -> None:
    allowing = ["unshare", "--user", "--map-root-user", "sh", "-c", f'echo 0 > /proc/sys/user/{limit} && exec "$@"', "sh"]
    if subprocess.run([*allowing, "true"], capture_output=True, check=False).returncode:
        pytest.skip("there can be no namespace with a limit of its own here")
    command = [*allowing, sys.executable, "-c", COMMAND, str(tiny_pack)]
    with subprocess.Popen(command, cwd=attempt.parents[2], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE) as process:
        assert process.stdout
        until = reader(process.stdout.fileno())
        said = until("avoid that.\n")
        attempt.write_text(WRONG)
        until("q01_double  failing")
        attempt.write_text(RIGHT)
        said += until("q01_double  solved")
        process.send_signal(signal.SIGINT)
    assert said.count("checking it every second instead. Higher limits fs.inotify.max_user_instances and") == 1
    assert f"The system cannot watch {attempt.parents[1]} (" in said


def test_a_folder_that_is_replaced_is_still_watched(watching: Until, attempt: Path) -> None:
    shutil.rmtree(attempt.parents[1])
    assert f"{attempt.parents[1]} was moved or removed: checking it" in watching("every second instead.\n")
    attempt.parent.mkdir(parents=True)
    attempt.write_text(WRONG)
    watching("q01_double  failing")
    attempt.parents[1].rename(attempt.parents[2] / "elsewhere")
    (attempt.parents[2] / "elsewhere").rename(attempt.parents[1])
    attempt.write_text(RIGHT)
    watching("q01_double  solved")


def test_who_follows_changes_does_not_end_in_silence(tmp_path: Path) -> None:
    told: queue.SimpleQueue[object] = queue.SimpleQueue()

    def tell(event: object) -> None:
        told.put(event)
        if event == Saved(tmp_path / "a.py"):
            raise LookupError

    changes = Changes(tmp_path, tell)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(threading, "excepthook", lambda _: None)
        (tmp_path / "a.py").touch()
        assert told.get(timeout=60) == Saved(tmp_path / "a.py")
        assert isinstance(told.get(timeout=60), Blinded)
        changes.stop()


def test_who_sees_no_changes_any_more_says_so(attempt: Path, tiny_pack: Path, tmp_path: Path) -> None:
    context = RunContext(Processes(), cache=tmp_path, scratch=tmp_path)
    setting = Setting(read_bank([tiny_pack]), (attempt.parents[1],), {}, lambda: Step(None, None, ()), lambda *_: None)
    watch = Watch(setting, lambda: AttemptJudges(context), Screen())
    watch.events.put(Blinded("It is over."))
    with pytest.raises(KataError, match="It is over"):
        watch.run()


def test_a_check_that_breaks_is_told(attempt: Path, tiny_pack: Path, request: pytest.FixtureRequest) -> None:
    (tiny_pack / "s1_basics" / "q01_double" / "scenarios.py").write_bytes(b"\xff")
    watching: Until = request.getfixturevalue("watching")
    attempt.write_text(RIGHT)
    assert "the judge failed" in watching("0xff")


@UNIX
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGQUIT"])
def test_a_signal_leaves_the_terminal_as_it_was_and_nothing_behind(
    attempt: Path, tiny_pack: Path, tmp_path: Path, name: str
) -> None:
    import pty  # noqa: PLC0415 - Unix's
    import termios  # noqa: PLC0415

    keyboard, terminal = pty.openpty()
    before = termios.tcgetattr(terminal)
    assert before[3] & termios.ECHO
    (tmp_path / "temporary").mkdir()
    environment = {**os.environ, "TERM": "xterm", "TMPDIR": str(tmp_path / "temporary")}
    command = [sys.executable, "-c", COMMAND, str(tiny_pack)]
    with subprocess.Popen(command, cwd=attempt.parents[2], env=environment, stdin=terminal, stdout=terminal) as process:
        reader(keyboard)("q quit")
        assert not termios.tcgetattr(terminal)[3] & termios.ECHO
        assert [*(tmp_path / "temporary").glob("kata-run-*")]
        process.send_signal(signal.Signals[name])
        assert process.wait() == 128 + signal.Signals[name]
    assert termios.tcgetattr(terminal) == before
    assert [*(tmp_path / "temporary").glob("kata-run-*")] == []
    os.close(keyboard)
    os.close(terminal)


@UNIX
def test_a_terminal_that_is_closed_ends_everything(attempt: Path, tiny_pack: Path, tmp_path: Path) -> None:
    import pty  # noqa: PLC0415 - Unix's

    (tmp_path / "temporary").mkdir()
    environment = {**os.environ, "TERM": "xterm", "TMPDIR": str(tmp_path / "temporary")}
    keyboard, terminal = pty.openpty()
    command = [sys.executable, "-c", f"{OWN_TERMINAL}; {COMMAND}", str(tiny_pack)]
    options: dict[str, Any] = {"stdin": terminal, "stdout": terminal, "stderr": terminal, "start_new_session": True}
    with subprocess.Popen(command, cwd=attempt.parents[2], env=environment, **options) as process:
        reader(keyboard)("q quit")
        os.close(terminal)
        os.close(keyboard)
        process.wait()
    assert [*(tmp_path / "temporary").glob("kata-run-*")] == []
