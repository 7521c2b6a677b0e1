"""Real runs of the plugin, as somebody sees them in a terminal."""

from __future__ import annotations

import json
import os
import select
import shutil
import subprocess
import sys
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata.pack.reader import read_bank
from pytest_interview_kata.practice.clock import CLOCK
from pytest_interview_kata.practice.interview.plan import PartKind
from pytest_interview_kata.watch.screen import CLEAR
from pytest_interview_kata.workspace.reading import consists_of_tests

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

WIDTH: Final = 84
HEIGHT: Final = 40
KATA: Final = (sys.executable, "-m", "pytest_interview_kata")
KATAS: Final = Path(__file__).resolve().parents[1] / "katas"
BEGIN: Final = datetime.fromisoformat("2026-11-30T18:30:00+00:00")
"""When the interview begins: the picture is the same whenever it is made."""
INTERVIEW: Final = (*KATA, "interview", "--minutes", "25", "--seed")
SEEDS: Final = range(10, 100)
"""The seeds of which the first one with a suitable plan is used: other katas or questions may change the plans."""
PARTS: Final = [PartKind.SPOKEN, PartKind.CODING, PartKind.DEBUGGING, PartKind.FOLLOW_UPS]
PATIENCE: Final = 120
"""Seconds without output after which a program hangs."""
TALL: Final = 200
"""Lines of a terminal in which the longest brief fits on the screen."""


def demonstration(folder: Path) -> Path:
    """Make the workspace of `kata demo` in a folder, and return its path."""
    subprocess.run([*KATA, "demo", "dojo"], cwd=folder, env=_environment(folder), capture_output=True, check=True)
    return folder / "dojo"


def judged(dojo: Path, *options: str) -> str:
    """Return what `pytest --kata` prints in a workspace, with colours."""
    command = [sys.executable, "-m", "pytest", "--kata", "--color=yes", *options]
    return subprocess.run(
        command, cwd=dojo, env=_environment(dojo.parent), capture_output=True, text=True, encoding="utf-8", check=False
    ).stdout


def watched(dojo: Path) -> str:
    """Return what `kata watch` shows after an attempt with a mistake was saved."""
    [attempt] = dojo.glob("katas/*/q04_chunked.py")
    terminal = Terminal([*KATA, "watch"], dojo)
    terminal.until("quit")
    attempt.write_text(attempt.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    terminal.until("failing", "quit", without="looking for smaller inputs")
    shown = terminal.screen()
    terminal.press("q")
    terminal.rest()
    return shown


def interviewed(dojo: Path) -> str:
    """Return what `kata interview` shows after its last question. Minutes pass as the candidate's clock says."""
    place = shutil.copytree(dojo, dojo.with_name("interviewed"))  # reports of a workspace show its interviews
    clock = Clock(place.with_name("clock"))
    variables = {CLOCK: str(clock.path), "TZ": "UTC", "EDITOR": "true"}
    seed, parts = next(plan for plan in _plans(place) if is_suitable(plan[1]))
    terminal = Terminal([*INTERVIEW, seed], place, variables, TALL)
    for part in parts:
        terminal.press("\n", after="Enter starts the clock")
        if part["kata"]:
            _solve(terminal, clock, place, part)
        else:
            _answer(terminal, clock, len(part["cards"]))
    return terminal.rest()


def _plans(place: Path) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Yield seeds, each with the parts of its interview."""
    for seed in map(str, SEEDS):
        command = [*INTERVIEW, seed, "--plan", "--json"]
        plan = subprocess.run(command, cwd=place, env=_environment(place.parent), capture_output=True, check=True)
        yield seed, json.loads(plan.stdout)["plan"]["parts"]


def is_suitable(parts: Sequence[Mapping[str, Any]]) -> bool:
    """Return whether an interview has the parts that `interviewed` plays, and its katas ask for programs, not for tests."""
    katas = read_bank([KATAS]).katas
    return [part["kind"] for part in parts] == PARTS and not any(
        consists_of_tests(katas[part["kata"]]) for part in parts if part["kata"]
    )


def _answer(terminal: Terminal, clock: Clock, number: int) -> None:
    """Answer this number of questions aloud, and mention the first two points of each."""
    for _ in range(number):
        terminal.press("\n", after="Enter shows the points")
        terminal.press("1", after="Mentioned?")
        terminal.press("2", after="[1]")
        clock.go(1.5)
        terminal.press("\n", after="[2]")


def _solve(terminal: Terminal, clock: Clock, place: Path, part: Mapping[str, Any]) -> None:
    """Hand in the solution of a kata; if a program is to be written, also the test that it begins with."""
    [solution] = KATAS.glob(f"*/{part['kata']}/solution.py")
    terminal.until("d done")
    [attempt] = place.glob(f"interviews/*/{part['kata']}.py")
    if part["kind"] == PartKind.CODING:
        terminal.press("w", after="d done")
        terminal.until("Opening")
    shutil.copyfile(solution, attempt)
    terminal.press("d", after="d done")
    clock.go(part["minutes"] - 2)
    terminal.press("\n", after="Enter hands it in")


class Clock:
    """The clock of a candidate."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._now = BEGIN
        self.go(0)

    def go(self, minutes: float) -> None:
        """Let minutes pass."""
        self._now += timedelta(minutes=minutes)
        new = self.path.with_suffix(".new")
        new.write_text(self._now.isoformat(), encoding="ascii")
        new.replace(self.path)  # the interview may read it at any moment


class Terminal:
    """A program in a terminal."""

    def __init__(
        self, command: Sequence[str], folder: Path, variables: Mapping[str, str] | None = None, height: int = HEIGHT
    ) -> None:
        import pty  # noqa: PLC0415 - not on Windows
        import termios  # noqa: PLC0415

        self._ours, theirs = pty.openpty()
        termios.tcsetwinsize(theirs, (height, WIDTH))
        environment = {**_environment(folder.parent), **(variables or {})}
        self._process = subprocess.Popen(command, cwd=folder, env=environment, stdin=theirs, stdout=theirs, stderr=theirs)
        os.close(theirs)
        self._shown = ""

    def screen(self) -> str:
        """Return what is on the screen, or was shown since a key was pressed."""
        return self._shown.rpartition(CLEAR)[2].replace("\r\n", "\n")

    def until(self, *texts: str, without: str = "\0") -> None:
        """Read until these texts are on the screen, and another one is not."""
        while without in self.screen() or not all(text in self.screen() for text in texts):
            if not (part := self._read()):
                raise RuntimeError(f"The program ended without showing {texts}: {self._shown!r}")
            self._shown += part

    def press(self, keys: str, after: str = "") -> None:
        """Press keys as soon as a text is on the screen."""
        self.until(after)
        self._shown = ""
        os.write(self._ours, keys.encode())

    def rest(self) -> str:
        """Wait for the end of the program, and return what it shows since a key was pressed."""
        while part := self._read():
            self._shown += part
        self._process.wait()
        os.close(self._ours)
        return self.screen()

    def _read(self) -> str:
        if not select.select([self._ours], [], [], PATIENCE)[0]:
            raise RuntimeError(f"The program waits, after it has shown {self._shown!r}")
        with suppress(OSError):  # Linux reports the end of a terminal as an error
            return os.read(self._ours, 4096).decode()
        return ""


def _environment(home: Path) -> dict[str, str]:
    # LINES, which readline sets for the programs that a process starts, would count more than the size of the terminal.
    kept = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "CI", "LINES"}}
    return {**kept, "COLUMNS": str(WIDTH), "TERM": "xterm-256color", "XDG_CACHE_HOME": str(home / "cache")}
