"""Reads keys as they are pressed, without echo, if there is a keyboard."""

from __future__ import annotations

import contextlib
import sys
import threading
from typing import TYPE_CHECKING

from pytest_interview_kata.console import key_by_key, line_by_line, read_key

from .events import Pressed, Resumed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Keyboard:
    """Reports one key at a time; the next is read only after `go_on`, so that another program can use the terminal before."""

    def __init__(self, report: Callable[[Pressed], None]) -> None:
        self._report = report
        self._handled = threading.Semaphore(0)

    def start(self) -> None:
        """Start reading keys."""
        threading.Thread(target=self._listen, name="kata-keys", daemon=True).start()

    def go_on(self) -> None:
        """Read the next key: the last one has been handled."""
        self._handled.release()

    @contextlib.contextmanager
    def lent(self) -> Iterator[None]:
        """Restore the terminal's usual settings in the block, in which another program may use the terminal."""
        with line_by_line():
            yield

    def _listen(self) -> None:
        try:
            with contextlib.suppress(OSError):
                while key := read_key():
                    self._report(Pressed(key))
                    self._handled.acquire()
        finally:
            self._report(Pressed(""))


@contextlib.contextmanager
def listening(report: Callable[[Pressed | Resumed], None]) -> Iterator[Keyboard | None]:
    """Yield a keyboard that calls `report` with every key, or None without a terminal. Restore the terminal afterwards."""
    if not sys.stdin.isatty():
        yield None
        return
    with key_by_key(lambda: report(Resumed())):
        keyboard = Keyboard(report)
        keyboard.start()
        yield keyboard
