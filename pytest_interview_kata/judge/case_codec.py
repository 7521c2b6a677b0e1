"""Encodes cases as data for JSON, before their property can mutate them, and decodes them for each attempt."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final, NoReturn, TypeAlias

from pytest_interview_kata.sandbox.player import codec

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Case: TypeAlias = dict[str, Any]
"""Arguments by name, encoded or decoded."""
CONTAINERS: Final = (list, dict, set)
NESTS: Final = (list, tuple, set, frozenset)


def decode(cases: Sequence[Case], names: frozenset[str]) -> list[Case]:
    """Decode cases into arguments by name. Raise `ValueError` if the names differ, or any exception of `codec.decode`."""
    if any(case.keys() != names for case in cases):
        raise ValueError("other arguments")
    return [{name: codec.decode(value, _refuse) for name, value in case.items()} for case in cases]


class Encoder:
    """Encodes and collects the cases of a property."""

    def __init__(self) -> None:
        self._rows: list[Case] = []
        self._alive: list[Any] = []  # an `id` must not be reused by a later list
        self._shared = Counter[int]()
        self._twice: set[int] = set()
        self._obstacle = ""

    def add(self, case: Mapping[str, Any]) -> None:
        """Encode a case, a mapping of arguments by name."""
        if self._obstacle:
            return
        found = Counter(_containers(dict(case)))
        self._shared.update({*found})
        self._twice |= {key for key, count in found.items() if count > 1}
        self._alive.append(case)
        row = {}
        for name, value in case.items():
            try:
                row[name] = codec.encode(value, _not_plain)
            except codec.Unsendable as error:
                self._obstacle = f"{name} is not plain data: it is or contains {error}"
                return
        self._rows.append(row)

    @property
    def cases(self) -> list[Case]:
        """The encoded cases; none if there is an obstacle."""
        return [] if self.obstacle else self._rows

    @property
    def obstacle(self) -> str:
        """Why the cases cannot be stored; empty if they can.

        A case may contain a value that cannot be encoded. Or it contains the same list twice, which would be decoded as two
        lists. This does not matter for a constant that several cases share, but it may matter for a list of only one case.
        """
        if not self._obstacle and any(self._shared[key] == 1 for key in self._twice):
            return "a list, dict or set occurs twice in one case"
        return self._obstacle


def _containers(value: Any) -> Iterator[int]:
    if isinstance(value, CONTAINERS):
        yield id(value)
    if isinstance(value, dict):
        for pair in value.items():
            yield from _containers(pair)
    elif isinstance(value, NESTS):
        for item in value:
            yield from _containers(item)


def _not_plain(value: Any) -> NoReturn:
    raise codec.Unsendable(type(value).__name__)


def _refuse(tag: str, _: Any) -> NoReturn:
    raise ValueError(f"the tag {tag!r}")
