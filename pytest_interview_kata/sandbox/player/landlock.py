"""Landlock, a wall in the Linux kernel: it limits which files an attempt may open, and which processes it may signal.

Its rules cannot be removed, are inherited by child processes, and also apply to root.

The numbers are from the kernel's `uapi/linux/landlock.h`. Rights that an older kernel does not support are left out.
"""

from __future__ import annotations

import ctypes
import os
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

CREATE: Final = 444
ADD_RULE: Final = 445
RESTRICT: Final = 446
NO_NEW_PRIVILEGES: Final = 38
VERSION: Final = 1
PATH_BENEATH: Final = 1
WRITE_FILE: Final = 1 << 1
READ_FILE: Final = 1 << 2
READ_FOLDER: Final = 1 << 3
MAKE_DEVICES: Final = 1 << 6 | 1 << 11
TRUNCATE: Final = 1 << 14
RIGHTS: Final = {1: 13, 2: 14, 3: 15, 4: 15}
"""How many rights on files there are in each version of Landlock's ABI; later versions have 16."""
NETWORK_SINCE: Final = 4
SCOPES_SINCE: Final = 6
BIND_AND_CONNECT: Final = 0b11
SOCKETS_AND_SIGNALS: Final = 0b11


class _Ruleset(ctypes.Structure):
    _fields_ = (("files", ctypes.c_uint64), ("network", ctypes.c_uint64), ("scoped", ctypes.c_uint64))


class _Beneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = (("allowed", ctypes.c_uint64), ("parent", ctypes.c_int32))


def collect(kernel: Any, readable: Mapping[str, bool], scratch: str, output: str) -> int:
    """Create rules and return their file descriptor, or -1 if Landlock is missing.

    They allow writing only below `scratch`, to `output` and to the null device, and reading only there and below `readable`,
    which maps a path to True if its contents may be read, or to False if only names may be listed.
    """
    version: int = kernel.syscall(CREATE, None, ctypes.c_size_t(0), VERSION)
    if version <= 0:
        return -1
    every = (1 << RIGHTS.get(version, 16)) - 1
    network = BIND_AND_CONNECT if version >= NETWORK_SINCE else 0
    scoped = SOCKETS_AND_SIGNALS if version >= SCOPES_SINCE else 0
    size = 8 * (1 + (version >= NETWORK_SINCE) + (version >= SCOPES_SINCE))
    rules: int = kernel.syscall(CREATE, ctypes.byref(_Ruleset(every, network, scoped)), ctypes.c_size_t(size), 0)
    if rules >= 0:
        allow(kernel, rules, readable)
        _allow(kernel, rules, scratch, every & ~MAKE_DEVICES)
        for path in (os.devnull, output):
            _allow(kernel, rules, path, (READ_FILE | WRITE_FILE | TRUNCATE) & every)
    return rules


def allow(kernel: Any, rules: int, readable: Mapping[str, bool]) -> None:
    """Add readable paths to the rules."""
    for path, whole in readable.items():
        _allow(kernel, rules, path, READ_FOLDER | (READ_FILE if whole else 0))


def restrict(kernel: Any, rules: int) -> bool:
    """Apply the rules to this process permanently; return whether that succeeded."""
    kernel.prctl(NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    done: int = kernel.syscall(RESTRICT, rules, 0)
    return done == 0


def _allow(kernel: Any, rules: int, path: str, rights: int) -> None:
    try:
        folder = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    if not os.path.isdir(path):  # noqa: PTH112 - importing pathlib takes as long as all of this
        rights &= READ_FILE | WRITE_FILE | TRUNCATE
    kernel.syscall(ADD_RULE, rules, PATH_BENEATH, ctypes.byref(_Beneath(rights, folder)), 0)
    os.close(folder)
