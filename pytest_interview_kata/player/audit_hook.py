"""The wall of Python itself, on every platform: an audit hook, which sees past patched names.

Who knows CPython well enough can get round it: where the kernel has no wall, it stops accidents and most cheats, not all.

What it refuses raises `PermissionError`, which an attempt may catch without getting anywhere.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Check = Callable[[str, tuple[Any, ...]], str]

NOWHERE: Final = -1
"""What stands for no descriptor."""
WRITING: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
LOOPBACK: Final = ("127.0.0.1", "::1")
PROCESSES: Final = (
    "os.exec",
    "os.fork",
    "os.forkpty",
    "os.posix_spawn",
    "os.spawn",
    "os.startfile",
    "os.system",
    "pty.spawn",
    "subprocess.Popen",
)
REFUSED: Final = {
    **dict.fromkeys(PROCESSES, "start a process"),
    **dict.fromkeys(("os.kill", "os.killpg", "signal.pthread_kill"), "send a signal"),
    **dict.fromkeys(
        ("ctypes.dlsym", "ctypes.call_function", "ctypes.cdata", "ctypes.string_at", "ctypes.wstring_at"), "call C by hand"
    ),
    **dict.fromkeys(("resource.setrlimit", "resource.prlimit"), "change its limits"),
    **dict.fromkeys(("cpython.PyInterpreterState_New", "sys.addaudithook"), "get round its walls"),
    **dict.fromkeys(("winreg.CreateKey", "winreg.DeleteKey", "winreg.DeleteValue", "winreg.SetValue"), "change the registry"),
    **dict.fromkeys(("syslog.syslog", "webbrowser.open"), "reach outside"),
}
"""What no attempt may do, by Python's names of events (docs.python.org/3/library/audit_events.html)."""
CONTACTS: Final = frozenset({"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"})
LOOKUPS: Final = frozenset({"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"})
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
"""Events that change files: how many arguments, from the first, are paths, and how many, up to the last, descriptors."""

TOLD: Final = frozenset({*REFUSED, "object.__setattr__", "ctypes.dlopen", "open", *CHANGES, *CONTACTS, *LOOKUPS})
"""All events that anything may be wrong with."""


def watch(hidden: Sequence[str], scratch: str) -> None:
    """Refuse, from now on: files outside the scratch folder for writing and hidden ones at all, processes, the network."""
    sys.addaudithook(_hook(_files(hidden, scratch), _network()))


def _hook(check_files: Check, check_network: Check) -> Callable[[str, tuple[Any, ...]], None]:
    # Everything is bound here and now: an attempt can replace what names stand for, but not these.
    refused, error, told = dict(REFUSED), PermissionError, TOLD

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event not in told:
            return  # at once: `id` alone is an event, too
        if event in refused:
            raise error(f"an attempt may not {refused[event]}")
        if event == "object.__setattr__" and [mine for mine in own if mine is arguments[0]]:
            raise error("an attempt may not get round its walls")
        if event == "ctypes.dlopen" and arguments[0] is not None:
            raise error("an attempt may not call C by hand")
        if found := check_files(event, arguments) or check_network(event, arguments):
            raise error(f"an attempt may not {found}")

    own = (hook, check_files, check_network)
    return hook


def _files(hidden: Sequence[str], scratch: str) -> Check:
    """Give what looks at events of files and says what is wrong with one, or nothing."""
    realpath, isdir, isabs, fspath, fsdecode, sep, null, writing, changes = (
        *(os.path.realpath, os.path.isdir, os.path.isabs, os.fspath, os.fsdecode, os.sep, os.devnull),
        *(WRITING, CHANGES),
    )
    kind_of, starts, splits, isdigit, plain, number = type, str.startswith, str.split, str.isdigit, (str, bytes), int
    inside, out_of_reach = realpath(scratch) + sep, tuple(realpath(path) + sep for path in hidden)

    processes, own = "/proc/", f"/proc/{os.getpid()}/"

    def text_of(path: Any) -> str:
        return fsdecode(path if kind_of(path) in plain else fspath(path))

    def leaves(path: str, *, below: bool) -> bool:
        # Below a descriptor, which can only be one of the scratch folder's, a relative path is not relative to where we are.
        return ".." in splits(path, sep) if below and not isabs(path) else not starts(realpath(path) + sep, inside)

    def check(event: str, arguments: tuple[Any, ...]) -> str:
        if event == "open" and arguments[0] is not None and kind_of(arguments[0]) is not number:
            place, flags = realpath(text_of(arguments[0])) + sep, arguments[2]
            if starts(place, out_of_reach) or (starts(place, processes) and isdigit(place[6:7]) and not starts(place, own)):
                return "read the files of its judge"
            if starts(place, inside) or place == null + sep:
                return ""
            if isdir(place):
                return "open folders outside its own"
            return "" if kind_of(flags) is number and not flags & writing else "write outside its folder"
        if event in changes:
            count, descriptors = changes[event]
            below = [item for item in arguments[len(arguments) - descriptors :] if item != NOWHERE]
            paths = [text_of(path) for path in arguments[:count] if kind_of(path) is not number]
            if [path for path in paths if leaves(path, below=bool(below))]:
                return "change files outside its folder"
        return ""

    return check


def _network() -> Check:
    """Give what looks at events of sockets: none may leave this machine, and only Windows needs any within it."""
    kind_of, local, loopback, contacts, lookups = type, sys.platform == "win32", LOOPBACK, CONTACTS, LOOKUPS

    def check(event: str, arguments: tuple[Any, ...]) -> str:
        if event in lookups:
            return "use the network"
        if event in contacts:
            address = arguments[1]
            if not (kind_of(address) is str or (local and kind_of(address) is tuple and address[0] in loopback)):
                return "use the network"
        return ""

    return check
