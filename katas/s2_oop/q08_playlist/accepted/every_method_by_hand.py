"""No base class: every special method is written out and calls the one of a list."""

from collections.abc import Iterable, Iterator
from typing import SupportsIndex, overload


class Playlist:
    """A read-only sequence of tracks."""

    __slots__ = ("__tracks",)

    def __init__(self, tracks: Iterable[str] = ()) -> None:
        self.__tracks = list(tracks)

    def __len__(self) -> int:
        return len(self.__tracks)

    def __iter__(self) -> Iterator[str]:
        return iter(self.__tracks)

    def __reversed__(self) -> Iterator[str]:
        return reversed(self.__tracks)

    def __contains__(self, track: object) -> bool:
        return track in self.__tracks

    @overload
    def __getitem__(self, key: SupportsIndex) -> str: ...
    @overload
    def __getitem__(self, key: slice) -> "Playlist": ...
    def __getitem__(self, key: SupportsIndex | slice) -> "str | Playlist":
        found = self.__tracks[key]
        return Playlist(found) if isinstance(found, list) else found

    def __add__(self, other: "Playlist") -> "Playlist":
        if isinstance(other, Playlist):
            return Playlist(self.__tracks + other.__tracks)
        return NotImplemented

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Playlist):
            return self.__tracks == other.__tracks
        return False

    def __hash__(self) -> int:
        return hash(("Playlist", *self.__tracks))

    def __bool__(self) -> bool:
        return bool(self.__tracks)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.__tracks})" if self.__tracks else "Playlist()"
