"""Normalises the titles' Unicode."""

from collections.abc import Iterable, Iterator
from unicodedata import normalize
from typing import SupportsIndex, overload


class Playlist:
    """A read-only sequence of tracks."""

    __slots__ = ("_tracks",)

    def __init__(self, tracks: Iterable[str] = ()) -> None:
        self._tracks: tuple[str, ...] = tuple(normalize("NFC", track) for track in tracks)

    def __len__(self) -> int:
        return len(self._tracks)

    def __iter__(self) -> Iterator[str]:
        return iter(self._tracks)

    def __reversed__(self) -> Iterator[str]:
        return reversed(self._tracks)

    def __contains__(self, track: object) -> bool:
        return track in self._tracks

    @overload
    def __getitem__(self, index: SupportsIndex, /) -> str: ...
    @overload
    def __getitem__(self, index: slice, /) -> "Playlist": ...
    def __getitem__(self, index: SupportsIndex | slice, /) -> "str | Playlist":
        if isinstance(index, slice):
            return Playlist(self._tracks[index])
        return self._tracks[index]

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
        return f"Playlist({list(self._tracks)!r})"
