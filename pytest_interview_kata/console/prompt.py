"""A question at the bottom of the screen that is answered with one key."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.text import clip, columns

from .keys import key_by_key, read_key, read_key_within

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

ENTER: Final = "\n"
END: Final = frozenset({"", "\x04"})
"""The strings that are read if the terminal is closed or if the user presses Ctrl-D."""
SAME: Final = {"\r": ENTER, " ": ENTER}
"""Keys that mean the same as another key."""
TICK: Final = 0.2
"""Seconds between two calls of the function that returns the line to show."""
AT_ONCE: Final = 0.01
"""The maximum number of seconds between two characters of one key."""
ESCAPE: Final = "\x1b"
PREFIXES: Final = frozenset({"\x00", "\xe0"})
"""The characters that Windows sends before the code of an arrow or a function key."""
INTRODUCERS: Final = frozenset({"[", "O"})
LETTERS: Final = ("@", "~")
"""The first and the last of the characters that can end an arrow key's escape sequence."""
BACK: Final = "\b"
BELL: Final = "\a"
PLAIN: Final = frozenset({"", "dumb"})
"""Values of TERM for terminals in which nothing can be erased."""


def can_erase() -> bool:
    """Return whether the terminal can erase a line or the screen. Whether there is a terminal is not checked."""
    return os.name == "nt" or os.environ.get("TERM", "") not in PLAIN


def ask(text: str, keys: Collection[str]) -> str:
    """Show a line until one of these keys is pressed, and return the key; return "" if the terminal is closed.

    The space bar counts as Enter, and capital letters as small ones. The line is erased afterwards.
    """
    line = _Line()
    try:
        with key_by_key(line.redraw):
            line.show(text)
            return next(key for key in map(_meaning, iter(read_key, None)) if key in keys or not key)
    finally:
        line.erase()


def ask_while(text: Callable[[], str | None], keys: Collection[str]) -> str | None:
    """Do the same as `ask`, but call `text` repeatedly for the line to show. Return None as soon as `text` returns None."""
    line = _Line()
    try:
        with key_by_key(line.redraw):
            while (shown := text()) is not None:
                line.show(shown)
                pressed = _read()
                if pressed is not None and ((key := _meaning(pressed)) in keys or not key):
                    return key
            return None
    finally:
        line.erase()


@contextmanager
def status() -> Iterator[Callable[[str], None]]:
    """Yield a function that shows a line at the bottom in place of the previous one. The line is erased at the end."""
    line = _Line()
    try:
        yield line.show
    finally:
        line.erase()


def ring() -> None:
    """Ring the terminal's bell."""
    sys.stdout.write(BELL)
    sys.stdout.flush()


class _Line:
    """A line at the bottom of the screen. Its text changes only in terminals that can erase it; others show the first text."""

    def __init__(self) -> None:
        self._can_erase = can_erase()
        self._shown = ""

    def show(self, text: str) -> None:
        text = clip(text, shutil.get_terminal_size().columns - 1)
        if text == self._shown or (self._shown and not self._can_erase):
            return
        before, self._shown = self._shown, text  # first, for `redraw` in a signal handler
        rest = columns(before) - columns(text)
        sys.stdout.write(f"\r{text}{' ' * rest}{BACK * rest}" if before else text)
        sys.stdout.flush()

    def redraw(self) -> None:
        """Show the line again, below the output of another program."""
        sys.stdout.write(self._shown)
        sys.stdout.flush()

    def erase(self) -> None:
        sys.stdout.write(f"\r{' ' * columns(self._shown)}\r" if self._can_erase else "\n")
        sys.stdout.flush()


def _read() -> str | None:
    """Return a key, or None after `TICK` seconds or for keys that send several characters, such as arrows."""
    key = read_key_within(TICK)
    if key in PREFIXES:
        read_key_within(AT_ONCE)
        return None
    if key != ESCAPE:
        return key
    if read_key_within(AT_ONCE) in INTRODUCERS:
        while (part := read_key_within(AT_ONCE)) and not LETTERS[0] <= part <= LETTERS[1]:
            pass
    return None


def _meaning(key: str) -> str:
    return "" if key in END else SAME.get(key, key.lower())
