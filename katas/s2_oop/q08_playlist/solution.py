"""Inherits from `Sequence`, and leaves the work to a tuple."""

from collections.abc import Iterable, Sequence
from typing import overload


class Playlist(Sequence[str]):
    """A read-only sequence of tracks."""

    def __init__(self, tracks: Iterable[str] = ()) -> None:
        self._tracks = tuple(tracks)

    def __len__(self) -> int:
        return len(self._tracks)

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> "Playlist": ...
    def __getitem__(self, place: int | slice) -> "str | Playlist":
        if isinstance(place, slice):
            return Playlist(self._tracks[place])
        return self._tracks[place]

    def __add__(self, other: object) -> "Playlist":
        if not isinstance(other, Playlist):
            return NotImplemented
        return Playlist(self._tracks + other._tracks)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Playlist):
            return NotImplemented
        return self._tracks == other._tracks

    def __hash__(self) -> int:
        return hash(self._tracks)

    def __repr__(self) -> str:
        return f"Playlist({self._tracks!r})"
