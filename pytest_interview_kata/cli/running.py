"""What commands that judge need: the caches of `pytest --kata`, and a temporary folder."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from pytest_interview_kata.run import user_cache
from pytest_interview_kata.run.context import Isolation, RunContext
from pytest_interview_kata.run.processes import Processes, processors

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_interview_kata.run.user_cache import Store

    from .locate import Workspace


@contextmanager
def open_context(workspace: Workspace, store: Store | None = None) -> Iterator[RunContext]:
    """Yield a context with the caches of `pytest --kata` and a temporary folder; `store` is the user's cache, if it is open."""
    found = store or workspace.store()
    hidden = tuple(str(folder) for folder in [*(pack.folder for pack in workspace.bank.packs), user_cache.home()] if folder)
    with tempfile.TemporaryDirectory(prefix="kata-run-", ignore_cleanup_errors=True) as own:
        processes = Processes()
        try:
            yield RunContext(processes, found.folder or Path(own), Path(own), isolation=Isolation(hidden), jobs=processors())
        finally:
            processes.stop()
