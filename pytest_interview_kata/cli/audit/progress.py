"""The line that shows the progress of an audit, if stderr is a terminal."""

from __future__ import annotations

import shutil
import sys
import threading
from contextlib import AbstractContextManager
from functools import partial
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.text import clip, one_line

if TYPE_CHECKING:
    from collections.abc import Callable

CLEAR: Final = "\r\x1b[K"


class AuditProgress(AbstractContextManager["AuditProgress"]):
    """A context manager that draws the line again after every change, and removes it at the end."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._done = 0
        self._doing: dict[str, str] = {}
        """The check that runs now, by the id of the kata."""
        self._turn = threading.Lock()
        self._shown = sys.stderr.isatty()

    def __exit__(self, *_: object) -> None:
        """Remove the line."""
        self._write("")

    def watch(self, kata: str) -> Callable[[str], None]:
        """Return a function to call with the name of each check of a kata before it starts."""
        return partial(self._tell, kata)

    def end(self, kata: str) -> None:
        """Count a kata as done."""
        with self._turn:
            self._doing.pop(kata, None)
            self._done += 1
            self._draw()

    def hide(self) -> None:
        """Remove the line before other output; the next change draws it again."""
        with self._turn:
            self._write("")

    def _tell(self, kata: str, check: str) -> None:
        with self._turn:
            self._doing[kata] = check
            self._draw()

    def _draw(self) -> None:
        working = ", ".join(f"{kata} ({check})" for kata, check in self._doing.items())
        self._write(one_line(f"{self._done} of {self._total} done; {working} ..." if working else ""))

    def _write(self, text: str) -> None:
        if self._shown:
            sys.stderr.write(CLEAR + clip(text, shutil.get_terminal_size().columns - 1))
            sys.stderr.flush()
