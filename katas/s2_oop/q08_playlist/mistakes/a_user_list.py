"""Inherits from `UserList`, which also brings `append` and all other methods that change a list."""

from collections import UserList
from collections.abc import Iterable


class Playlist(UserList[str]):
    """A sequence of tracks."""

    def __init__(self, tracks: Iterable[str] = ()) -> None:
        super().__init__(tracks)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Playlist) and self.data == other.data

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(tuple(self.data))

    def __repr__(self) -> str:
        return f"Playlist({self.data!r})"
