"""Results that the processes of one run share, so that nothing is checked twice."""

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
"""Seconds between checks whether the run was stopped, while another process holds the lock."""
TRIES: Final = 3600
"""How often to try to get the lock: for half an hour, which is longer than our checks take."""


class Share:
    """A folder that the processes of a run share."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def once(
        self, name: str, keys: Collection[Key], produce: Callable[[], Iterable[Result]], check: Callable[[], None]
    ) -> list[Result]:
        """Return the results of `produce`, which is called in only one of the processes; a process that dies releases the lock.

        The results of another process are used if they cover all keys; results that it knew earlier are not among them.
        `check` is called periodically while another process holds the lock, and may raise an exception.
        """
        path = self._folder / f"{name}.json"
        with self._turn(name, check):
            done = [from_data(data) for data in json.loads(path.read_text(encoding="utf-8"))] if path.is_file() else []
            if {*keys} <= {(result.kata, result.check, result.item) for result in done}:
                return done
            results = list(produce())
            part = path.with_suffix(".part")
            part.write_text(json.dumps([as_data(result) for result in results]), encoding="utf-8")
            os.replace(part, path)  # noqa: PTH105 - behaves the same on every platform
            return results

    @contextmanager
    def _turn(self, name: str, check: Callable[[], None]) -> Iterator[None]:
        lock = FileLock(self._folder / f"{name}.lock")
        for _ in range(TRIES):
            with suppress(Timeout):
                lock.acquire(timeout=POLL)
                break
            check()
        # A process that holds the lock this long is stuck: doing its work twice is better than not at all.
        try:
            yield
        finally:
            lock.release()
