"""Paths that an attempt may read: Python, files that the standard library looks up, and packages that the kata needs."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LIBRARIES: Final = (
    *("/lib", "/lib32", "/lib64", "/usr/lib", "/usr/lib32", "/usr/lib64", "/usr/local/lib", "/usr/local/lib64"),
    *("/home/linuxbrew/.linuxbrew/lib", "/home/linuxbrew/.linuxbrew/Cellar"),
)
"""Folders with shared libraries. They may also contain folders of Python installations, which are left out."""
PYTHONS: Final = "python"
STORES: Final = ("/nix/store", "/gnu/store")
"""Folders where a package manager keeps everything that belongs to the Pythons it installed."""
PACKAGES: Final = ("site-packages", "dist-packages")
LOOKED_UP: Final = (
    *("/usr/share/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo", "/etc/localtime"),
    *("/usr/share/locale", "/usr/share/i18n", "/usr/share/terminfo"),
    *("/etc/ld.so.cache", "/etc/ssl/openssl.cnf", "/etc/pki/tls/openssl.cnf", "/etc/mime.types", "/etc/os-release"),
    *("/proc/self", "/proc/cpuinfo", "/proc/meminfo", "/proc/sys/vm/overcommit_memory"),
    *("/sys/devices/system/cpu", "/sys/devices/system/node", "/sys/kernel/mm/transparent_hugepage"),
    *("/dev/urandom", "/dev/random", "/dev/zero"),
)


def standard(hidden: Iterable[str]) -> dict[str, bool]:
    """Return the paths that every attempt may read, mapped to True, or to False if only the names in a folder may be listed."""
    prefix = os.path.realpath(sys.base_prefix)
    libraries = {*map(os.path.realpath, LIBRARIES), prefix + os.sep + "lib", prefix + os.sep + "lib64"}
    pythons = [entry.path for folder in libraries for entry in _entries(folder) if entry.name.startswith(PYTHONS)]
    found = {path: whole for folder in sorted(libraries) for path, whole in without(folder, [*hidden, *pythons])}
    for folder in map(os.path.realpath, sys.path):
        packages = [entry.path for entry in _entries(folder) if entry.name in PACKAGES]
        found |= without(folder, [*hidden, *packages])
    for path in (*LOOKED_UP, sys.executable, *(store for store in STORES if prefix.startswith(store))):
        found |= without(os.path.realpath(path), list(hidden))
    return found


def named(paths: Iterable[str], hidden: Iterable[str]) -> dict[str, bool]:
    """Return those parts of these files and folders that are not hidden, in the same form as `standard`."""
    return {part: whole for path in paths for part, whole in without(os.path.realpath(path), list(hidden))}


def without(path: str, holes: list[str]) -> Iterator[tuple[str, bool]]:
    """Yield paths that cover everything below `path` except `holes`, each with False if there are holes below it."""
    if path in holes:
        return
    inside = [hole for hole in holes if hole.startswith(path + os.sep)]
    yield path, not inside
    for entry in _entries(path) if inside else ():
        if not entry.is_symlink():
            yield from without(entry.path, inside)


def _entries(folder: str) -> list[os.DirEntry[str]]:
    try:
        return list(os.scandir(folder))
    except OSError:
        return []
