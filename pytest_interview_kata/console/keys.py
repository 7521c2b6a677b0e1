"""Reads keys as they are pressed, without echo, and restores the settings of the terminal afterwards."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.run.signals import undisturbed

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
    """Return what `read_key` returns, or None if no key is pressed within this time."""
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
def key_by_key() -> Iterator[None]:
    """Pass on each key immediately and without echo until the end of a block."""
    with _changed(_pass_on_keys):
        yield


@contextlib.contextmanager
def line_by_line() -> Iterator[None]:
    """Show what is typed, and pass it on line by line, until the end of a block, in which a program may use the terminal."""
    with _changed(_pass_on_lines):
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
        # TCSANOW does not wait until our output is read, which may never happen. A closed terminal has no settings.
        with undisturbed(), contextlib.suppress(termios.error):
            termios.tcsetattr(number, termios.TCSANOW, before)


def _pass_on_keys(number: int) -> None:
    import termios  # noqa: PLC0415 - only on Unix
    import tty  # noqa: PLC0415

    tty.setcbreak(number, termios.TCSANOW)  # keys that were pressed too early count


def _pass_on_lines(number: int) -> None:
    import termios  # noqa: PLC0415 - only on Unix

    settings = termios.tcgetattr(number)
    settings[3] |= termios.ECHO | termios.ICANON
    termios.tcsetattr(number, termios.TCSANOW, settings)
