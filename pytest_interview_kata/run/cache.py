"""Results of unchanged attempts, kept from run to run."""

from __future__ import annotations

import hashlib
import re
import sys
from contextlib import suppress
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata.model import Outcome
from pytest_interview_kata.results.codec import as_data, from_data

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pytest_interview_kata.model import Attempt, Result, Task

JUDGED_BY: Final = ("kata.toml", "stub.py", "solution.py", "properties.py", "scenarios.py", "typing_tests.py", "cases.json")
"""The files of a kata's folder that a verdict depends on."""
KEPT: Final = frozenset({Outcome.PASSED, Outcome.FAILED, Outcome.ERROR})
"""What an unchanged attempt is not judged again for; a time-out or a crash may be the machine's doing."""
ENGINE: Final = ("", "judge", "sandbox", "sandbox/player", "checks", "checks/rules", "checks/django")
VERSION: Final = re.compile(r"^Version: *(.*?) *$", re.MULTILINE)
"""Where metadata tell a version. `importlib.metadata` would read all the rest too, as an e-mail."""
TOOLS: Final = ("pytest-interview-kata", "hypothesis", "mypy", "ruff", "pytest", "django-stubs")


class Cache:
    """Results by kata and check, each with a digest of all that it depends on."""

    def __init__(self, stored: object, salt: Iterable[str], *, fresh: bool = False) -> None:
        """Begin with what was stored; the salt is what else results depend on, such as settings; `fresh` looks nothing up."""
        rows = stored.items() if isinstance(stored, dict) else ()
        self._entries: dict[str, Any] = {str(name): entry for name, entry in rows if isinstance(entry, dict)}
        self._salt = "\0".join([*salt, *tool_versions().values(), sys.version, _engine()])
        self._fresh = fresh
        self._folders: dict[Path, str] = {}

    def lookup(self, check: str, task: Task) -> list[Result]:
        """Give the results that still hold; an entry that cannot be read holds for nothing."""
        entry = self._entries.get(f"{check} {task.attempt.kata.id}", {})
        if self._fresh or entry.get("digest") != self.digest(task.attempt):
            return []
        try:
            return [from_data(data, cached=True) for data in entry["results"].values()]
        except (KeyError, TypeError, ValueError, AttributeError):
            return []

    def seconds(self, check: str, kata: str) -> dict[str, float]:
        """Tell how long the items of a kata took when they were last checked, whatever has changed since."""
        try:
            found = self._entries[f"{check} {kata}"]["results"]
            return {str(item): float(data["seconds"]) for item, data in found.items()}
        except (KeyError, TypeError, ValueError, AttributeError):
            return {}

    def remember(self, digest: str, result: Result) -> None:
        """Keep a result under the digest of what it depends on, unless it may be the machine's doing."""
        if result.outcome not in KEPT:
            return
        name = f"{result.check} {result.kata}"
        if self._entries.get(name, {}).get("digest") != digest:
            self._entries[name] = {"digest": digest, "results": {}}
        self._entries[name]["results"][result.item] = as_data(result)

    @property
    def entries(self) -> dict[str, Any]:
        """All that is worth storing, as JSON data."""
        return self._entries

    def digest(self, attempt: Attempt) -> str:
        """Give a digest of all that a result on this attempt depends on."""
        kata = attempt.kata
        if kata.folder not in self._folders:
            self._folders[kata.folder] = _state_of(kata.folder)
        words = f"{self._salt}\0{self._folders[kata.folder]}\0{_versions(kata.modules)}\0{attempt.source}"
        return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()


def tool_versions() -> dict[str, str]:
    """Give the versions of the tools that judge, by distribution; those that are not installed are left out."""
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
    """Tell one state of this package from another, for those who work on it."""
    here = Path(__file__).parents[1]
    files = [file for part in ENGINE for file in sorted((here / part).glob("*.py"))]
    return " ".join(str(file.stat().st_mtime_ns) for file in files)
