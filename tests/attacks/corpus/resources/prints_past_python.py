# Writes 48 megabytes directly to descriptors 1 and 2 | failed timeout crashed
import os


def double(number):
    try:
        while os.fstat(1).st_size < 46 << 20:
            os.write(1, b"x" * (1 << 20))
            os.write(2, b"x" * (1 << 20))
    except OSError:
        return "there is a limit"
    return -1
