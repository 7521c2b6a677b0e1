"""Explains why something cannot be imported."""

from __future__ import annotations

import re
from contextlib import suppress
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.sandbox.imports import is_foreign, one_file

if TYPE_CHECKING:
    from pytest_interview_kata.sandbox.messages import LoadRequest

MISSING: Final = re.compile(r"\bModuleNotFoundError: No module named '(\w+)|\bImportError: attempted relative import\b")


def explain(message: str, request: LoadRequest) -> str:
    """Return a note for a message that another file or a package cannot be imported, else an empty string."""
    found, packages = MISSING.search(message), bool(request["paths"])
    name = found[1] or "" if found else ""
    if found is None or not is_foreign(name):
        return ""
    is_there = ""
    with suppress(ValueError):
        if name and not packages and find_spec(name):
            is_there = f"{name} is installed, but "
    return f"; {is_there}{one_file(has_packages=packages)}"
