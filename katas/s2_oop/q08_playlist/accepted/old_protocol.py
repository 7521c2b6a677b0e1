"""Only `__getitem__` and `__len__`: loops, `in` and `reversed` fall back on them."""

from collections.abc import Iterable
from operator import index
from typing import Any, Final


class Playlist:
    """A read-only sequence of tracks."""

    def __init__(self, tracks: Iterable[str] = ()) -> None:
        self._by_place: Final = dict(enumerate(tracks))

    def __len__(self) -> int:
        return len(self._by_place)

    def __getitem__(self, key: Any) -> Any:
        if isinstance(key, slice):
            return Playlist(map(self._by_place.__getitem__, range(len(self))[key]))
        place = index(key)
        if place < 0:
            place += len(self)
        try:
            return self._by_place[place]
        except KeyError:
            raise IndexError(f"there are {len(self)} tracks") from None

    def __add__(self, other: object) -> "Playlist":
        if type(other) is not Playlist:
            return NotImplemented
        return Playlist([*self._by_place.values(), *other._by_place.values()])

    def __eq__(self, other: object) -> bool:
        return self._by_place == other._by_place if isinstance(other, Playlist) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self._by_place.items()))

    def __repr__(self) -> str:
        return f"Playlist({tuple(self._by_place.values())})"
