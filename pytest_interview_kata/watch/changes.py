"""Which files are saved, by the system's own notice (watchfiles)."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import KataError

from .events import Saved

if TYPE_CHECKING:
    from collections.abc import Callable

STEP: Final = 10
DEBOUNCE: Final = 50
"""Milliseconds: what an editor does with a file when it saves takes several steps."""


class Changes:
    """Tells of every Python file that is written below a folder, until it is stopped."""

    def __init__(self, folder: Path, tell: Callable[[Saved], None]) -> None:
        """Begin; when this returns, nothing more is missed. Raises `KataError` where the folder cannot be watched."""
        self._stop = threading.Event()
        self._trouble: Exception | None = None
        self._begun = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(folder, tell), name="kata-changes", daemon=True)
        self._thread.start()
        self._begun.wait()
        if self._trouble:
            raise KataError(f"{folder} cannot be watched: {self._trouble}. Put that right, or use `pytest --kata`.")

    def _run(self, folder: Path, tell: Callable[[Saved], None]) -> None:
        try:
            self._watch(folder, tell)
        except Exception as error:  # noqa: BLE001 - the system's or the extra's; who waits for the beginning tells it
            self._trouble = error
        finally:
            self._begun.set()

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
