"""A filter of system calls on Linux: it refuses new processes, signals to others, sockets, devices, and changes of metadata.

It allows what `system_calls` lists and refuses the rest with EPERM, as the kernel does if rights are missing. It applies
to root, too. This wall is missing on machines that `system_calls` does not list.
"""

from __future__ import annotations

import ctypes
import os
import struct
from typing import Any, Final

from .system_calls import ALLOWED, CLONE3, GUARDED, MACHINES, NEWEST, PRETENDED

NO_NEW_PRIVILEGES: Final = 38
SET_SECCOMP: Final = 22
FILTER: Final = 2
LOAD: Final = 0x20
EQUAL: Final = 0x15
ABOVE: Final = 0x25
KEEP_BITS: Final = 0x54
ANSWER: Final = 0x06
ALLOW: Final = 0x7FFF0000
PRETEND: Final = 0x00050000
"""The filter's answer that skips a call and returns 0."""
REFUSE: Final = 0x00050001
UNKNOWN: Final = 0x00050026
"""The filter's answer that fails with ENOSYS, so that the C library falls back to an older call."""
KILL: Final = 0x80000000
NUMBER_AT: Final = 0
MACHINE_AT: Final = 4
FIRST, SECOND, THIRD, FIFTH = 16, 24, 32, 48
"""The offsets of a call's arguments; the upper half of each is 4 bytes further."""
UPPER: Final = 4
ALL_BITS: Final = 0xFFFFFFFF

UNIX: Final = 1
STREAM: Final = 1
"""`SOCK_STREAM`. Pairs of datagram sockets are forbidden: these could send to the sockets of other programs."""
SOCKET_FLAGS: Final = 0x80000 | 0x800
MEMORY_FILE_FLAGS: Final = 1 | 2 | 8 | 0x10
"""All flags but those for huge pages, which all processes share."""
KIND: Final = 0o170000
FILES_AND_PIPES: Final = (0, 0o100000, 0o010000)
NEW_THREAD: Final = (0x3D0F00, 0x7D0F00)
"""The flags that glibc and musl pass to `clone` to start a thread."""
IOCTLS: Final = (
    *(0x5450, 0x5451, 0x5421, 0x541B),  # FIONCLEX, FIOCLEX, FIONBIO, FIONREAD
    *(0x5401, 0x802C542A, 0x5413),  # TCGETS, TCGETS2, TIOCGWINSZ: whether it is a terminal, and how wide
)
FCNTLS: Final = (
    *(0, 1, 2, 3, 4, 1030),  # F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_DUPFD_CLOEXEC
    *(5, 6, 7, 36, 37, 38),  # locks
    *(1031, 1032, 1033, 1034),  # pipe sizes, seals
)
PRCTLS: Final = (2, 3, 15, 16, 21, 23, 38, 39)  # reading settings; a thread's name; no new privileges

Step = tuple[int, int, int, int]
Test = tuple[int, int, tuple[int, ...]]
"""The offset of an argument, a mask of the bits that are tested, and the values that these bits may have."""


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_void_p))


def guards(own: int) -> dict[str, tuple[Test, ...]]:
    """Return, for each guarded call, the tests that its arguments must pass in the process with this ID."""
    return {
        "ioctl": ((SECOND, ALL_BITS, IOCTLS),),
        "fcntl": ((SECOND, ALL_BITS, FCNTLS),),
        "prctl": ((FIRST, ALL_BITS, PRCTLS),),
        "clone": ((FIRST, ALL_BITS, NEW_THREAD),),
        "kill": ((FIRST, ALL_BITS, (own,)),),
        "tgkill": ((FIRST, ALL_BITS, (own,)),),
        "prlimit64": ((FIRST, ALL_BITS, (0, own)),),
        "socketpair": ((FIRST, ALL_BITS, (UNIX,)), (SECOND, ALL_BITS & ~SOCKET_FLAGS, (STREAM,))),
        "sendto": ((FIFTH, ALL_BITS, (0,)), (FIFTH + UPPER, ALL_BITS, (0,))),
        "memfd_create": ((SECOND, ALL_BITS & ~MEMORY_FILE_FLAGS, (0,)),),
        "mknod": ((SECOND, KIND, FILES_AND_PIPES),),
        "mknodat": ((THIRD, KIND, FILES_AND_PIPES),),
    }


def program(machine: str, own: int) -> bytes:
    """Return the filter for a machine and a process ID, or empty bytes if the machine's system calls are not known."""
    if machine not in MACHINES:
        return b""
    column, architecture = MACHINES[machine]
    steps: list[Step] = [(LOAD, 0, 0, MACHINE_AT), (EQUAL, 1, 0, architecture), (ANSWER, 0, 0, KILL), (LOAD, 0, 0, NUMBER_AT)]
    steps += [(ABOVE, 0, 1, NEWEST), (ANSWER, 0, 0, UNKNOWN)]
    answers = [*((CLONE3, UNKNOWN),), *((call, ALLOW) for call in ALLOWED.values())]
    for numbers, answer in [*answers, *((call, PRETEND) for call in PRETENDED.values())]:
        if (number := numbers[column]) is not None:
            steps += [(EQUAL, 0, 1, number), (ANSWER, 0, 0, answer)]
    for name, tests in guards(own).items():
        if (number := GUARDED[name][column]) is not None:
            body = [step for test in tests for step in _pass(test)]
            steps += [(EQUAL, 0, len(body) + 1, number), *body, (ANSWER, 0, 0, ALLOW)]
    steps += [(ANSWER, 0, 0, REFUSE)]
    return b"".join(struct.pack("HBBI", *step) for step in steps)


def _pass(test: Test) -> list[Step]:
    """Return steps of the filter that refuse the call unless an argument passes a test; then the next step follows."""
    offset, bits, values = test
    found = [(EQUAL, len(values) - number, 0, value) for number, value in enumerate(values)]
    return [(LOAD, 0, 0, offset), (KEEP_BITS, 0, 0, bits), *found, (ANSWER, 0, 0, REFUSE)]


def restrict(kernel: Any) -> bool:
    """Install the filter for this process and all its future threads; return whether it is installed."""
    code = program(os.uname().machine, os.getpid())
    if not code:
        return False
    buffer = ctypes.create_string_buffer(code, len(code))
    whole = _Program(len(code) // 8, ctypes.addressof(buffer))
    kernel.prctl(NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    return bool(kernel.prctl(SET_SECCOMP, FILTER, ctypes.byref(whole), 0, 0) == 0)
