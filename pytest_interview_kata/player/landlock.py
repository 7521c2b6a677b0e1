"""The kernel's own wall on Linux: what an attempt may open, and whom it may signal. Irrevocable, inherited, and root's too.

Numbers are those of the kernel's `uapi/linux/landlock.h`; what a kernel does not know yet is left out.
"""

from __future__ import annotations

import ctypes
import os
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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
"""How many rights on files an ABI knows; later ones know 16."""
NETWORK_SINCE: Final = 4
SCOPES_SINCE: Final = 6
BIND_AND_CONNECT: Final = 0b11
SOCKETS_AND_SIGNALS: Final = 0b11


class _Ruleset(ctypes.Structure):
    _fields_ = (("files", ctypes.c_uint64), ("network", ctypes.c_uint64), ("scoped", ctypes.c_uint64))


class _Beneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = (("allowed", ctypes.c_uint64), ("parent", ctypes.c_int32))


def restrict(kernel: Any, hidden: Iterable[str], scratch: str) -> int:
    """Let this process write below `scratch` only, read all but what is hidden, start no program, reach no network.

    Gives the kernel's version of Landlock, 0 where there is none.
    """
    version: int = kernel.syscall(CREATE, None, ctypes.c_size_t(0), VERSION)
    if version <= 0:
        return 0
    every = (1 << RIGHTS.get(version, 16)) - 1
    owned = every & ~MAKE_DEVICES
    network = BIND_AND_CONNECT if version >= NETWORK_SINCE else 0
    scoped = SOCKETS_AND_SIGNALS if version >= SCOPES_SINCE else 0
    size = 8 * (1 + (version >= NETWORK_SINCE) + (version >= SCOPES_SINCE))
    rules: int = kernel.syscall(CREATE, ctypes.byref(_Ruleset(every, network, scoped)), ctypes.c_size_t(size), 0)
    if rules < 0:
        return 0
    _allow(kernel, rules, os.sep, READ_FOLDER)  # names are no secret, and Python looks for modules by them
    for path in visible([os.path.realpath(path) for path in hidden]):
        _allow(kernel, rules, path, READ_FILE | READ_FOLDER)
    _allow(kernel, rules, scratch, owned)
    _allow(kernel, rules, os.devnull, (READ_FILE | WRITE_FILE | TRUNCATE) & every)
    kernel.prctl(NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    done = kernel.syscall(RESTRICT, rules, 0)
    os.close(rules)
    return version if done == 0 else 0


def visible(hidden: Iterable[str]) -> Iterator[str]:
    """Give the paths that together hold all there is but what is hidden: whatever stands beside the way to it."""
    ways = {path for leaf in hidden for path in _way_to(leaf)}
    for folder in sorted(ways):
        try:
            entries = list(os.scandir(folder)) if folder not in hidden else []
        except OSError:
            continue
        yield from (entry.path for entry in entries if entry.path not in ways and not entry.is_symlink())


def _way_to(path: str) -> Iterator[str]:
    """Give a path and all folders around it."""
    yield path
    while (outer := os.path.dirname(path)) != path:  # noqa: PTH120 - pathlib takes as long to import as all of this
        yield (path := outer)


def _allow(kernel: Any, rules: int, path: str, rights: int) -> None:
    try:
        place = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    if not os.path.isdir(path):  # noqa: PTH112 - see above
        rights &= READ_FILE | WRITE_FILE | TRUNCATE
    kernel.syscall(ADD_RULE, rules, PATH_BENEATH, ctypes.byref(_Beneath(rights, place)), 0)
    os.close(place)
