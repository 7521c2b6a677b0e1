"""Stored cases: the inputs of a property, drawn once and stored as JSON, because drawing takes most of the time of judging.

They are in `cases.json` beside the properties (`kata freeze` writes it), or in the cache of an earlier run:
`{"drawn": DIGEST, "cases": {PROPERTY: [{ARGUMENT: value}, …]}}`, with values as `sandbox.player.codec` encodes them.
Only properties whose cases are all plain data are included; for all other properties, cases are drawn in each run. The cache
also has `"left_out": {PROPERTY: REASON}`.
"""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import hypothesis

from pytest_interview_kata.model import Kata

from .hypothesis_driver import BASE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pytest_interview_kata.sandbox.messages import Order

    from .case_codec import Case

Cases: TypeAlias = "dict[str, list[Case]]"
"""Encoded cases by property."""

DRAWN_BY: Final = (Kata.properties_file.name, Kata.scenarios.name)
"""The files of a kata that determine which cases are drawn, in addition to the modules in `judge/`."""
CASES: Final = "cases"
"""The name of the folder in the cache."""
USUAL: Final = BASE.max_examples
"""The default number of cases per property, not counting those that depend on the attempt's source."""


def digest(folder: Path, *words: str) -> str:
    """Return a digest of `words` and of the files that determine which cases a kata's properties draw."""
    whole = hashlib.sha256("\0".join(words).encode())
    for name in DRAWN_BY:
        path = folder / name
        whole.update(path.read_bytes().replace(b"\r\n", b"\n") if path.is_file() else b"-")
        whole.update(b"\0")
    for path in sorted((folder / Kata.judge.name).glob("*.py")):
        whole.update(f"{path.name}\0".encode() + path.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return whole.hexdigest()[:32]


def shipped(folder: Path) -> Cases:
    """Return the cases in a kata's `cases.json`; none if it is missing, malformed or generated from other properties."""
    return _cases(_read(folder / Kata.cases.name, digest(folder)))


def is_stale(folder: Path) -> bool:
    """Return whether `cases.json` exists but was generated from other properties or is malformed."""
    return (folder / Kata.cases.name).is_file() and _read(folder / Kata.cases.name, digest(folder)) is None


def _read(path: Path, drawn: str) -> dict[str, Any] | None:
    """Return the contents of a file, or None if it is missing, malformed or has another digest."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return {"cases": dict(data["cases"]), "left_out": dict(data.get("left_out", {}))} if data["drawn"] == drawn else None
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def _cases(data: dict[str, Any] | None) -> Cases:
    return data["cases"] if data else {}


def text_of(cases: Cases, drawn: str, left_out: Mapping[str, str] = MappingProxyType({})) -> str:
    """Return cases as JSON with one case per line, so that diffs are easy to read."""
    properties = (
        f"{json.dumps(name)}: [\n" + ",\n".join(json.dumps(case, separators=(",", ":")) for case in rows) + "]"
        for name, rows in cases.items()
    )
    rest = f', "left_out": {json.dumps(left_out)}' if left_out else ""
    return f'{{"drawn": {json.dumps(drawn)}, "cases": {{\n' + ",\n".join(properties) + f"}}{rest}}}\n"


@cache
def _cached(storage: Path, folder: Path, version: str) -> tuple[Path, str]:
    """Return the path of a kata's cases in the cache, and their digest, which depends on the version of Hypothesis."""
    drawn = digest(folder, version)
    return storage / f"{folder.name}-{drawn}.json", drawn


def cached(storage: Path, folder: Path, version: str = hypothesis.__version__) -> Cases:
    """Return the cases that this version of Hypothesis drew for a kata, from a cache; none if they cannot be read."""
    return _cases(_read(*_cached(storage, folder, version)))


def left_out(storage: Path, folder: Path) -> dict[str, str]:
    """Return why cases could not be stored in a cache, by property."""
    found = _read(*_cached(storage, folder, hypothesis.__version__))
    return found["left_out"] if found else {}


class CaseStore:
    """The stored cases of one kata, from `cases.json` or else from the cache, and the cases drawn in this run."""

    def __init__(self, order: Order, storage: Path) -> None:
        self._folder = Path(order["folder"])
        self._storage = storage
        self._shipped = shipped(self._folder) if order["use_cases"] else {}
        self._cached = cached(storage, self._folder) if order["use_cases"] else {}
        self._usual = order["use_cases"] and not order["seed"] and order["examples"] == USUAL
        self._new: Cases = {}
        self._left_out: dict[str, str] = {}

    def cases(self, name: str) -> Sequence[Case]:
        """Return the stored cases of a property, if there are any."""
        return self._shipped.get(name) or self._cached.get(name) or ()

    def add(self, name: str, cases: list[Case], obstacle: str = "") -> None:
        """Add the cases that were drawn for a property, or the reason why they cannot be stored, to what `keep` writes."""
        if cases and self._usual:
            self._new[name] = cases
        elif obstacle and self._usual:
            self._left_out[name] = obstacle

    def keep(self) -> None:
        """Write new cases to the cache, and remove outdated ones. Errors of the file system are ignored."""
        reasons = left_out(self._storage, self._folder) if self._left_out else {}
        if not self._new and self._left_out.items() <= reasons.items():
            return
        others = cached(self._storage, self._folder)  # another judge may have written meanwhile
        reasons = {**left_out(self._storage, self._folder), **self._left_out}
        path, drawn = _cached(self._storage, self._folder, hypothesis.__version__)
        with suppress(OSError):
            self._storage.mkdir(parents=True, exist_ok=True)
            part = path.with_suffix(f".{os.getpid()}")
            part.write_text(text_of({**self._cached, **others, **self._new}, drawn, reasons), encoding="utf-8", newline="\n")
            part.replace(path)
            for other in self._storage.glob(f"{self._folder.name}-*.json"):
                if other != path:
                    other.unlink(missing_ok=True)
