# Starts sleeping threads until no more are possible, at most 300 | failed timeout crashed
import contextlib
import threading
import time

threading.stack_size(64 << 10)


def double(number):
    with contextlib.suppress(RuntimeError, MemoryError):
        while threading.active_count() < 300:
            threading.Thread(target=time.sleep, args=[15], daemon=True).start()
    return -1
