"""Prints what a command says. All of it passes here, and nothing in it is obeyed by a terminal or a CI service."""

from __future__ import annotations

import sys

from pytest_interview_kata.text import harmless, sentence


def say(text: str) -> None:
    """Print one or more lines."""
    sys.stdout.write(f"{harmless(text)}\n")
    sys.stdout.flush()


def complain(message: str) -> None:
    """Print a sentence about what went wrong."""
    sys.stderr.write(f"kata: {sentence(message)}\n")
