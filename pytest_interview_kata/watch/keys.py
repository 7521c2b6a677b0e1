"""Keys that are pressed, one by one and unseen, where there is a keyboard."""

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
def listening(tell: Callable[[Pressed], None]) -> Iterator[bool]:
    """Tell of every key until the block ends, and say whether there is a keyboard; the terminal is as before afterwards."""
    if not sys.stdin.isatty():
        yield False
        return
    with _key_by_key():
        threading.Thread(target=_listen, args=(tell,), name="kata-keys", daemon=True).start()
        yield True


@contextlib.contextmanager
def _key_by_key() -> Iterator[None]:
    if os.name == "nt":
        yield
        return
    import termios  # noqa: PLC0415 - Unix's
    import tty  # noqa: PLC0415

    number = sys.stdin.fileno()
    before = termios.tcgetattr(number)
    try:
        tty.setcbreak(number)
        yield
    finally:
        # At once: a terminal that nobody reads any more would never be done with our output. A closed one has no settings.
        with undisturbed(), contextlib.suppress(termios.error):
            termios.tcsetattr(number, termios.TCSANOW, before)


def _listen(tell: Callable[[Pressed], None]) -> None:
    try:
        with contextlib.suppress(OSError):
            while key := _read():
                tell(Pressed(key))
    finally:
        tell(Pressed(""))


def _read() -> str:
    if os.name == "nt":
        import msvcrt  # noqa: PLC0415 - Windows's

        return msvcrt.getwch()  # type: ignore[attr-defined,no-any-return,unused-ignore]
    return os.read(sys.stdin.fileno(), 1).decode("ascii", "replace")
