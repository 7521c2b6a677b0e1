"""Inboxes that receive a player's messages: one that reads when a message is needed, and one that reads in a thread.

A thread works on every platform, but it is slow: passing a message between threads often takes as long as computing it.
"""

from __future__ import annotations

import os
import queue
import select
import threading
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any, BinaryIO, Final, TypeAlias

from .player import framing

if TYPE_CHECKING:
    from collections.abc import Callable

Message: TypeAlias = "dict[str, Any] | str"
"""A frame, or a string with the reason why no more frames will come: an empty string if the player has ended."""
MOST: Final = 2 * framing.MAX_FRAME
"""The number of bytes that are buffered while writing; a player that sends more has to wait."""


class Reader:
    """An inbox that reads when a caller waits for a frame."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._pieces = framing.Pieces()
        self._end: str | None = None
        os.set_blocking(stream.fileno(), False)
        self._poll = select.poll()
        self._poll.register(stream.fileno(), select.POLLIN)

    def get(self, seconds: float) -> Message:
        """Return the next frame, or the reason why none will come. Raise `TimeoutError` after `seconds`."""
        end = time.monotonic() + seconds
        while True:
            if (message := self._take()) is not None:
                return message
            if self._end is not None:
                return self._end
            if not self._poll.poll(max(0.0, end - time.monotonic()) * 1000):
                raise TimeoutError
            self._read()

    def _take(self) -> Message | None:
        try:
            return self._pieces.take()
        except (ValueError, RecursionError) as error:
            self._end = str(error) or "not a frame"
            return self._end

    def _read(self) -> None:
        try:
            piece = os.read(self._stream.fileno(), framing.PIECE)
        except BlockingIOError:
            return
        except OSError as error:
            self._end = str(error)
            return
        self._pieces.add(piece)
        if not piece:
            self._end = ""

    def wait_to_write(self, target: BinaryIO, seconds: float) -> bool:
        """Wait until `target` can be written to; return False after `seconds`. Buffer the bytes that arrive in the meantime."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            listening = [self._stream] if self._end is None and len(self._pieces) < MOST else []
            readable, writable, _ = select.select(listening, [target], [], left)
            if writable:
                return True
            if readable:
                self._read()
        return False

    def close(self) -> None:
        """Stop reading."""
        self._stream.close()


class Listener:
    """An inbox that reads in a thread."""

    def __init__(self, stream: BinaryIO) -> None:
        self._messages: queue.SimpleQueue[Message] = queue.SimpleQueue()
        threading.Thread(target=self._listen, args=[stream], name="kata-player", daemon=True).start()

    def _listen(self, stream: BinaryIO) -> None:
        with stream:
            try:
                for message in framing.frames(lambda size: stream.read(size) or b""):
                    self._messages.put(message)
                self._messages.put("")
            except (ValueError, RecursionError, OSError) as error:
                self._messages.put(str(error) or "not a frame")

    def get(self, seconds: float) -> Message:
        """Return the next frame, or the reason why none will come. Raise `TimeoutError` after `seconds`."""
        with suppress(queue.Empty):
            return self._messages.get(timeout=seconds)
        raise TimeoutError

    def wait_to_write(self, target: BinaryIO, seconds: float) -> bool:  # noqa: ARG002 - a write blocks here
        """Return True without waiting: on this platform, the write itself blocks until the player reads."""
        return True

    def close(self) -> None:
        """Do nothing: the thread ends with the player."""


Inbox: TypeAlias = Reader | Listener
inbox: Final[Callable[[BinaryIO], Inbox]] = Reader if os.name == "posix" else Listener
"""The kind of inbox that this platform supports."""
