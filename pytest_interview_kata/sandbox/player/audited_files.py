"""The audit hook's checks of files: an attempt may read only certain files, and change only those in the scratch folder."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Check = Callable[[str, tuple[Any, ...]], str]

NOWHERE: Final = -1
"""The value in the arguments of an event that means "no file descriptor"."""
WRITING: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
MODES: Final = frozenset("wax+")
"""Characters in the mode of `open` that mean writing. The mode is checked because C code passes no flags."""
LISTINGS: Final = frozenset({"os.listdir", "os.scandir"})
CHANGES: Final = {
    "os.chmod": (1, 1),
    "os.chown": (1, 1),
    "os.link": (2, 2),
    "os.mkdir": (1, 1),
    "os.remove": (1, 1),
    "os.removexattr": (1, 0),
    "os.rename": (2, 2),
    "os.rmdir": (1, 1),
    "os.setxattr": (1, 0),
    "os.symlink": (2, 1),
    "os.truncate": (1, 0),
    "os.utime": (1, 1),
}
"""Events that change files: the number of paths at the beginning of the arguments, and of file descriptors at the end."""
METADATA: Final = frozenset({"os.chmod", "os.chown", "os.removexattr", "os.setxattr", "os.utime"})
"""Events that can change a file through a descriptor that was opened for reading."""
PRETENDED: Final = frozenset({"os.chmod", "os.utime"})
"""Events for which the kernel's wall reports success although it does nothing, even if the file is missing."""
WATCHED: Final = frozenset({"open", "sqlite3.connect", *LISTINGS, *CHANGES})
CHANGE: Final = "change files outside its folder"


def checks(readable: Mapping[str, bool], scratch: str, output: str) -> tuple[Check, ...]:
    """Return checks of file events, which return what is wrong or "". They use local names, which an attempt cannot rebind."""
    inside = os.path.realpath(scratch) + os.sep
    known = (*(path + os.sep for path, whole in readable.items() if whole), inside)
    names = frozenset(path + os.sep for path, whole in readable.items() if not whole)
    return _opening(inside, known, (os.devnull + os.sep, output + os.sep)), _listing(known, names), _changing(inside)


def _opening(inside: str, known: tuple[str, ...], free: tuple[str, ...]) -> Check:
    realpath, isdir, sep, writing, modes, text_of = os.path.realpath, os.path.isdir, os.sep, WRITING, MODES, _text_of()
    kind_of, starts, number, string, leaves, change = type, str.startswith, int, str, _leaving(inside), CHANGE

    def database(name: str) -> str:
        path = name[5:].partition("?")[0] if starts(name, "file:") else name
        path = path[2:] if starts(path, "///") else path
        aside = path != name and ("%" in path or starts(path, "//"))
        return change if aside or (name != ":memory:" and leaves(path, below=False)) else ""

    def check(event: str, arguments: tuple[Any, ...]) -> str:
        if event == "sqlite3.connect":
            return database(text_of(arguments[0]))
        if event != "open" or arguments[0] is None or kind_of(arguments[0]) is number:
            return ""
        path, mode, flags = arguments
        resolved = realpath(text_of(path)) + sep
        if starts(resolved, inside) or resolved in free:
            return ""
        if isdir(resolved):
            return "open folders outside its folder"
        if kind_of(flags) is not number or flags & writing or (kind_of(mode) is string and not modes.isdisjoint(mode)):
            return "write outside its folder"
        return "" if starts(resolved, known) else "read files outside its folder"

    return check


def _listing(known: tuple[str, ...], names: frozenset[str]) -> Check:
    realpath, kind_of, starts, sep, number, text_of = os.path.realpath, type, str.startswith, os.sep, int, _text_of()
    listings = LISTINGS

    def check(event: str, arguments: tuple[Any, ...]) -> str:
        if event not in listings or kind_of(arguments[0]) is number:
            return ""
        resolved = realpath("." if arguments[0] is None else text_of(arguments[0])) + sep
        return "" if starts(resolved, known) or resolved in names else "list folders outside its folder"

    return check


def _changing(inside: str) -> Check:
    changes, metadata, pretended, change, leaves, text_of = CHANGES, METADATA, PRETENDED, CHANGE, _leaving(inside), _text_of()
    kind_of, number, stat, nowhere = type, int, os.stat, NOWHERE

    def check(event: str, arguments: tuple[Any, ...]) -> str:
        if event not in changes:
            return ""
        count, descriptors = changes[event]
        below = [item for item in arguments[len(arguments) - descriptors :] if item != nowhere]
        paths = [text_of(path) for path in arguments[:count] if kind_of(path) is not number]
        held = [f"/proc/self/fd/{path}" for path in arguments[:1] if kind_of(path) is number and event in metadata]
        if [path for path in paths if leaves(path, below=bool(below))] or [path for path in held if leaves(path, below=False)]:
            return change
        if event in pretended and not below:
            for path in paths:
                stat(path)
        return ""

    return check


def _leaving(inside: str) -> Callable[..., bool]:
    realpath, isabs, starts, splits, sep = os.path.realpath, os.path.isabs, str.startswith, str.split, os.sep

    def leaves(path: str, *, below: bool) -> bool:
        # Below a descriptor, which can only belong to the scratch folder, relative paths do not start at the current folder.
        return ".." in splits(path, sep) if below and not isabs(path) else not starts(realpath(path) + sep, inside)

    return leaves


def _text_of() -> Callable[[Any], str]:
    # An instance of a subclass of str or bytes can lie about its contents to Python; the kernel gets the true contents.
    fspath, truly, decode, kind, is_a = os.fspath, str.__str__, bytes.decode, bytes, isinstance
    encoding, errors = sys.getfilesystemencoding(), sys.getfilesystemencodeerrors()

    def text_of(path: Any) -> str:
        given = fspath(path)
        return decode(given, encoding, errors) if is_a(given, kind) else truly(given)

    return text_of
