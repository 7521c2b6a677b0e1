"""What commands need to judge attempts: processes, a temporary folder, and optionally the caches of `pytest --kata`."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pytest_interview_kata.run.context import RunContext
from pytest_interview_kata.run.processes import Processes, processors

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager

    from pytest_interview_kata.run.user_cache import Store

    from .locate import Workspace


@contextmanager
def open_context(cache: Path | None = None, **facts: Any) -> Iterator[RunContext]:
    """Yield a context with these facts, by default with an empty cache; its processes end when the block ends."""
    with tempfile.TemporaryDirectory(prefix="kata-run-", ignore_cleanup_errors=True) as own:
        empty, scratch, processes = Path(own, "cache"), Path(own, "scratch"), Processes()
        empty.mkdir()
        scratch.mkdir()
        try:
            yield RunContext(processes, cache or empty, scratch, **{"jobs": processors(), **facts})
        finally:
            processes.stop()


def in_workspace(workspace: Workspace, store: Store | None = None) -> AbstractContextManager[RunContext]:
    """Return a context with the caches of `pytest --kata`; `store` is the user's cache, if it is open."""
    return open_context((store or workspace.store()).folder, isolation=workspace.isolation())
