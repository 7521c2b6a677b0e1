"""Frames between judge and player: JSON objects of limited size, each preceded by its length."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from .codec import Unsendable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

MAX_FRAME: Final = 4 << 20
"""The maximum size of a frame's body in bytes."""
HEAD: Final = 4
"""The number of bytes before a frame's body that hold its length."""
PIECE: Final = 1 << 16
"""The maximum number of bytes that are read at once."""

_read = json.JSONDecoder().raw_decode
_dumps = json.JSONEncoder(separators=(",", ":"), check_circular=False).encode


def pack(message: Mapping[str, Any]) -> bytes:
    """Return a message as a frame. Raise `Unsendable` if the body takes more than `MAX_FRAME` bytes."""
    body = _dumps(message).encode("ascii")
    if len(body) > MAX_FRAME:
        raise Unsendable(f"a value of {len(body):,} bytes when encoded (the limit is {MAX_FRAME:,})")
    return len(body).to_bytes(HEAD, "big") + body


def frames(read: Callable[[int], bytes]) -> Iterator[Any]:
    """Yield messages until `read` returns no bytes. Raise `ValueError` at a frame that is too long or not a JSON object."""
    pieces = Pieces()
    while piece := read(PIECE):
        pieces.add(piece)
        while (message := pieces.take()) is not None:
            yield message


class Pieces:
    """A buffer that assembles frames from pieces of any size."""

    def __init__(self) -> None:
        self._rest = bytearray()

    def __len__(self) -> int:
        """Return the number of bytes in the buffer."""
        return len(self._rest)

    def add(self, piece: bytes) -> None:
        """Append a piece to the buffer."""
        self._rest += piece

    def take(self) -> dict[str, Any] | None:
        """Return the next message, or None if it is incomplete. Raise `ValueError` if it is too long or not a JSON object."""
        if len(self._rest) < HEAD:
            return None
        size = int.from_bytes(self._rest[:HEAD], "big")
        if size > MAX_FRAME:
            raise ValueError(f"a frame of {size:,} bytes; the limit is {MAX_FRAME:,}")
        if len(self._rest) < HEAD + size:
            return None
        text = self._rest[HEAD : HEAD + size].decode("ascii")
        message, end = _read(text)
        if end != len(text) or type(message) is not dict:
            raise ValueError("a frame that is not a JSON object")
        del self._rest[: HEAD + size]
        return message
