"""Sets up all walls that isolate an attempt, before any of its code runs. No verdict relies on them."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING, Any, Final

from . import audit_hook, limits, reading

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Close = Callable[[int, Sequence[str]], list[str]]

DIE_WITH_PARENT: Final = 1
KERNEL: Final = ("landlock", "seccomp", "capabilities")
"""Walls that some systems do not have."""
WALLS: Final = frozenset({*KERNEL, "audit", "limits"})


def prepare(hidden: Sequence[str], scratch: str, walls: frozenset[str] = WALLS) -> Close:
    """Do the preparations that do not depend on the attempt; return a function that sets up the walls.

    The function takes the memory limit in bytes and additional readable paths. It returns the names of the walls that are
    missing on this system.
    """
    kernel, rules = import_all(), -1
    hidden = [os.path.realpath(path) for path in hidden]
    readable = reading.standard(hidden)
    output = os.path.realpath("/dev/fd/1")
    if kernel is not None:
        from . import landlock  # noqa: PLC0415 - Linux only

        parent = os.getppid()
        kernel.prctl(DIE_WITH_PARENT, signal.SIGKILL, 0, 0, 0)
        if os.getppid() != parent:
            os._exit(0)
        if "landlock" in walls:
            rules = landlock.collect(kernel, readable, scratch, output)

    def close(memory: int, paths: Sequence[str]) -> list[str]:
        more = reading.named(paths, hidden)
        if "limits" in walls:
            limits.limit(memory)
        up = _restrict(kernel, rules, more, walls) if kernel is not None else set()
        _forget("ctypes", "_ctypes")
        if "audit" in walls:
            audit_hook.watch({**readable, **more}, scratch, output, alone="landlock" not in up)
        return [wall for wall in KERNEL if wall in walls and wall not in up]

    return close


def _restrict(kernel: Any, rules: int, more: dict[str, bool], walls: frozenset[str]) -> set[str]:
    """Set up the kernel's walls; return the names of the walls that were set up."""
    from . import capabilities, landlock, seccomp  # noqa: PLC0415 - Linux only

    if rules >= 0:
        landlock.allow(kernel, rules, more)
    restrictions: dict[str, Callable[[], bool]] = {  # in this order: seccomp refuses the calls of the others
        "landlock": lambda: rules >= 0 and landlock.restrict(kernel, rules),
        "capabilities": lambda: capabilities.drop(kernel),
        "seccomp": lambda: seccomp.restrict(kernel),
    }
    up = {wall for wall, restrict in restrictions.items() if wall in walls and restrict()}
    if rules >= 0:
        os.close(rules)
    return up


def import_all() -> Any:
    """Import the modules that the walls need, while files can be read. Return the C library on Linux, None elsewhere."""
    if sys.platform != "linux":
        return None
    import ctypes  # noqa: PLC0415 - Linux only

    from . import capabilities, landlock, seccomp  # noqa: F401, PLC0415 - Linux only

    return ctypes.CDLL(None, use_errno=True)


def _forget(*packages: str) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] in packages]:
        del sys.modules[name]
