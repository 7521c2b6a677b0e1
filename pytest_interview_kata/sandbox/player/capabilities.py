"""Drops the capabilities of a process of root, so that it has only the rights of an ordinary user. Linux only."""

from __future__ import annotations

import ctypes
from typing import Any, Final

VERSION: Final = 0x20080522
EVERY: Final = 6
"""The number of 32-bit words in three sets of capabilities (effective, permitted, inheritable) with two words each."""


def drop(kernel: Any) -> bool:
    """Drop every capability permanently; return whether that succeeded."""
    head, none, left = (ctypes.c_uint32 * 2)(VERSION, 0), (ctypes.c_uint32 * EVERY)(), (ctypes.c_uint32 * EVERY)()
    kernel.capset(ctypes.byref(head), ctypes.byref(none))
    return bool(kernel.capget(ctypes.byref(head), ctypes.byref(left)) == 0) and not any(left)
