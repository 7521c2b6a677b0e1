"""Reads keys as they are pressed, without echo, if there is a keyboard."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from typing import TYPE_CHECKING

from pytest_interview_kata.run.signals import undisturbed

from .events import Pressed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Keyboard:
    """Reports one key, and the next one only after `go_on`: in between, another program can read from the terminal."""

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
        """Give the terminal its usual settings until the end of a block, in which a program may use it."""
        with _changed(_usual):
            yield

    def _listen(self) -> None:
        try:
            with contextlib.suppress(OSError):
                while key := _read():
                    self._report(Pressed(key))
                    self._handled.acquire()
        finally:
            self._report(Pressed(""))


@contextlib.contextmanager
def listening(report: Callable[[Pressed], None]) -> Iterator[Keyboard | None]:
    """Yield a keyboard that calls `report` with every key, if there is one; the terminal is restored when the block ends."""
    if not sys.stdin.isatty():
        yield None
        return
    with _changed(_key_by_key):
        keyboard = Keyboard(report)
        keyboard.start()
        yield keyboard


@contextlib.contextmanager
def _changed(change: Callable[[int], None]) -> Iterator[None]:
    """Change the settings of the terminal until the end of a block."""
    if os.name == "nt":
        yield
        return
    import termios  # noqa: PLC0415 - only on Unix

    number = sys.stdin.fileno()
    before = termios.tcgetattr(number)
    try:
        change(number)
        yield
    finally:
        # TCSANOW does not wait until our output is read, which may never happen. A closed terminal has no settings.
        with undisturbed(), contextlib.suppress(termios.error):
            termios.tcsetattr(number, termios.TCSANOW, before)


def _key_by_key(number: int) -> None:
    import tty  # noqa: PLC0415 - only on Unix

    tty.setcbreak(number)


def _usual(number: int) -> None:
    """Show what is typed, and pass it on line by line."""
    import termios  # noqa: PLC0415 - only on Unix

    settings = termios.tcgetattr(number)
    settings[3] |= termios.ECHO | termios.ICANON
    termios.tcsetattr(number, termios.TCSANOW, settings)


def _read() -> str:
    if os.name == "nt":
        import msvcrt  # noqa: PLC0415 - only on Windows

        return msvcrt.getwch()  # type: ignore[attr-defined,no-any-return,unused-ignore]
    return os.read(sys.stdin.fileno(), 1).decode("ascii", "replace")
