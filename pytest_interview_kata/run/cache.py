"""A cache of results, reused in later runs while attempts are unchanged."""

from __future__ import annotations

import hashlib
import re
import sys
from contextlib import suppress
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata.model import PARTS, Kata, Outcome
from pytest_interview_kata.results.codec import as_data, from_data

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pytest_interview_kata.model import Attempt, Result, Task

JUDGED_BY: Final = tuple(part.name for part in PARTS if part not in {Kata.notes, Kata.equivalent, Kata.accepted, Kata.mistakes})
"""The files of a kata's folder that a verdict depends on."""
KEPT: Final = frozenset({Outcome.PASSED, Outcome.FAILED, Outcome.ERROR})
"""Outcomes that are reused for an unchanged attempt. A timeout or a crash is not: the machine may have caused it."""
ENGINE: Final = ("", "judge", "sandbox", "sandbox/player", "checks", "checks/rules", "checks/django")
VERSION: Final = re.compile(r"^Version: *(.*?) *$", re.MULTILINE)
"""Finds the version in a distribution's metadata; `importlib.metadata` would parse the whole file as an e-mail message."""
TOOLS: Final = ("pytest-interview-kata", "hypothesis", "mypy", "ruff", "pytest", "django-stubs")


class Cache:
    """Results by check and kata, each entry with a digest of everything that it depends on."""

    def __init__(self, stored: object, salt: Iterable[str], *, fresh: bool = False) -> None:
        """Start with the stored entries; `salt` is what else results depend on, such as settings; `fresh` disables lookups."""
        rows = stored.items() if isinstance(stored, dict) else ()
        self._entries: dict[str, Any] = {str(name): entry for name, entry in rows if isinstance(entry, dict)}
        self._salt = "\0".join([*salt, *tool_versions().values(), sys.version, _engine()])
        self._fresh = fresh
        self._folders: dict[Path, str] = {}

    def lookup(self, check: str, task: Task) -> list[Result]:
        """Return the stored results that are still valid: none if the attempt has changed or the entry cannot be read."""
        entry = self._entries.get(f"{check} {task.attempt.kata.id}", {})
        if self._fresh or entry.get("digest") != self.digest(task.attempt):
            return []
        try:
            return [from_data(data, cached=True) for data in entry["results"].values()]
        except (KeyError, TypeError, ValueError, AttributeError):
            return []

    def seconds(self, check: str, kata: str) -> dict[str, float]:
        """Return how many seconds each item of a kata took when last checked, even if the attempt has changed since."""
        try:
            found = self._entries[f"{check} {kata}"]["results"]
            return {str(item): float(data["seconds"]) for item, data in found.items()}
        except (KeyError, TypeError, ValueError, AttributeError):
            return {}

    def remember(self, digest: str, result: Result) -> None:
        """Store a result under the digest of what it depends on, unless the machine may have caused its outcome."""
        if result.outcome not in KEPT:
            return
        name = f"{result.check} {result.kata}"
        if self._entries.get(name, {}).get("digest") != digest:
            self._entries[name] = {"digest": digest, "results": {}}
        self._entries[name]["results"][result.item] = as_data(result)

    @property
    def entries(self) -> dict[str, Any]:
        """All entries to store, as JSON data."""
        return self._entries

    def digest(self, attempt: Attempt) -> str:
        """Return a digest of everything that results for this attempt depend on."""
        kata = attempt.kata
        if kata.folder not in self._folders:
            self._folders[kata.folder] = _state_of(kata.folder)
        words = f"{self._salt}\0{self._folders[kata.folder]}\0{_versions(kata.modules)}\0{attempt.source}"
        return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()


def tool_versions() -> dict[str, str]:
    """Return the versions of the tools that checks use, by distribution name, without those that are not installed."""
    return _versions(TOOLS)


@cache
def _versions(names: tuple[str, ...]) -> dict[str, str]:
    found = {}
    for name in names:
        with suppress(PackageNotFoundError):
            said = VERSION.search(distribution(name).read_text("METADATA") or "")
            found[name] = said.group(1) if said else ""
    return found


def _state_of(folder: Path) -> str:
    whole = hashlib.sha256()
    there = {path.name for path in folder.iterdir()}
    for name in JUDGED_BY:
        whole.update((folder / name).read_bytes() if name in there else b"-")
        whole.update(b"\0")
    return whole.hexdigest()


def _engine() -> str:
    """Return the modification times of this package's modules, so that a change to them invalidates stored results."""
    here = Path(__file__).parents[1]
    files = [file for part in ENGINE for file in sorted((here / part).glob("*.py"))]
    return " ".join(str(file.stat().st_mtime_ns) for file in files)
