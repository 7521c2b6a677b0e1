"""Detects saved files, with notifications of the operating system (watchfiles), or by polling every second."""

from __future__ import annotations

import os
import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from pytest_interview_kata.files.distribution import install_command

from .events import Blinded, Noticed, Saved

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Stamp: TypeAlias = tuple[int, int, int]

STEP: Final = 10
DEBOUNCE: Final = 50
"""Milliseconds to wait for more changes: an editor saves a file in several steps."""
EVERY: Final = 1.0
"""Seconds between two polls."""
LIMITS: Final = ("limit", "Too many open files")
"""Parts of the error message when a limit of inotify is reached."""
ADVICE: Final = " Higher limits fs.inotify.max_user_instances and fs.inotify.max_user_watches avoid that."

MISSING: Final = "The extra `watch` is not installed, so files are checked once a second. `{}` makes this faster."


class Changes:
    """Reports Python files that are written below a folder, until it is stopped."""

    def __init__(self, folder: Path, report: Callable[[Saved | Noticed | Blinded], None]) -> None:
        """Start watching; no change is missed after this returns."""
        self._folder = folder
        self._report = report
        self._stop = threading.Event()
        self._started = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="kata-changes", daemon=True)
        self._thread.start()
        self._started.wait()

    def _watch(self) -> None:
        try:
            why = self._follow()
            if not self._stop.is_set():
                before = _stamps(self._folder)  # before the message, so that nothing saved after it is missed
                self._report(Noticed(why))
                self._poll(before)
        finally:  # other threads would otherwise wait forever for this thread
            self._started.set()
            if not self._stop.is_set():
                self._report(Blinded(f"{self._folder} can no longer be watched: start `kata watch` again."))

    def _follow(self) -> str:
        """Report changes while the system reports them; return why it stopped, or an empty string after `stop`."""
        number = _stamp(self._folder)[0]
        try:
            from watchfiles import Change, PythonFilter, watch  # noqa: PLC0415 - an optional dependency

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
                self._started.set()
                for path in sorted(path for change, path in changes if change is not Change.deleted and python(change, path)):
                    self._report(Saved(Path(path)))
                # A folder that replaces another one may get the same inode number.
                if _stamp(self._folder)[0] != number or (Change.deleted, str(self._folder)) in changes:
                    return f"{self._folder} was moved or removed: checking it every second instead."
        except ImportError:
            return MISSING.format(install_command(["watch"]))
        except (OSError, RuntimeError) as error:
            reason = str(error).partition(" about [")[0].rstrip(".")
            advice = ADVICE if any(limit in reason for limit in LIMITS) else ""
            return f"The system cannot watch {self._folder} ({reason}): checking it every second instead.{advice}"
        return ""

    def _poll(self, before: Mapping[Path, Stamp]) -> None:
        self._started.set()
        while not self._stop.wait(EVERY):
            now = _stamps(self._folder)
            changed = [path for path, stamp in now.items() if before.get(path) != stamp]
            if changed:  # a tool may write many files at once, and judging one is enough
                self._report(Saved(max(changed, key=lambda path: now[path][1])))
            before = now

    def stop(self) -> None:
        """Stop reporting changes, and wait for the thread to end."""
        self._stop.set()
        self._thread.join()


def _stamps(folder: Path) -> Mapping[Path, Stamp]:
    """Return a stamp for each Python file: if a file changes, so does its stamp. Skip folders that cannot be read."""
    names = (Path(parent, name) for parent, _, files in os.walk(folder) for name in files if name.endswith(".py"))
    return {path: _stamp(path) for path in names}


def _stamp(path: Path) -> Stamp:
    with suppress(OSError):
        found = path.stat()
        return found.st_ino, found.st_mtime_ns, found.st_size
    return 0, 0, 0
