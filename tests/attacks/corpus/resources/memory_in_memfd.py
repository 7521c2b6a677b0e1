# Stores 1.1 gigabytes in memory files of the kernel, more than its own limit | failed timeout crashed
import os

KEPT = []
try:
    for _ in range(70):
        KEPT.append(os.memfd_create("kept"))
        os.write(KEPT[-1], b"x" * (16 << 20))
except (OSError, AttributeError):
    KEPT = "there is a limit"


def double(number):
    return KEPT if type(KEPT) is str else -1
