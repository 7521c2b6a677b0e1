"""`kata demo`: makes a workspace with a solved, a failing and a nearly solved kata, and runs `pytest --kata` in it."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import KataError
from pytest_interview_kata.pack.mistakes import mistakes_of
from pytest_interview_kata.run.signals import Ended
from pytest_interview_kata.workspace import text
from pytest_interview_kata.workspace.editing import complete
from pytest_interview_kata.workspace.finding import ATTEMPTS

from .call import Argument, Call, Command
from .init import next_command
from .locate import shown
from .printing import Verbatim, complain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from pytest_interview_kata.model import Kata
    from pytest_interview_kata.pack.reader import Bank

RESULT: Final = re.compile(r"(?<=\)) -> [^:\n]+(?=:\n)")
JUDGED: Final = (0, 1)
"""Pytest's exit statuses after a complete run."""


def run(call: Call) -> Iterator[str]:
    """Make the workspace and judge it. Raise `KataError` if the folder is not empty or pytest does not run to the end."""
    from .remembering import bank_of, want  # noqa: PLC0415 - as in `kata init`

    folder = (call.here / call.options.folder).resolve()
    if folder.exists() and not (folder.is_dir() and not any(folder.iterdir())):
        raise KataError(
            f"{folder} already exists and is not an empty folder: choose another, for example `kata demo another-demo`."
        )
    bundled, *named = call.packs
    wanted = want(folder, named, bundled=True)
    bank = bank_of(wanted, bundled, named)
    complain(*bank.problems)
    complete(bank.katas, folder, settings=wanted.text())
    yield from (f"{shown(path)} {what}." for path, what in fill(bank, folder / ATTEMPTS).items())
    status = judge(folder)
    if status not in JUDGED:
        raise KataError(f"`pytest --kata` in {folder} ended with status {status}: see its output above.")
    yield f"\nThis is the output of `pytest --kata` in {shown(folder)}."
    yield Verbatim(f"Change an attempt, then run it again: {next_command(folder)}")


def fill(bank: Bank, attempts: Path) -> dict[Path, str]:
    """Write the attempts to judge, and return a description of each by its path."""
    written = {}
    for name, (what, write) in DEMONSTRATED.items():
        if kata := bank.katas.get(name):
            path = attempts / kata.attempt_path
            text.replace(path, write(kata))
            written[path] = what
    return written


def judge(folder: Path) -> int:
    """Run `pytest --kata` in a workspace and return its exit status."""
    import subprocess  # noqa: PLC0415 - slow, and few commands need it

    with subprocess.Popen([sys.executable, "-m", "pytest", "--kata"], cwd=folder) as run:
        try:
            return run.wait()
        except KeyboardInterrupt as stop:
            if isinstance(stop, Ended):  # unlike Ctrl-C, these signals may be sent to this process only
                run.terminate()
            run.wait()
            raise


def _reference(kata: Kata) -> str:
    return kata.solution.read_text(encoding="utf-8")


def _mistake(kata: Kata) -> str:
    return next(iter(mistakes_of(kata)[0].values())).source


def _untyped(kata: Kata) -> str:
    return RESULT.sub("", _reference(kata), count=1)


DEMONSTRATED: Final[Mapping[str, tuple[str, Callable[[Kata], str]]]] = {
    "q09_reverse_words": ("is solved", _reference),
    "q04_chunked": ("contains a mistake", _mistake),
    "q07_c3_linearization": ("works, but has a parameter or return value without a type", _untyped),
}
"""The attempts of the demonstration: for each kata, a description and the function that returns the source."""

FOLDER: Final = Argument(
    "folder", metavar="DIR", nargs="?", default="kata-demo", help="the folder to create (default: %(default)s)"
)
DEMO = Command("demo", "make a workspace with a solved, a failing and a nearly solved kata, and judge it", run, (FOLDER,))
