"""Shows a card in a terminal in portions that fit on the screen: nothing scrolls away until a key is pressed."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final

from pytest_interview_kata import console
from pytest_interview_kata.text import columns

from .printing import Verbatim, laid_out

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

MORE: Final = "Enter shows more, q quits. "
QUIT: Final = frozenset({"q", ""})


class Quit(Exception):  # noqa: N818 - it is not an error
    """Raised when the learner quits."""


def press(text: str, keys: Collection[str]) -> str:
    """Ask for a key; raise `Quit` if it is q, or if the terminal is closed."""
    key = console.ask(text, {*keys, "q"})
    if key in QUIT:
        raise Quit
    return key


class Pages:
    """Shows the lines of a card, and asks the user to press a key whenever the screen is full."""

    def __init__(self, wait: Callable[[], object] = lambda: press(MORE, {console.ENTER})) -> None:
        self._wait = wait
        self._used = 0
        """How many rows of the screen are filled."""

    def show(self, *texts: str) -> Iterator[str]:
        """Yield the lines of texts for `say`; call `wait` when the screen is full."""
        for line in (line for text in texts for line in laid_out(text).split("\n")):
            size = shutil.get_terminal_size()
            rows = -(-columns(line) // size.columns) or 1
            if self._used and self._used + rows > size.lines - 1:
                if not line:
                    continue  # an empty line is not needed at the end of a screen
                self._wait()
                self._used = 0
            self._used += rows
            yield Verbatim(line)
