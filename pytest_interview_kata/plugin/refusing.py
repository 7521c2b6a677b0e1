"""Ends a run with a message about something that the user can fix."""

from __future__ import annotations

import re
from typing import Final

import pytest

from pytest_interview_kata.text import COMMANDS, sentence

OBEYED: Final = re.compile(rf"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]|{COMMANDS}")
"""Matches characters that terminals or CI services interpret, that change the direction of text, or that are not UTF-8."""


def refusal(problem: object) -> pytest.UsageError:
    """Return the exception that ends a run; its message is escaped, so that terminals interpret nothing in it."""
    return pytest.UsageError(sentence(str(problem)))


def check_name(name: str) -> None:
    """Raise `pytest.UsageError` if pytest cannot safely print this path or node id."""
    if OBEYED.search(name):
        raise refusal(f"{name} contains characters that terminals or CI services interpret: rename the file or folder.")
