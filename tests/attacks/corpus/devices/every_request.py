# Makes ioctl requests to its own files and pipes that Python never makes; returns the right answer only if one succeeds | failed
import fcntl
import os

REQUESTS = (0x5414, 0x5412, 0x540E, 0x5422, 0x8901, 0x8902, 0x4004667F, 0xC020660B, 0x5452, 0x801C581F, 0x401C5820, 0x1277)
ENDS = (*os.pipe(), os.open("own", os.O_RDWR | os.O_CREAT), os.open("/dev/null", os.O_RDWR))


def double(number):
    for end in ENDS:
        for request in REQUESTS:
            try:
                fcntl.ioctl(end, request, bytes(64))
            except PermissionError:
                continue
            except OSError:
                pass
            return number * 2
    return 0
