"""The results of earlier audits, by digests of everything that they depend on, in the user's cache folder.

There is one file for each kata. A file that cannot be read, or that another version of this package wrote, is ignored: digests
depend on the version, too. The files only make audits faster.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata.checks import CHECKS
from pytest_interview_kata.files import read_own, replace_text
from pytest_interview_kata.results.codec import as_data, from_data
from pytest_interview_kata.run.cache import REUSED, Cache

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pytest_interview_kata.model import Attempt, Result

MOST: Final = 32 << 20
"""The maximum size of a file, in bytes."""


class Memory:
    """The results of earlier audits and of this one: JSON data by digest."""

    def __init__(self, folder: Path | None = None, *, fresh: bool = False) -> None:
        """Read and write files in a folder, if there is one; with `fresh`, write them but do not read them."""
        self._folder = folder
        self._fresh = fresh
        self._cache = Cache(CHECKS, {})
        self._known: dict[str, dict[str, Any]] = {}
        self._used: dict[str, dict[str, Any]] = {}

    def digest(self, check: str, attempt: Attempt, *words: object) -> str:
        """Return a digest of these words and of everything on which the results of a check for an attempt depend."""
        return hashlib.sha256(f"{self._cache.digest(check, attempt)}\0{check}\0{words!r}".encode()).hexdigest()

    def recall(self, kata: str, digest: str) -> Any:
        """Return what is known under a digest, or None."""
        if kata not in self._known:
            self._known[kata] = {} if self._fresh or not self._folder else read_own(self._folder / f"{kata}.json", MOST)
        known = self._known[kata].get(digest)
        if known is not None:
            self._used.setdefault(kata, {})[digest] = known
        return known

    def keep(self, kata: str, digest: str, data: Any) -> None:
        """Remember JSON data under a digest."""
        if self._folder is not None:
            self._used.setdefault(kata, {})[digest] = data

    def recall_results(self, kata: str, digest: str) -> tuple[Result, ...] | None:
        """Return the results that are known under a digest, or None."""
        rows = self.recall(kata, digest)
        try:
            return None if rows is None else tuple(map(from_data, rows))
        except (KeyError, TypeError, ValueError, AttributeError):
            return None

    def keep_results(self, digest: str, results: Sequence[Result], *, wrong: bool) -> None:
        """Remember results, unless the machine may have caused a timeout or a crash of an attempt that is not `wrong`."""
        doubtful = any(one.outcome not in REUSED for one in results) and not wrong
        if results and not doubtful and not any(finding.internal for one in results for finding in one.findings):
            self.keep(results[0].kata, digest, [*map(as_data, results)])

    def write(self, kata: str, *, whole: bool) -> None:
        """Write the known results of a kata. After a `whole` audit, results that it did not use are deleted. Ignore errors."""
        if self._folder is None or kata not in self._used:
            return
        used = self._used.pop(kata)
        known = self._known.pop(kata, {})
        rows = used if whole else {**known, **used}
        if rows == known:
            return
        with suppress(OSError):
            self._folder.mkdir(exist_ok=True)
            replace_text(self._folder / f"{kata}.json", json.dumps(rows))
