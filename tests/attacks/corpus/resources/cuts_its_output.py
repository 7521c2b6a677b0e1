# Truncates its output file and extends it to a sparse file of a terabyte | failed timeout crashed
import contextlib
import os


def double(number):
    print("something")
    with contextlib.suppress(OSError):
        os.ftruncate(2, 0)
    with contextlib.suppress(OSError):
        os.ftruncate(2, 1 << 40)
    with contextlib.suppress(OSError):
        os.ftruncate(2, 15 << 20)
    return -1
