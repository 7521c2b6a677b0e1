# Opens its standard streams again by all their names, and writes 48 megabytes | failed timeout crashed
import contextlib
import sys


def double(number):
    doors = [sys.__stdout__, sys.__stderr__]
    for door in ("/dev/stdout", "/dev/stderr", "/proc/self/fd/1", "/proc/self/fd/2", 1, 2):
        with contextlib.suppress(OSError):
            doors.append(open(door, "w", closefd=False) if type(door) is int else open(door, "w"))
    for door in doors:
        with contextlib.suppress(OSError, AttributeError, ValueError):
            for _ in range(6):
                door.write("x" * (1 << 20))
                door.flush()
    return len(doors) + 1000
