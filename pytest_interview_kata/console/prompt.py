"""A question at the bottom of the screen that is answered with one key."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.text import clip, columns

from .keys import key_by_key, read_key

if TYPE_CHECKING:
    from collections.abc import Collection

ENTER: Final = "\n"
END: Final = frozenset({"", "\x04"})
"""What is read when the terminal is closed or the user presses Ctrl-D."""
SAME: Final = {"\r": ENTER, " ": ENTER}
"""Keys that mean the same as another key."""
PLAIN: Final = frozenset({"", "dumb"})
"""Values of TERM for terminals in which nothing can be erased."""


def can_erase() -> bool:
    """Return whether a line or the screen can be erased, if the output is a terminal."""
    return os.name == "nt" or os.environ.get("TERM", "") not in PLAIN


def ask(text: str, keys: Collection[str]) -> str:
    """Show a line until one of these keys is pressed, and return the key; return "" if the terminal is closed.

    The space bar counts as Enter, and capital letters as small ones. The line is erased afterwards.
    """
    text = clip(text, shutil.get_terminal_size().columns - 1)
    try:
        with key_by_key():
            sys.stdout.write(text)
            sys.stdout.flush()
            return next(key for key in iter(_key, None) if key in keys or not key)
    finally:
        sys.stdout.write(f"\r{' ' * columns(text)}\r" if can_erase() else "\n")
        sys.stdout.flush()


def _key() -> str:
    key = read_key()
    return "" if key in END else SAME.get(key, key.lower())
