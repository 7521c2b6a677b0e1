"""Explains exceptions that an attempt raises because it runs in a player."""

from __future__ import annotations

import re
from contextlib import suppress
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pytest_interview_kata.sandbox.messages import LoadRequest

MISSING: Final = re.compile(r"\bModuleNotFoundError: No module named '(\w+)")


INTERACTIVE: Final = re.compile(r"\bit raised (BdbQuit|EOFError: EOF when reading a line)")
"""Matches what `breakpoint()` and `input()` raise in a process without input."""


def explain(message: str, request: LoadRequest) -> str:
    """Return a note for a message if the player is the reason: a package is not allowed, or there is no terminal."""
    if INTERACTIVE.search(message):
        return f"; attempts run in a separate process without a terminal: use `kata debug {request['kata']}`"
    found = None if request["paths"] else MISSING.search(message)
    with suppress(ValueError):
        if found and find_spec(found[1]):
            return f"; {found[1]} is installed, but {request['kata']} allows only the standard library"
    return ""
