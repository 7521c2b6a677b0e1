"""Explains exceptions that an attempt raises because it runs in a player."""

from __future__ import annotations

import re
from contextlib import suppress
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.sandbox.imports import is_foreign, one_file

if TYPE_CHECKING:
    from pytest_interview_kata.sandbox.messages import LoadRequest

MISSING: Final = re.compile(r"\bModuleNotFoundError: No module named '(\w+)|\bImportError: attempted relative import\b")


INTERACTIVE: Final = re.compile(r"\bit raised (BdbQuit|EOFError: EOF when reading a line)")
"""Matches the exceptions that `breakpoint()` and `input()` raise in a process without input."""


def explain(message: str, request: LoadRequest) -> str:
    """Return a note to append to an error message if the error occurs only in a player, otherwise an empty string.

    A player has no terminal, and can import few modules.
    """
    if INTERACTIVE.search(message):
        return f"; attempts run in a separate process without a terminal: use `kata debug {request['kata']}`"
    found, packages = MISSING.search(message), bool(request["paths"])
    name = found[1] or "" if found else ""
    if found is None or not is_foreign(name):
        return ""
    is_there = ""
    with suppress(ValueError):
        if name and not packages and find_spec(name):
            is_there = f"{name} is installed, but "
    return f"; {is_there}{one_file(has_packages=packages)}"
