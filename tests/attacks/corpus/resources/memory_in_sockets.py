# Stores data in the kernel's socket buffers | failed timeout crashed error
import contextlib
import socket

KEPT = []


def double(number):
    with contextlib.suppress(OSError):
        for _ in range(100):
            near, far = socket.socketpair()
            KEPT.append((near, far))
            near.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 16 << 20)
            near.setblocking(False)
            with contextlib.suppress(BlockingIOError):
                while near.send(b"x" * 65536):
                    pass
    return len(KEPT)
