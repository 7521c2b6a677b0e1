"""Explains why an installed package cannot be imported."""

from __future__ import annotations

import re
from contextlib import suppress
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pytest_interview_kata.sandbox.messages import LoadRequest

MISSING: Final = re.compile(r"\bModuleNotFoundError: No module named '(\w+)")


def explain(message: str, request: LoadRequest) -> str:
    """Return a note for a message if the missing package is installed, but not allowed for this kata, else an empty string."""
    found = None if request["paths"] else MISSING.search(message)
    with suppress(ValueError):
        if found and find_spec(found[1]):
            return f"; {found[1]} is installed, but {request['kata']} allows only the standard library"
    return ""
