"""Prints the output of commands, escaped so that neither a terminal nor a CI service interprets any of it."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.report.terminal.prose import wrap
from pytest_interview_kata.text import harmless, plain, sentence

if TYPE_CHECKING:
    from typing import TextIO

ENDLESS: Final = 1 << 30


class Verbatim(str):
    """Output whose lines are never wrapped, such as code and JSON."""

    __slots__ = ()


def say(text: str) -> None:
    """Print one or more lines on stdout."""
    sys.stdout.write(f"{laid_out(text)}\n")
    sys.stdout.flush()


def laid_out(text: str) -> str:
    """Return one or more lines as they are printed on stdout."""
    shown = text if isinstance(text, Verbatim) else wrap(plain(text), width())
    return harmless(shown)  # wrapping may have moved a command of a CI service to the start of a line


def complain(*problems: object) -> None:
    """Print a sentence about each problem on stderr, apart from the output."""
    for problem in problems:
        complain_as("kata", problem)


def complain_as(who: str, problem: object) -> None:
    """Print `who`, a colon and a sentence about a problem on stderr."""
    sys.stderr.write(f"{harmless(wrap(f'{who}: {sentence(str(problem))}', width(sys.stderr)))}\n")


def width(stream: TextIO | None = None) -> int:
    """Return how many columns the terminal has; without a terminal, more than any line has."""
    if "COLUMNS" in os.environ or (stream or sys.stdout).isatty():
        return shutil.get_terminal_size((ENDLESS, 0)).columns
    return ENDLESS
