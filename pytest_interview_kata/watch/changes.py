"""Which files are saved, by the system's own notice (watchfiles), or by looking every second where there is none."""

from __future__ import annotations

import os
import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from .events import Blinded, Noticed, Saved

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Stamp: TypeAlias = tuple[int, int, int]

STEP: Final = 10
DEBOUNCE: Final = 50
"""Milliseconds: what an editor does with a file when it saves takes several steps."""
EVERY: Final = 1.0
"""Seconds between looks where the system gives no notice."""
LIMITS: Final = ("limit", "Too many open files")
"""What an error says when a limit of inotify is reached."""
ADVICE: Final = " Higher limits fs.inotify.max_user_instances and fs.inotify.max_user_watches avoid that."


class Changes:
    """Tells of every Python file that is written below a folder, until it is stopped."""

    def __init__(self, folder: Path, tell: Callable[[Saved | Noticed | Blinded], None]) -> None:
        """Begin; when this returns, nothing more is missed."""
        self._folder = folder
        self._tell = tell
        self._stop = threading.Event()
        self._begun = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="kata-changes", daemon=True)
        self._thread.start()
        self._begun.wait()

    def _watch(self) -> None:
        try:
            why = self._follow()
            if not self._stop.is_set():
                self._tell(Noticed(why))
                self._look_every_second()
        finally:  # whoever waits for changes must not wait for nobody
            self._begun.set()
            if not self._stop.is_set():
                self._tell(Blinded(f"Changes in {self._folder} can't be followed any more: start `kata watch` again."))

    def _follow(self) -> str:
        """Tell of changes for as long as the system does, and return why it no longer does."""
        number = _stamp(self._folder)[0]
        try:
            from watchfiles import Change, PythonFilter, watch  # noqa: PLC0415 - an extra

            python = PythonFilter()
            for changes in watch(
                self._folder,
                watch_filter=None,
                step=STEP,
                debounce=DEBOUNCE,
                rust_timeout=100,
                yield_on_timeout=True,
                stop_event=self._stop,
                raise_interrupt=False,
            ):
                self._begun.set()
                for path in sorted(path for change, path in changes if change is not Change.deleted and python(change, path)):
                    self._tell(Saved(Path(path)))
                # A folder that takes the place of another one may get its number.
                if _stamp(self._folder)[0] != number or (Change.deleted, str(self._folder)) in changes:
                    return f"{self._folder} was moved or removed: looking every second for what is saved there."
        except (ImportError, OSError, RuntimeError) as error:
            reason = str(error).partition(" about [")[0].rstrip(".")
            advice = ADVICE if any(limit in reason for limit in LIMITS) else ""
            return f"The system can't watch {self._folder} ({reason}): looking every second instead.{advice}"
        return ""

    def _look_every_second(self) -> None:
        before = _stamps(self._folder)
        self._begun.set()
        while not self._stop.wait(EVERY):
            now = _stamps(self._folder)
            changed = [path for path, stamp in now.items() if before.get(path) != stamp]
            if changed:  # many at once come from a tool, and one of them is enough to judge
                self._tell(Saved(max(changed, key=lambda path: now[path][1])))
            before = now

    def stop(self) -> None:
        """Tell no more."""
        self._stop.set()
        self._thread.join()


def _stamps(folder: Path) -> Mapping[Path, Stamp]:
    """Return what tells one state of each Python file from another; what can't be read is left out."""
    names = (Path(place, name) for place, _, files in os.walk(folder) for name in files if name.endswith(".py"))
    return {path: _stamp(path) for path in names}


def _stamp(path: Path) -> Stamp:
    with suppress(OSError):
        found = path.stat()
        return found.st_ino, found.st_mtime_ns, found.st_size
    return 0, 0, 0
