# Reads and sets flags of files opened for reading: its own source, Python's, other files; returns the right answer only if this succeeds | failed
import fcntl
import os
import struct

GET, SET, NO_DUMP = 0x80086601, 0x40086602, 0x40


def double(number):
    for path in ("BAIT", os.__file__, "."):
        try:
            file = os.open(path, os.O_RDONLY)
        except OSError:
            continue
        for request in (SET, GET):
            try:
                fcntl.ioctl(file, request, struct.pack("l", NO_DUMP))
            except PermissionError:
                continue
            except OSError:
                pass
            return number * 2
    return 0
