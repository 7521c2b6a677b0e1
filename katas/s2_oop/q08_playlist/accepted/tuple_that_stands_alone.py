"""A subclass of tuple, which must override every method that treats it like a tuple."""

from collections.abc import Iterable
from typing import NoReturn, SupportsIndex, overload


class Playlist(tuple[str, ...]):
    """A read-only sequence of tracks."""

    __slots__ = ()

    def __new__(cls, tracks: Iterable[str] = ()) -> "Playlist":
        return super().__new__(cls, tracks)

    @overload
    def __getitem__(self, place: SupportsIndex) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> "Playlist": ...
    def __getitem__(self, place: SupportsIndex | slice) -> "str | Playlist":
        if isinstance(place, slice):
            return Playlist(super().__getitem__(place))
        return super().__getitem__(place)

    def __add__(self, other: object) -> "Playlist":
        if not isinstance(other, Playlist):
            raise TypeError("only a playlist can be added to a playlist")
        return Playlist([*self, *other])

    def __radd__(self, other: object) -> NoReturn:
        raise TypeError("only a playlist can be added to a playlist")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Playlist) and super().__eq__(other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return super().__hash__()

    def __repr__(self) -> str:
        return f"Playlist({super().__repr__()})"
