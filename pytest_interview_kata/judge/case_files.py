"""Stored cases: the inputs of a property, drawn once and stored as JSON, because drawing takes most of the time of judging.

They are in `cases.json` beside the properties (`kata freeze` writes it), or in the cache of an earlier run:
`{"drawn": DIGEST, "cases": {PROPERTY: [{ARGUMENT: value}, …]}}`, with values as `sandbox.player.codec` encodes them.
Only properties whose cases are all plain data are included; the cases of others are drawn each time.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NoReturn, TypeAlias

from pytest_interview_kata.model import Kata
from pytest_interview_kata.sandbox.player import codec

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

Case: TypeAlias = dict[str, Any]
Cases: TypeAlias = dict[str, list[Case]]
"""Encoded cases by property."""

DRAWN_BY: Final = (Kata.properties_file.name, Kata.scenarios.name)
"""The files of a kata that determine which cases are drawn."""
CONTAINERS: Final = (list, dict, set)
NESTS: Final = (list, tuple, set, frozenset)


class _NotPlain(Exception):  # noqa: N818 - a signal that is handled at once
    """Raised if a value is not plain data."""


def digest(folder: Path, *words: str) -> str:
    """Return a digest of the files that determine which cases a kata's properties draw, and of these strings."""
    whole = hashlib.sha256("\0".join(words).encode())
    for name in DRAWN_BY:
        path = folder / name
        whole.update(path.read_bytes().replace(b"\r\n", b"\n") if path.is_file() else b"-")
        whole.update(b"\0")
    return whole.hexdigest()[:32]


def shipped(folder: Path) -> Cases:
    """Return the cases in a kata's `cases.json`; none if it is missing, malformed or generated from other properties."""
    return _read(folder / Kata.cases.name, digest(folder)) or {}


def is_stale(folder: Path) -> bool:
    """Return whether `cases.json` exists but was generated from other properties or is malformed."""
    return (folder / Kata.cases.name).is_file() and _read(folder / Kata.cases.name, digest(folder)) is None


@cache
def _place(storage: Path, folder: Path, words: tuple[str, ...]) -> tuple[Path, str]:
    drawn = digest(folder, *words)
    return storage / f"{folder.name}-{drawn}.json", drawn


def kept(storage: Path, folder: Path, *words: str) -> Cases:
    """Return the cases that `keep` stored with the same strings; none if they cannot be read."""
    return _read(*_place(storage, folder, words)) or {}


def keep(storage: Path, folder: Path, cases: Cases, *words: str) -> None:
    """Store cases in a cache folder, in place of those stored with other strings. Errors of the file system are ignored."""
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
    """Return the cases of a file, or None if it is missing, malformed or has another digest."""
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        return dict(told["cases"]) if told["drawn"] == drawn else None
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def text_of(cases: Cases, drawn: str) -> str:
    """Return cases as JSON with one case per line, so that diffs are easy to read."""
    laws = (
        f"{json.dumps(name)}: [\n" + ",\n".join(json.dumps(case, separators=(",", ":")) for case in rows) + "]"
        for name, rows in cases.items()
    )
    return f'{{"drawn": {json.dumps(drawn)}, "cases": {{\n' + ",\n".join(laws) + "}}\n"


def thaw(cases: Sequence[Case], names: frozenset[str]) -> list[Case]:
    """Decode cases into arguments by name. Raise `ValueError` if the names differ, and what `codec.decode` raises."""
    if any(case.keys() != names for case in cases):
        raise ValueError("other arguments")
    return [{name: codec.decode(value, _refuse) for name, value in case.items()} for case in cases]


class Freezer:
    """Encodes the cases of a property, each before the property can mutate it."""

    def __init__(self) -> None:
        self._rows: list[Case] = []
        self._alive: list[Any] = []  # an `id` must not be reused by a later list
        self._shared = Counter[int]()
        self._twice: set[int] = set()
        self._plain = True

    def add(self, case: Mapping[str, Any]) -> None:
        """Encode a case, a mapping of arguments by name."""
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
        """The encoded cases; none if a case cannot be encoded, or if decoding would lose that two values are one object.

        A list that occurs twice in a case is decoded as two lists. This does not matter for a constant, which several cases
        share, but it may matter for a list that occurs twice in a single case.
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
