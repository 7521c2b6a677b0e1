"""Results that the processes of one run share, so that nothing is checked twice."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.files import holding
from pytest_interview_kata.results.codec import as_data, from_data

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable
    from pathlib import Path

    from pytest_interview_kata.model import Result

    from .guard import Key

PATIENCE: Final = 1800.0
"""Seconds to wait for the lock, which is longer than checks take: doing a stuck process's work twice beats not doing it."""


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
        with holding(self._folder / f"{name}.lock", PATIENCE, check):
            done = [from_data(data) for data in json.loads(path.read_text(encoding="utf-8"))] if path.is_file() else []
            if {*keys} <= {(result.kata, result.check, result.item) for result in done}:
                return done
            results = list(produce())
            part = path.with_suffix(".part")
            part.write_text(json.dumps([as_data(result) for result in results]), encoding="utf-8")
            os.replace(part, path)  # noqa: PTH105 - behaves the same on every platform
            return results
