"""Reads keys as they are pressed, without echo, and restores the settings of the terminal afterwards."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.run.signals import resuming, undisturbed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


POLL: Final = 0.05
"""Seconds between two checks of the keyboard on Windows."""


def is_interactive() -> bool:
    """Return whether both stdin and stdout are a terminal, so that a user can read the output and press keys."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def read_key() -> str:
    """Wait for a key and return its character, or an empty string if the terminal is closed. See `key_by_key`."""
    if os.name == "nt":
        import msvcrt  # noqa: PLC0415 - only on Windows

        return msvcrt.getwch()  # type: ignore[attr-defined,no-any-return,unused-ignore]
    return os.read(sys.stdin.fileno(), 1).decode("ascii", "replace")


def read_key_within(seconds: float) -> str | None:
    """Do the same as `read_key`, but return None if no key is pressed within this time."""
    return read_key() if _is_pressed(seconds) else None


def _is_pressed(seconds: float) -> bool:
    if os.name == "nt":
        import msvcrt  # noqa: PLC0415 - only on Windows

        end = time.monotonic() + seconds
        while not (pressed := msvcrt.kbhit()) and time.monotonic() < end:  # type: ignore[attr-defined,unused-ignore]
            time.sleep(POLL)
        return bool(pressed)
    import select  # noqa: PLC0415 - on Windows, it does not take files

    return bool(select.select([sys.stdin.fileno()], [], [], seconds)[0])


@contextlib.contextmanager
def key_by_key(redraw: Callable[[], object]) -> Iterator[None]:
    """In the block, let this program read each key immediately, and do not show typed characters.

    After Ctrl-Z and `fg`, change the settings again and call `redraw`, because the shell has restored them and printed text.
    """

    def again() -> None:
        with _unless_closed():
            _pass_on_keys(sys.stdin.fileno())
        with contextlib.suppress(RuntimeError):  # the signal has interrupted the writing of the same text
            redraw()

    with _changed(_pass_on_keys), resuming(again):
        yield


@contextlib.contextmanager
def line_by_line() -> Iterator[None]:
    """In the block, give the terminal its usual settings (echo, input line by line), so that another program can use it."""
    with _changed(_pass_on_lines), resuming(None):
        yield


@contextlib.contextmanager
def _changed(change: Callable[[int], None]) -> Iterator[None]:
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
        # TCSANOW does not wait until our output is read, which may never happen.
        with undisturbed(), _unless_closed():
            termios.tcsetattr(number, termios.TCSANOW, before)


@contextlib.contextmanager
def _unless_closed() -> Iterator[None]:
    """Ignore the error that reading or changing settings raises if the terminal was closed."""
    import termios  # noqa: PLC0415 - only on Unix

    with contextlib.suppress(termios.error):
        yield


def _pass_on_keys(number: int) -> None:
    import termios  # noqa: PLC0415 - only on Unix
    import tty  # noqa: PLC0415

    tty.setcbreak(number, termios.TCSANOW)  # keys that were pressed too early count


def _pass_on_lines(number: int) -> None:
    import termios  # noqa: PLC0415 - only on Unix

    settings = termios.tcgetattr(number)
    settings[3] |= termios.ECHO | termios.ICANON
    termios.tcsetattr(number, termios.TCSANOW, settings)
