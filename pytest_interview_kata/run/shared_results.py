"""Results that the processes of one run share, so that nothing is checked twice."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.files.locks import holding
from pytest_interview_kata.results.codec import as_data, from_data

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from pytest_interview_kata.model import Result

    from .guard import Key

PATIENCE: Final = 1800.0
"""Seconds to wait for the lock, which is longer than checks take: doing a stuck process's work twice beats not doing it."""


def once(path: Path, keys: Collection[Key], produce: Callable[[], Iterable[Result]], tick: Callable[[], None]) -> list[Result]:
    """Return the results of `produce`, which is called in only one of the processes that share this path.

    The results of another process are used if they cover all keys; results that it knew earlier are not among them. A process
    that dies releases the lock. While another process holds it, `tick` is called periodically and may raise an exception.
    """
    stored, part = Path(f"{path}.json"), Path(f"{path}.part")
    with holding(Path(f"{path}.lock"), PATIENCE, tick):
        done = [from_data(data) for data in json.loads(stored.read_text(encoding="utf-8"))] if stored.is_file() else []
        if {*keys} <= {(result.kata, result.check, result.item) for result in done}:
            return done
        results = list(produce())
        part.write_text(json.dumps([as_data(result) for result in results]), encoding="utf-8")
        os.replace(part, stored)  # noqa: PTH105 - behaves the same on every platform
        return results
