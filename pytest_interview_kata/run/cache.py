"""A cache of results, reused in later runs while attempts are unchanged."""

from __future__ import annotations

import hashlib
import re
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata.model import Outcome, State
from pytest_interview_kata.results.codec import as_data, from_data

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pytest_interview_kata.model import Attempt, Kata, Result, Task

    from .check import Check

UNKNOWN: Final = frozenset({Outcome.TODO, Outcome.SKIPPED})
"""Outcomes that are not stored: nothing was judged."""
REUSED: Final = frozenset({Outcome.PASSED, Outcome.FAILED, Outcome.ERROR})
"""Outcomes that are reused for an unchanged attempt. A timeout or a crash is not: the machine may have caused it."""
ENGINE: Final = ("", "judge", "sandbox", "sandbox/player", "checks", "checks/rules", "checks/django")
VERSION: Final = re.compile(r"^Version: *(.*?) *$", re.MULTILINE)
"""Finds the version in a distribution's metadata; `importlib.metadata` would parse the whole file as an e-mail message."""
PACKAGE: Final = "pytest-interview-kata"


class Cache:
    """Stored results. There is an entry for each check of a kata, with a digest of everything that the results depend on."""

    def __init__(self, checks: Mapping[str, Check], stored: object, salt: Iterable[str] = (), *, fresh: bool = False) -> None:
        """Start with the stored entries; results also depend on `salt`, such as settings; `fresh` disables lookups."""
        rows = stored.items() if isinstance(stored, dict) else ()
        self._checks = checks
        self.entries: dict[str, Any] = {str(name): entry for name, entry in rows if isinstance(entry, dict)}
        """All entries to store, as JSON data."""
        self._salt = "\0".join([*salt, sys.version, _engine()])
        self._fresh = fresh
        self._files: dict[Path, dict[str, str]] = {}
        """Digests of files and folders in `Check.reads`, first by the folder of the kata, then by name."""
        self._digests: dict[tuple[str, Path, str, str], str] = {}
        """The digests that `digest` has returned; the key contains the sources of the attempt and of its tests."""

    def lookup(self, check: str, task: Task) -> list[Result]:
        """Return the stored results that are still valid; none if the attempt has changed or the entry cannot be read."""
        entry = self.entries.get(f"{check} {task.attempt.kata.id}", {})
        if self._fresh or entry.get("digest") != self.digest(check, task.attempt):
            return []
        try:
            found = [from_data(data, cached=True) for data in entry["results"].values()]
        except (KeyError, TypeError, ValueError, AttributeError):
            return []
        return [result for result in found if result.outcome in REUSED]

    def seconds(self, check: str, kata: str) -> dict[str, float]:
        """Return the seconds that each item of a kata took when it was last checked, even if the attempt has changed."""
        try:
            found = self.entries[f"{check} {kata}"]["results"]
            return {str(item): float(data["seconds"]) for item, data in found.items()}
        except (KeyError, TypeError, ValueError, AttributeError):
            return {}

    def remember(self, digest: str, result: Result) -> None:
        """Store a result with the digest of everything that it depends on."""
        if result.outcome in UNKNOWN:
            return
        name = f"{result.check} {result.kata}"
        if self.entries.get(name, {}).get("digest") != digest:
            self.entries[name] = {"digest": digest, "results": {}}
        self.entries[name]["results"][result.item] = as_data(result)

    def digest(self, check: str, attempt: Attempt) -> str:
        """Return a digest of everything that the results of a check for this attempt depend on."""
        key = check, attempt.kata.folder, attempt.source, attempt.tests if self._checks[check].of_tests else ""
        if key not in self._digests:
            words = "\0".join([self._salt, self._state_of(check, attempt.kata), *key[2:]])
            self._digests[key] = hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()
        return self._digests[key]

    def _state_of(self, check: str, kata: Kata) -> str:
        """Return a string that changes if a file of the kata or a tool changes on which the results of a check depend."""
        reads, tools = self._checks[check].reads, self._checks[check].tools
        files = self._files.setdefault(kata.folder, {})
        for name in reads:
            if name not in files:
                files[name] = _digest(kata.folder / name)
        return f"{[files[name] for name in reads]}\0{_versions([PACKAGE, *tools, *kata.modules])}"


def _digest(path: Path) -> str:
    """Return a digest of a file, or of the Python files in a folder; an empty string if there is neither."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - a bank has hundreds of files
            return hashlib.sha256(file.read()).hexdigest()
    except FileNotFoundError:
        return ""
    except OSError:
        if not path.is_dir():  # on Windows, opening a folder is not permitted
            raise
    return hashlib.sha256("".join(f"{one.name} {_digest(one)}\n" for one in sorted(path.glob("*.py"))).encode()).hexdigest()


def last_results(stored: Mapping[str, object], check: str, kata: str) -> list[Result]:
    """Return the results of the last run of a check on a kata, even if the attempt has changed since; none if unreadable."""
    try:
        found: Any = stored[f"{check} {kata}"]
        return [from_data(data) for data in found["results"].values()]
    except (KeyError, TypeError, ValueError, AttributeError):
        return []


def with_last_results(stored: Mapping[str, object], results: Iterable[Result]) -> dict[str, object]:
    """Return stored entries with these results added for `last_results`. Their digest is empty, so runs do not reuse them."""
    found: dict[str, dict[str, Any]] = {}
    for result in results:
        found.setdefault(f"{result.check} {result.kata}", {})[result.item] = as_data(result)
    return {**stored, **{name: {"digest": "", "results": items} for name, items in found.items()}}


def with_states(stored: Mapping[str, object], states: Mapping[str, tuple[str, State]]) -> dict[str, object]:
    """Return stored entries with these states added. `states` maps a kata to the digest of an attempt and to its state."""
    return {**stored, **{f"state of {kata}": {"digest": digest, "state": state} for kata, (digest, state) in states.items()}}


def last_state(stored: Mapping[str, Any], kata: str, digest: str) -> str:
    """Return the state that the attempt with this digest had when it was last judged, or an empty string."""
    entry = stored.get(f"state of {kata}")
    return str(entry.get("state", "")) if isinstance(entry, dict) and entry.get("digest") == digest else ""


def tool_versions(checks: Mapping[str, Check]) -> dict[str, str]:
    """Return the versions of this package and of the checks' tools, by distribution, if they are installed."""
    return _versions([PACKAGE, *(tool for check in checks.values() for tool in check.tools)])


def _versions(names: Iterable[str]) -> dict[str, str]:
    return {name: version for name in names if (version := _version(name)) is not None}


@cache
def _version(name: str) -> str | None:
    from importlib.metadata import PackageNotFoundError, distribution  # noqa: PLC0415 - slow, and not needed to read

    with suppress(PackageNotFoundError):
        found = VERSION.search(distribution(name).read_text("METADATA") or "")
        return found.group(1) if found else ""
    return None


def _engine() -> str:
    """Return the modification times of this package's modules, so that a change to them invalidates stored results."""
    here = Path(__file__).parents[1]
    files = [file for part in ENGINE for file in sorted((here / part).glob("*.py"))]
    return " ".join(str(file.stat().st_mtime_ns) for file in files)
