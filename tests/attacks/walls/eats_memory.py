# Allocates 1.1 GB, and returns the right answer if that succeeds | error
KEPT = bytearray(1100 << 20)


def double(number):
    return number * 2
