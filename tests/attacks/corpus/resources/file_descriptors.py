# Opens files until there are no descriptors left, at most five thousand, and keeps them open | failed timeout crashed
import os

KEPT = []


def double(number):
    try:
        while len(KEPT) < 5000:
            KEPT.append(os.open(os.devnull, os.O_RDONLY))
    except OSError:
        return "there is a limit"
    return -1
