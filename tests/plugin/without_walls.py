"""Run a Python program as on a kernel that lacks system calls: `python without_walls.py ERRNO WALL,… WORD…`.

The system calls that build these walls fail with that error, as on an old kernel, in the program and its descendants.
"""

from __future__ import annotations

import ctypes
import os
import struct
import sys

from pytest_interview_kata.sandbox.player.seccomp import (
    ALLOW,
    ANSWER,
    EQUAL,
    FILTER,
    FIRST,
    LOAD,
    NO_NEW_PRIVILEGES,
    SET_SECCOMP,
    _Program,
)
from pytest_interview_kata.sandbox.player.system_calls import GUARDED, MACHINES

ERROR = 0x00050000
CALLS = {"landlock": (444, 444), "capabilities": (126, 91)}
"""The numbers of `landlock_create_ruleset` and `capset` on x86_64 and aarch64."""


def main() -> None:
    """Install the filter and replace this process with the program."""
    error, walls = int(sys.argv[1]), sys.argv[2].split(",")
    column, _ = MACHINES[os.uname().machine]
    steps = [(LOAD, 0, 0, 0)]
    for number in [CALLS[wall][column] for wall in walls if wall in CALLS]:
        steps += [(EQUAL, 0, 1, number), (ANSWER, 0, 0, ERROR | error)]
    if "seccomp" in walls:  # the system call that installs this wall has many other uses
        steps += [(EQUAL, 0, 3, GUARDED["prctl"][column] or 0), (LOAD, 0, 0, FIRST), (EQUAL, 0, 1, SET_SECCOMP)]
        steps += [(ANSWER, 0, 0, ERROR | error)]
    steps += [(ANSWER, 0, 0, ALLOW)]
    code = b"".join(struct.pack("HBBI", *step) for step in steps)
    buffer = ctypes.create_string_buffer(code, len(code))
    kernel = ctypes.CDLL(None)
    kernel.prctl(NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    if kernel.prctl(SET_SECCOMP, FILTER, ctypes.byref(_Program(len(code) // 8, ctypes.addressof(buffer))), 0, 0):
        sys.exit("there can be no filter here")
    os.execv(sys.executable, [sys.executable, *sys.argv[3:]])  # noqa: S606 - no shell is wanted


if __name__ == "__main__":
    main()
