"""Root's rights, given up: without them root is an owner of files like any other user. Linux only."""

from __future__ import annotations

import ctypes
from typing import Any, Final

VERSION: Final = 0x20080522
EVERY: Final = 6
"""Words for the effective, permitted and inheritable capabilities, twice 32 of each."""


def drop(kernel: Any) -> bool:
    """Give up every capability for good; return whether none is left."""
    head, none, left = (ctypes.c_uint32 * 2)(VERSION, 0), (ctypes.c_uint32 * EVERY)(), (ctypes.c_uint32 * EVERY)()
    kernel.capset(ctypes.byref(head), ctypes.byref(none))
    return bool(kernel.capget(ctypes.byref(head), ctypes.byref(left)) == 0) and not any(left)
