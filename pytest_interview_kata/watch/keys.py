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


@contextlib.contextmanager
def listening(report: Callable[[Pressed], None]) -> Iterator[bool]:
    """Yield whether there is a keyboard, and call `report` with every key; the terminal is restored when the block ends."""
    if not sys.stdin.isatty():
        yield False
        return
    with _key_by_key():
        threading.Thread(target=_listen, args=(report,), name="kata-keys", daemon=True).start()
        yield True


@contextlib.contextmanager
def _key_by_key() -> Iterator[None]:
    if os.name == "nt":
        yield
        return
    import termios  # noqa: PLC0415 - only on Unix
    import tty  # noqa: PLC0415

    number = sys.stdin.fileno()
    before = termios.tcgetattr(number)
    try:
        tty.setcbreak(number)
        yield
    finally:
        # TCSANOW does not wait until our output is read, which may never happen. A closed terminal has no settings.
        with undisturbed(), contextlib.suppress(termios.error):
            termios.tcsetattr(number, termios.TCSANOW, before)


def _listen(report: Callable[[Pressed], None]) -> None:
    try:
        with contextlib.suppress(OSError):
            while key := _read():
                report(Pressed(key))
    finally:
        report(Pressed(""))


def _read() -> str:
    if os.name == "nt":
        import msvcrt  # noqa: PLC0415 - only on Windows

        return msvcrt.getwch()  # type: ignore[attr-defined,no-any-return,unused-ignore]
    return os.read(sys.stdin.fileno(), 1).decode("ascii", "replace")
