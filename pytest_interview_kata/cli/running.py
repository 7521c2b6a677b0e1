"""What commands that judge need: the caches of `pytest --kata`, and a temporary folder."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from pytest_interview_kata.run.context import RunContext
from pytest_interview_kata.run.processes import Processes, processors

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_interview_kata.run.user_cache import Store

    from .locate import Workspace


@contextmanager
def open_context(workspace: Workspace, store: Store | None = None) -> Iterator[RunContext]:
    """Yield a context with the caches of `pytest --kata` and a temporary folder; `store` is the user's cache, if it is open."""
    found = store or workspace.store()
    with tempfile.TemporaryDirectory(prefix="kata-run-", ignore_cleanup_errors=True) as own:
        processes = Processes()
        try:
            cache, isolation = found.folder or Path(own), workspace.isolation()
            yield RunContext(processes, cache, Path(own), isolation=isolation, jobs=processors())
        finally:
            processes.stop()
