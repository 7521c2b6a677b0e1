"""Prints the output of commands, escaped so that neither a terminal nor a CI service interprets any of it."""

from __future__ import annotations

import sys

from pytest_interview_kata.text import harmless, sentence


def say(text: str) -> None:
    """Print one or more lines on stdout."""
    sys.stdout.write(f"{harmless(text)}\n")
    sys.stdout.flush()


def complain(*problems: object) -> None:
    """Print a sentence about each problem on stderr, apart from the output."""
    for problem in problems:
        sys.stderr.write(f"kata: {sentence(str(problem))}\n")
