"""A filter on system calls for Linux: no other processes, no signals to them, no network, no way to loosen a limit.

It binds root, too, whom a limit on processes does not. Refused calls fail with EPERM, as they do for lack of rights.
Numbers are those of the kernel's system call tables; a machine of another kind goes without this wall.
"""

from __future__ import annotations

import ctypes
import os
import struct
from typing import Any, Final

NO_NEW_PRIVILEGES: Final = 38
SET_SECCOMP: Final = 22
FILTER: Final = 2
LOAD: Final = 0x20
EQUAL: Final = 0x15
AT_LEAST: Final = 0x35
ANY_BIT: Final = 0x45
KEEP_BITS: Final = 0x54
ANSWER: Final = 0x06
ALLOW: Final = 0x7FFF0000
REFUSE: Final = 0x00050001
UNKNOWN: Final = 0x00050026
"""Answers ENOSYS, so that the C library falls back to a call whose arguments can be looked at."""
KILL: Final = 0x80000000
NUMBER_AT: Final = 0
MACHINE_AT: Final = 4
FIRST_ARGUMENT_AT: Final = 16
SECOND_ARGUMENT_AT: Final = 24
THIRD_ARGUMENT_AT: Final = 32
THREAD: Final = 0x00010000
UNIX: Final = 1

REFUSED: Final = {
    "fork": (57, None),
    "vfork": (58, None),
    "execve": (59, 221),
    "execveat": (322, 281),
    "kill": (62, 129),
    "tkill": (200, 130),
    "rt_sigqueueinfo": (129, 138),
    "rt_tgsigqueueinfo": (297, 240),
    "pidfd_send_signal": (424, 424),
    "pidfd_open": (434, 434),
    "pidfd_getfd": (438, 438),
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "setsid": (112, 157),
    "setpgid": (109, 154),
    "setrlimit": (160, 164),
    "unshare": (272, 97),
    "setns": (308, 268),
    "mount": (165, 40),
    "umount2": (166, 39),
    "pivot_root": (155, 41),
    "chroot": (161, 51),
    "io_uring_setup": (425, 425),
    "bpf": (321, 280),
    "perf_event_open": (298, 241),
    "keyctl": (250, 219),
    "add_key": (248, 217),
    "reboot": (169, 142),
    "sethostname": (170, 161),
    "settimeofday": (164, 170),
    "clock_settime": (227, 112),
    "init_module": (175, 105),
    "finit_module": (313, 273),
    "kexec_load": (246, 104),
    "swapon": (167, 224),
    "quotactl": (179, 60),
    "setpriority": (141, 140),
    "sched_setscheduler": (144, 119),
    "shmget": (29, 194),
    "msgget": (68, 186),
    "semget": (64, 190),
    "mq_open": (240, 180),
    "memfd_create": (319, 279),
    "memfd_secret": (447, 447),
    "sched_setaffinity": (203, 122),
    "sched_setparam": (142, 118),
    "sched_setattr": (314, 274),
    "ioprio_set": (251, 30),
    "process_madvise": (440, 440),
    "process_mrelease": (448, 448),
    "migrate_pages": (256, 238),
    "move_pages": (279, 239),
    "open_tree": (428, 428),
    "move_mount": (429, 429),
    "fsopen": (430, 430),
    "fsconfig": (431, 431),
    "fsmount": (432, 432),
    "fspick": (433, 433),
    "mount_setattr": (442, 442),
    "clock_adjtime": (305, 266),
    "adjtimex": (159, 171),
    "swapoff": (168, 225),
    "delete_module": (176, 106),
    "kexec_file_load": (320, 294),
}
"""System calls by their numbers on x86_64 and aarch64."""
OTHER_TABLE: Final = 0x40000000
"""Where x86_64 has a second table of the same calls."""
CLONE: Final = (56, 220)
CLONE3: Final = (435, 435)
SOCKET: Final = (41, 198)
PRLIMIT: Final = (302, 261)
TGKILL: Final = (234, 131)
GUARDED: Final = {
    "fcntl": ((72, 25), SECOND_ARGUMENT_AT, (8, 10, 15)),  # F_SETOWN, F_SETSIG, F_SETOWN_EX: a signal by way of a pipe
    "ioctl": ((16, 29), SECOND_ARGUMENT_AT, (0x8901, 0x8902, 0x5412, 0x540E)),  # the same of sockets; a terminal's input
    "prctl": ((157, 167), FIRST_ARGUMENT_AT, (1,)),  # outliving the judge
}
"""System calls that are refused for some values of an argument: numbers, where that is, the values."""
DEVICES: Final[tuple[tuple[tuple[int, int | None], int], ...]] = (
    ((133, None), SECOND_ARGUMENT_AT),
    ((259, 33), THIRD_ARGUMENT_AT),
)
"""`mknod` and `mknodat`, and where each has the kind of file: pipes may be made, devices not."""
KIND: Final = 0o170000
CHARACTER_DEVICE: Final = 0o020000
BLOCK_DEVICE: Final = 0o060000
MACHINES: Final = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_void_p))


def program(machine: str, own: int) -> bytes:
    """Give the filter for a machine and a process's own number, empty where its system calls' numbers are not known."""
    if machine not in MACHINES:
        return b""
    column, architecture = MACHINES[machine]
    steps = [(LOAD, 0, 0, MACHINE_AT), (EQUAL, 1, 0, architecture), (ANSWER, 0, 0, KILL), (LOAD, 0, 0, NUMBER_AT)]
    if machine == "x86_64":
        steps += [(AT_LEAST, 0, 1, OTHER_TABLE), (ANSWER, 0, 0, REFUSE)]
    for numbers in REFUSED.values():
        number = numbers[column]
        if number is not None:
            steps += [(EQUAL, 0, 1, number), (ANSWER, 0, 0, REFUSE)]
    for calls, place, values in GUARDED.values():
        steps += [(EQUAL, 0, 2 + 2 * len(values), calls[column]), (LOAD, 0, 0, place)]
        for value in values:
            steps += [(EQUAL, 0, 1, value), (ANSWER, 0, 0, REFUSE)]
        steps += [(ANSWER, 0, 0, ALLOW)]
    for device, place in DEVICES:
        call = device[column]
        if call is not None:
            steps += [(EQUAL, 0, 6, call), (LOAD, 0, 0, place), (KEEP_BITS, 0, 0, KIND), (EQUAL, 2, 0, CHARACTER_DEVICE)]
            steps += [(EQUAL, 1, 0, BLOCK_DEVICE), (ANSWER, 0, 0, ALLOW), (ANSWER, 0, 0, REFUSE)]
    steps += [(EQUAL, 0, 1, CLONE3[column]), (ANSWER, 0, 0, UNKNOWN)]
    steps += _only(CLONE[column], (ANY_BIT, 1, 0, THREAD))
    steps += _only(SOCKET[column], (EQUAL, 1, 0, UNIX))
    steps += _only(TGKILL[column], (EQUAL, 1, 0, own))
    steps += [  # a new limit is pointed to by the third argument; both halves of it are 0 where one is only asked for
        (EQUAL, 0, 6, PRLIMIT[column]),
        (LOAD, 0, 0, THIRD_ARGUMENT_AT),
        (EQUAL, 0, 3, 0),
        (LOAD, 0, 0, THIRD_ARGUMENT_AT + 4),
        (EQUAL, 0, 1, 0),
        (ANSWER, 0, 0, ALLOW),
        (ANSWER, 0, 0, REFUSE),
    ]
    steps += [(ANSWER, 0, 0, ALLOW)]
    return b"".join(struct.pack("HBBI", *step) for step in steps)


def _only(call: int, test: tuple[int, int, int, int]) -> list[tuple[int, int, int, int]]:
    """Let a system call pass only if its first argument passes a test."""
    return [(EQUAL, 0, 4, call), (LOAD, 0, 0, FIRST_ARGUMENT_AT), test, (ANSWER, 0, 0, REFUSE), (ANSWER, 0, 0, ALLOW)]


def restrict(kernel: Any) -> bool:
    """Put the filter in place for this process and all its threads to come; say whether it is."""
    code = program(os.uname().machine, os.getpid())
    if not code:
        return False
    buffer = ctypes.create_string_buffer(code, len(code))
    whole = _Program(len(code) // 8, ctypes.addressof(buffer))
    kernel.prctl(NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    return bool(kernel.prctl(SET_SECCOMP, FILTER, ctypes.byref(whole), 0, 0) == 0)
