"""What is done to the player's own process before a line of an attempt runs. None of it carries the verdict."""

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
"""More than any kata may take; it ends a player whose judge is gone."""
THREAD_STACK: Final = 2 * MEGABYTE
"""Of address space for each thread that an attempt starts, where the system's usual 8 MiB would allow some 20 of them."""


def limit(memory: int) -> None:
    """Bound memory, files and processor time of this process as far as the platform can."""
    threading.stack_size(THREAD_STACK)
    try:
        import resource  # noqa: PLC0415 - there is none on Windows
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
    else:  # where threads don't count as processes
        wanted[resource.RLIMIT_NPROC] = 0
    for what, most in wanted.items():
        hard = resource.getrlimit(what)[1]
        bound = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (bound, bound))


def trace_when_asked(target: int) -> None:
    """Write where every thread is to this descriptor on a fatal signal, and on SIGUSR1 where there is one."""
    faulthandler.enable(file=target)
    if hasattr(signal, "SIGUSR1"):
        faulthandler.register(signal.SIGUSR1, file=target, all_threads=False)
