"""All that keeps an attempt where it belongs, put up before a line of it runs. None of it carries the verdict."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING, Any, Final

from . import audit_hook, limits

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

DIE_WITH_PARENT: Final = 1
WALLS: Final = frozenset({"landlock", "seccomp", "audit", "limits"})


def prepare(hidden: Sequence[str], scratch: str, walls: frozenset[str] = WALLS) -> Callable[[int], None]:
    """Put up what can be put up before the attempt is known; give what puts up the rest, within so many bytes of memory."""
    kernel = _kernel()
    if kernel is not None:
        from . import landlock  # noqa: PLC0415 - Linux only

        parent = os.getppid()
        kernel.prctl(DIE_WITH_PARENT, signal.SIGKILL, 0, 0, 0)
        if os.getppid() != parent:
            os._exit(0)
        if "landlock" in walls:
            landlock.restrict(kernel, hidden, scratch)

    def close(memory: int) -> None:
        if "limits" in walls:
            limits.limit(memory)
        if kernel is not None and "seccomp" in walls:
            from . import seccomp  # noqa: PLC0415 - Linux only

            seccomp.restrict(kernel)
        _forget("ctypes", "_ctypes")
        if "audit" in walls:
            audit_hook.watch(hidden, scratch)

    return close


def _kernel() -> Any:
    if sys.platform != "linux":
        return None
    import ctypes  # noqa: PLC0415 - Linux only

    from . import landlock, seccomp  # noqa: F401, PLC0415 - loaded before files are out of reach

    return ctypes.CDLL(None, use_errno=True)


def _forget(*packages: str) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] in packages]:
        del sys.modules[name]
