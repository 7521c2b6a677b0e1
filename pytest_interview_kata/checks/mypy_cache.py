"""The cache of mypy, used by one mypy process at a time, and a copy of the cache for all folders of an environment.

Because of the copy, the first run in another folder does not analyse the standard library again.
"""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.files.locks import holding, lock_of

from .mypy_run import FORGETFUL

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytest_interview_kata.run.context import RunContext

NAME: Final = "mypy"
"""The name of the folder in the cache of a run."""
PATIENCE: Final = 60.0
"""Seconds to wait until another program releases the cache: a run of mypy with an empty cache takes less time than that."""


@contextmanager
def reserved(context: RunContext, folder: Path) -> Iterator[Path]:
    """Yield the path of a cache that no other mypy uses until the block ends.

    If other runs or audits use the usual cache all the time, yield an empty cache in `folder`. Raise `Stopped` if the run is
    stopped meanwhile.
    """
    cache = context.cache / NAME
    with holding(lock_of(cache), PATIENCE, context.processes.check) as held:
        if not held:
            yield folder / FORGETFUL
            return
        prime(cache, context.mypy_cache)
        yield cache
        keep(cache, context.mypy_cache)


def prime(cache: Path, kept: Path | None) -> None:
    """Copy the kept cache if there is no cache yet. Errors of the file system are ignored."""
    if kept is not None and kept.is_dir() and not cache.exists():
        _copy(kept, cache)
        with suppress(OSError):
            os.utime(kept)  # unused folders are removed


def keep(cache: Path, kept: Path | None) -> None:
    """Copy the cache unless a copy exists. If there is no cache, mypy has failed: remove the copy, which may be corrupt."""
    if kept is None:
        return
    if not cache.is_dir():
        shutil.rmtree(kept, ignore_errors=True)
    elif not kept.exists():
        _copy(cache, kept)


def _copy(source: Path, target: Path) -> None:
    part = target.with_name(f"{target.name}.{os.getpid()}")
    with suppress(OSError):
        shutil.copytree(source, part)
        part.rename(target)  # fails if another process was faster
    shutil.rmtree(part, ignore_errors=True)
