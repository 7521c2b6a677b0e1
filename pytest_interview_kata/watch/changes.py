"""Which files are saved, by the system's own notice (watchfiles)."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING, Final

from .events import Saved

if TYPE_CHECKING:
    from collections.abc import Callable

STEP: Final = 10
DEBOUNCE: Final = 50
"""Milliseconds: what an editor does with a file when it saves takes several steps."""


class Changes:
    """Tells of every Python file that is written below a folder, until it is stopped."""

    def __init__(self, folder: Path, tell: Callable[[Saved], None]) -> None:
        """Begin; when this returns, nothing more is missed."""
        self._stop = threading.Event()
        self._begun = threading.Event()
        self._thread = threading.Thread(target=self._watch, args=(folder, tell), name="kata-changes", daemon=True)
        self._thread.start()
        self._begun.wait()

    def _watch(self, folder: Path, tell: Callable[[Saved], None]) -> None:
        from watchfiles import Change, PythonFilter, watch  # noqa: PLC0415 - an extra

        for changes in watch(
            folder,
            watch_filter=PythonFilter(),
            step=STEP,
            debounce=DEBOUNCE,
            rust_timeout=100,
            yield_on_timeout=True,
            stop_event=self._stop,
            raise_interrupt=False,
        ):
            self._begun.set()
            for path in sorted(path for change, path in changes if change is not Change.deleted):
                tell(Saved(Path(path)))

    def stop(self) -> None:
        """Tell no more."""
        self._stop.set()
        self._thread.join()
