# Sends its judge SIGIO, which ends most programs, through a socket | failed crashed
import os
import socket
import struct


def double(number):
    import fcntl

    here, there = socket.socketpair()
    fcntl.ioctl(here, 0x8901, struct.pack("i", os.getppid()))  # FIOSETOWN
    fcntl.fcntl(here, fcntl.F_SETFL, os.O_ASYNC)
    there.send(b"x")
    return 0
