"""Forks a process that has done all imports, so that each program runs in a new process without repeating them.

This is done only on Linux: elsewhere, a process that has used system libraries cannot safely be forked. The walls of a process
forbid forks, so each new process sets up its own walls. Before that, only the kata's scenarios run, and no attempt.
"""

from __future__ import annotations

import faulthandler
import importlib
import os
import signal
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pytest_interview_kata.sandbox.messages import Load

ANOTHER: Final = 113
"""The exit status with which a process asks that another process is forked in its place."""
THREADS: Final = "/proc/self/task"


def fork_each(message: Load) -> bool:
    """Import the modules that the message names, fork, and return True in the new process.

    If the new process exits with the status `ANOTHER`, remove everything that it added to the scratch folder, and fork again.
    If it ends in any other way, end this process with the same status or signal. If the message names no imports, or if this
    process has several threads, do not fork, and return False.
    """
    for name in message.get("imports", ()):
        with suppress(BaseException):  # a name may be that of a class, and a module may be missing
            importlib.import_module(name)
    if "imports" not in message or sys.platform != "linux" or len([*os.scandir(THREADS)]) > 1:
        return False
    try:
        scratch = message["environment"]["HOME"]
        known = _below(scratch)
        while child := os.fork():
            _end_unless_another(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
            for path in reversed([path for path in _below(scratch) if path not in known]):
                _remove(path)
    except BaseException:  # noqa: BLE001 - this process has no walls, so it must not go on
        os._exit(1)
    return True


def _below(folder: str) -> dict[str, None]:
    """Return the paths of everything in a folder, each folder before its contents."""
    found: dict[str, None] = {}
    for entry in [*os.scandir(folder)]:
        found[entry.path] = None
        found |= _below(entry.path) if entry.is_dir(follow_symlinks=False) else {}
    return found


def _remove(path: str) -> None:
    try:
        os.unlink(path)  # noqa: PTH108 - pathlib takes long to import
    except OSError:
        os.rmdir(path)  # noqa: PTH106


def _end_unless_another(status: int) -> None:
    """Return if the status is `ANOTHER`. Otherwise end this process with it; a negative status is the number of a signal."""
    if status == ANOTHER:
        return
    if status < 0:
        import resource  # noqa: PLC0415 - missing on Windows

        faulthandler.disable()  # the process that ended has written its traceback
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        with suppress(OSError):  # the action of SIGKILL cannot be set
            signal.signal(-status, signal.SIG_DFL)
        os.kill(os.getpid(), -status)
    os._exit(status)
