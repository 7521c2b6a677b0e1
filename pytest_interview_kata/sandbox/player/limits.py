"""Limits and tracebacks of the player's own process, set up before an attempt runs. No verdict relies on them."""

from __future__ import annotations

import faulthandler
import signal
import sys
import threading
from typing import Final

MEGABYTE: Final = 1 << 20
FILE_SIZE: Final = 16 * MEGABYTE
OPEN_FILES: Final = 128
CPU_SECONDS: Final = 120
"""Longer than any kata may run. The limit ends a player that still works although its judge no longer exists."""
THREAD_STACK: Final = 2 * MEGABYTE
"""The address space for the stack of a thread. With the usual 8 MiB, an attempt could start only about 20 threads."""


def limit(memory: int) -> None:
    """Limit memory (in bytes), files and processor time of this process, as far as the platform can."""
    threading.stack_size(THREAD_STACK)
    try:
        import resource  # noqa: PLC0415 - missing on Windows
    except ImportError:
        return
    wanted = {
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_FSIZE: FILE_SIZE,
        resource.RLIMIT_NOFILE: OPEN_FILES,
        resource.RLIMIT_CPU: CPU_SECONDS,
    }
    if sys.platform == "linux":  # elsewhere the system refuses or ignores it
        wanted[resource.RLIMIT_AS] = memory
    else:  # where threads do not count as processes
        wanted[resource.RLIMIT_NPROC] = 0
    for what, most in wanted.items():
        hard = resource.getrlimit(what)[1]
        bound = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (bound, bound))


def trace_when_asked(target: int) -> None:
    """Write the tracebacks of all threads to a file descriptor on a fatal signal, and of the current thread on SIGUSR1."""
    faulthandler.enable(file=target)
    if hasattr(signal, "SIGUSR1"):
        faulthandler.register(signal.SIGUSR1, file=target, all_threads=False)
