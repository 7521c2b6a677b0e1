"""A frozen dataclass generates `==`, hash and repr; `+` raises `TypeError` itself."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Playlist:
    """A read-only sequence of tracks."""

    tracks: Iterable[str] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "tracks", tuple(self.tracks))

    @property
    def _titles(self) -> tuple[str, ...]:
        return tuple(self.tracks)

    def __len__(self) -> int:
        return len(self._titles)

    def __iter__(self) -> Iterator[str]:
        yield from self._titles

    def __reversed__(self) -> Iterator[str]:
        yield from self._titles[::-1]

    def __getitem__(self, key: int | slice) -> "str | Playlist":
        if isinstance(key, slice):
            return Playlist(self._titles[key])
        return self._titles[key]

    def __add__(self, other: "Playlist") -> "Playlist":
        if not isinstance(other, Playlist):
            raise TypeError("only a playlist can be added to a playlist")
        return Playlist((*self, *other))

    def __radd__(self, other: object) -> "Playlist":
        raise TypeError("a playlist can only be added to a playlist")
