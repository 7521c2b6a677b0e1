"""`kata demo`: a workspace with a solved, a failing and a nearly solved kata in it, and what `pytest --kata` says to it."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import KataError
from pytest_interview_kata.run.signals import Ended
from pytest_interview_kata.workspace import ATTEMPTS, complete, mistakes, put_attempt, solutions

from .call import Argument, Call, Command
from .init import next_command
from .locate import shown, warn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from pytest_interview_kata.model import Kata
    from pytest_interview_kata.pack.reader import Bank

RESULT: Final = re.compile(r"(?<=\)) -> [^:\n]+(?=:\n)")
JUDGED: Final = (0, 1)
"""Pytest's exit statuses when it ran to the end."""


def run(call: Call) -> Iterator[str]:
    """Make the workspace and have it judged; when that does not come to an end, it is a `KataError`."""
    from .remembering import bank_of, want  # noqa: PLC0415 - as in `kata init`

    folder = (call.here / call.options.folder).resolve()
    if folder.exists() and not (folder.is_dir() and not any(folder.iterdir())):
        raise KataError(f"{folder} is there already and not an empty folder: name another, as in `kata demo another-demo`.")
    bundled, *named = call.packs
    wanted = want(folder, named, bundled=True)
    bank = bank_of(wanted, bundled, named)
    warn(bank.problems)
    complete(bank, folder, settings=wanted.text())
    yield from (f"{shown(path)} {what}." for path, what in fill(bank, folder / ATTEMPTS).items())
    status = judge(folder)
    if status not in JUDGED:
        raise KataError(f"`pytest --kata` in {folder} ended with status {status}: see above for what it says.")
    yield f"\nThis was `pytest --kata` in {shown(folder)}. Change an attempt and judge it again: {next_command(folder)}"


def fill(bank: Bank, attempts: Path) -> dict[Path, str]:
    """Write the attempts that are to be judged, and give what each of them is."""
    here = {name: way for name, way in WAYS.items() if name in bank.katas}
    return {put_attempt(bank.katas[name], attempts, write(bank.katas[name])): what for name, (what, write) in here.items()}


def judge(folder: Path) -> int:
    """Run pytest in a workspace and give its exit status."""
    import subprocess  # noqa: PLC0415 - no other command waits for it

    with subprocess.Popen([sys.executable, "-m", "pytest", "--kata"], cwd=folder) as run:
        try:
            return run.wait()
        except KeyboardInterrupt as stop:
            if isinstance(stop, Ended):  # Ctrl-C reaches both of us
                run.terminate()
            run.wait()
            raise


def _reference(kata: Kata) -> str:
    return solutions(kata)["solution.py"]


def _mistake(kata: Kata) -> str:
    return next(iter(mistakes(kata).values()))


def _untyped(kata: Kata) -> str:
    return RESULT.sub("", _reference(kata), count=1)


WAYS: Final[Mapping[str, tuple[str, Callable[[Kata], str]]]] = {
    "q09_reverse_words": ("is solved", _reference),
    "q04_chunked": ("has a mistake in it", _mistake),
    "q07_c3_linearization": ("works, but lacks a type", _untyped),
}
"""What the demonstration shows: a kata, what its attempt is like, and how that is written."""

DEMO = Command(
    "demo",
    "make a workspace with three attempts in it and let `pytest --kata` judge them",
    run,
    (Argument(("folder",), {"metavar": "DIR", "nargs": "?", "default": "kata-demo", "help": "where (default: %(default)s)"}),),
)
