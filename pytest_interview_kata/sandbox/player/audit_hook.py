"""An audit hook: a wall that works on every platform. An attempt cannot bypass it by replacing functions.

Experts in CPython can bypass it. So where the kernel provides no walls, only accidents and most ways to cheat are prevented.

Refused events raise `PermissionError` (imports: `ImportError`). An attempt may catch it, but the event is still refused.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any, Final

from . import audited_files

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Check = Callable[[str, tuple[Any, ...]], str]

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
    "os.killpg": "send a signal",
    "sys.remote_exec": "run code in another process",
    **dict.fromkeys(
        ("ctypes.dlsym", "ctypes.call_function", "ctypes.cdata", "ctypes.string_at", "ctypes.wstring_at"),
        "call C functions directly",
    ),
    **dict.fromkeys(("cpython.PyInterpreterState_New", "sys.addaudithook"), "bypass its walls"),
    **dict.fromkeys(("winreg.CreateKey", "winreg.DeleteKey", "winreg.DeleteValue", "winreg.SetValue"), "change the registry"),
    **dict.fromkeys(("syslog.syslog", "webbrowser.open"), "use the system log or the browser"),
    **dict.fromkeys(("socket.gethostbyaddr", "socket.getnameinfo"), "use the network"),
}
"""Events that are always refused, and what they do. For their names, see docs.python.org/3/library/audit_events.html."""
CONTACTS: Final = frozenset({"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"})
LOOKUPS: Final = frozenset({"socket.getaddrinfo", "socket.gethostbyname"})
LIMITS: Final = {"resource.setrlimit": 0, "resource.prlimit": 1}
"""Events that set limits, and the index of the limit in their arguments; the argument after it has the new values."""
UNANNOUNCED: Final = frozenset({"readline", "_gdbm", "_dbm", "_posixshmem", "_multiprocessing"})
"""Modules that write to any path without an audit event."""

WATCHED: Final = frozenset(
    {*REFUSED, "object.__setattr__", "ctypes.dlopen", "import", "os.kill"}
    | {*audited_files.WATCHED, *LIMITS, *CONTACTS, *LOOKUPS}
)
"""All events that may be refused."""


def watch(readable: Mapping[str, bool], scratch: str, output: str, *, alone: bool) -> None:
    """From now on, refuse to start processes, use the network, raise limits, or open files except those described here.

    Files in the scratch folder and the output file may be written. `readable` maps a path to True if its contents may be
    read, or to False if only names may be listed. If the kernel has no wall for files, the hook is `alone`; then modules
    that write without an audit event are refused, too.
    """
    checks = (*audited_files.checks(readable, scratch, output), _network(), _process())
    sys.addaudithook(_hook(checks, UNANNOUNCED if alone else frozenset()))


def _hook(checks: tuple[Check, ...], unannounced: frozenset[str]) -> Callable[[str, tuple[Any, ...]], None]:
    # Everything is bound to local names now: an attempt can rebind global names, but not these.
    refused, error, missing, watched, last = dict(REFUSED), PermissionError, ImportError, WATCHED, str.rpartition

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event not in watched:
            return  # first, because even `id` raises an event
        if event == "import":
            if last(arguments[0], ".")[2] in unannounced:
                raise missing(f"an attempt may not import {arguments[0]} here")
            return
        if event in refused:
            raise error(f"an attempt may not {refused[event]}")
        if event == "object.__setattr__" and [mine for mine in own if mine is arguments[0]]:
            raise error("an attempt may not bypass its walls")
        if event == "ctypes.dlopen" and arguments[0] is not None:
            raise error("an attempt may not call C functions directly")
        for check in checks:
            if found := check(event, arguments):
                raise error(f"an attempt may not {found}")

    own = (hook, *checks)
    return hook


def _network() -> Check:
    """Return a check of socket events. Only socket pairs are allowed; on Windows, Python connects them by local addresses."""
    kind_of, local, loopback, contacts, lookups = type, sys.platform == "win32", LOOPBACK, CONTACTS, LOOKUPS
    digits, parts, string = frozenset("0123456789abcdefABCDEF:."), frozenset("0123456789."), str

    def is_literal(host: Any) -> bool:
        text = host.decode("latin-1") if kind_of(host) is bytes else host
        if kind_of(text) is not string:
            return text is None
        return parts.issuperset(text) or (":" in text and digits.issuperset(text))

    def check(event: str, arguments: tuple[Any, ...]) -> str:
        if event in lookups:
            return "" if is_literal(arguments[0]) else "use the network"
        if event in contacts:
            address = arguments[1]
            if not (address is None or (local and kind_of(address) is tuple and address[0] in loopback)):
                return "connect to other programs"
        return ""

    return check


def _process() -> Check:
    """Return a check of process events: an attempt may signal only itself, and not raise its limits above the hard limits."""
    own, limits, kind_of, plain, number = os.getpid(), LIMITS, type, (list, tuple), int
    try:
        from resource import getrlimit  # noqa: PLC0415 - missing on Windows
    except ImportError:
        return lambda event, _: "send a signal" if event == "os.kill" else ""

    def within(what: Any, new: Any) -> bool:
        if kind_of(what) is not number or kind_of(new) not in plain or [value for value in new if kind_of(value) is not number]:
            return False
        most = getrlimit(what)[1]
        return most < 0 or not [value for value in new if not 0 <= value <= most]

    def check(event: str, arguments: tuple[Any, ...]) -> str:
        if event == "os.kill" and arguments[0] != own:
            return "send a signal"
        if event in limits:
            what, new = arguments[limits[event] :]
            other = event == "resource.prlimit" and arguments[0] not in (0, own)
            return "change its limits" if other or not (new is None or within(what, new)) else ""
        return ""

    return check
