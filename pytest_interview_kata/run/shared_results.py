"""What several processes of one run have done between them, so that nothing is done twice."""

from __future__ import annotations

import json
import os
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final, TypeAlias

from filelock import FileLock, Timeout

from pytest_interview_kata.results.codec import as_data, from_data

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator
    from pathlib import Path

    from pytest_interview_kata.model import Result

Key: TypeAlias = tuple[str, str, str]
"""Kata, check and item."""
POLL: Final = 0.5
"""Seconds between looks at whether the run was stopped, while another process has the turn."""
TRIES: Final = 3600
"""How often; no check of ours takes half an hour."""


class Share:
    """A folder that the processes of a run have in common."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def once(
        self, name: str, keys: Collection[Key], produce: Callable[[], Iterable[Result]], check: Callable[[], None]
    ) -> list[Result]:
        """Return what `produce` returns, calling it in one of the processes only; a process that dies frees its turn.

        What another process has done counts if it has results for all keys: results that it knew before are not there.
        `check` is called periodically while another process has the turn, and may raise.
        """
        path = self._folder / f"{name}.json"
        with self._turn(name, check):
            done = [from_data(data) for data in json.loads(path.read_text(encoding="utf-8"))] if path.is_file() else []
            if {*keys} <= {(result.kata, result.check, result.item) for result in done}:
                return done
            results = list(produce())
            part = path.with_suffix(".part")
            part.write_text(json.dumps([as_data(result) for result in results]), encoding="utf-8")
            os.replace(part, path)  # noqa: PTH105 - one and the same on every platform
            return results

    @contextmanager
    def _turn(self, name: str, check: Callable[[], None]) -> Iterator[None]:
        lock = FileLock(self._folder / f"{name}.lock")
        for _ in range(TRIES):
            with suppress(Timeout):
                lock.acquire(timeout=POLL)
                break
            check()
        # A process that keeps its turn for as long does not work any more: what is done twice is better than not at all.
        try:
            yield
        finally:
            lock.release()
