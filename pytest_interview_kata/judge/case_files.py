"""Frozen cases: what a property is tried on, drawn once and kept as text, since drawing is most of what judging costs.

They lie beside the property, in `cases.json` (`kata freeze` writes it), or else in the cache of whoever judged a kata before:
`{"drawn": DIGEST, "cases": {PROPERTY: [{ARGUMENT: value}, …]}}`, values as `player.wire` writes them. Only properties are
there all of whose cases are plain data; others are drawn anew each time.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NoReturn, TypeAlias

from pytest_interview_kata.sandbox.player import codec

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

Case: TypeAlias = dict[str, Any]
Cases: TypeAlias = dict[str, list[Case]]
"""By property, as text has them."""

FILE: Final = "cases.json"
DRAWN_BY: Final = ("properties.py", "scenarios.py")
"""Files of a kata that decide what is drawn."""
CONTAINERS: Final = (list, dict, set)
NESTS: Final = (list, tuple, set, frozenset)


class _NotPlain(Exception):  # noqa: N818 - a fact about a value, handled at once
    """A value can't be kept as text."""


def digest(folder: Path, *words: str) -> str:
    """Give a digest of all that decides which cases a kata's properties draw, and of these words."""
    whole = hashlib.sha256("\0".join(words).encode())
    for name in DRAWN_BY:
        path = folder / name
        whole.update(path.read_bytes().replace(b"\r\n", b"\n") if path.is_file() else b"-")
        whole.update(b"\0")
    return whole.hexdigest()[:32]


def shipped(folder: Path) -> Cases:
    """Give the cases that lie beside a kata's properties; none where there are none, or they are of other properties."""
    return _read(folder / FILE, digest(folder)) or {}


def is_stale(folder: Path) -> bool:
    """Whether cases lie beside a kata's properties that these would not draw any more."""
    return (folder / FILE).is_file() and _read(folder / FILE, digest(folder)) is None


@cache
def _place(storage: Path, folder: Path, words: tuple[str, ...]) -> tuple[Path, str]:
    drawn = digest(folder, *words)
    return storage / f"{folder.name}-{drawn}.json", drawn


def kept(storage: Path, folder: Path, *words: str) -> Cases:
    """Give the cases that `keep` has kept under the same words; what can't be read was never there."""
    return _read(*_place(storage, folder, words)) or {}


def keep(storage: Path, folder: Path, cases: Cases, *words: str) -> None:
    """Keep cases in a folder of a cache, instead of those of other words; a cache that can't be written keeps nothing."""
    path, drawn = _place(storage, folder, words)
    with suppress(OSError):
        storage.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(f".{os.getpid()}")
        part.write_text(text_of(cases, drawn), encoding="utf-8", newline="\n")
        part.replace(path)
        for other in storage.glob(f"{folder.name}-*.json"):
            if other != path:
                other.unlink(missing_ok=True)


def _read(path: Path, drawn: str) -> Cases | None:
    """Give what a file holds, unless it holds none, or those of other properties."""
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        return dict(told["cases"]) if told["drawn"] == drawn else None
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def text_of(cases: Cases, drawn: str) -> str:
    """Write cases down, a line for each, so that whoever compares two versions sees what changed."""
    laws = (
        f"{json.dumps(name)}: [\n" + ",\n".join(json.dumps(case, separators=(",", ":")) for case in rows) + "]"
        for name, rows in cases.items()
    )
    return f'{{"drawn": {json.dumps(drawn)}, "cases": {{\n' + ",\n".join(laws) + "}}\n"


def thaw(cases: Sequence[Case], names: frozenset[str]) -> list[Case]:
    """Give the arguments that cases stand for. Raises `ValueError` and its like where they are none of these names."""
    if any(case.keys() != names for case in cases):
        raise ValueError("other arguments")
    return [{name: codec.decode(value, _refuse) for name, value in case.items()} for case in cases]


class Freezer:
    """Writes down what a property is tried on, each case before anybody has used it."""

    def __init__(self) -> None:
        self._rows: list[Case] = []
        self._alive: list[Any] = []  # or another list might get the number of one that is gone
        self._shared = Counter[int]()
        self._twice: set[int] = set()
        self._plain = True

    def add(self, case: Mapping[str, Any]) -> None:
        """Write a case down, arguments by name."""
        if not self._plain:
            return
        found = Counter(_containers(dict(case)))
        self._shared.update({*found})
        self._twice |= {key for key, count in found.items() if count > 1}
        self._alive.append(case)
        try:
            self._rows.append({name: codec.encode(value, _not_plain) for name, value in case.items()})
        except (_NotPlain, codec.Unsendable):
            self._plain = False

    @property
    def cases(self) -> list[Case]:
        """All of them; none where some can't be written down, or where nothing would be left of what they were.

        A list that is in a case twice comes back as two. Constants are: all cases share them. What only one case has twice is
        there for a reason.
        """
        return self._rows if self._plain and all(self._shared[key] > 1 for key in self._twice) else []


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
    raise _NotPlain(type(value).__name__)


def _refuse(tag: str, _: Any) -> NoReturn:
    raise ValueError(f"the tag {tag!r}")
