# Replaces and closes the standard streams and their descriptors, and writes to the judge's pipe instead | failed crashed
import io
import os
import sys


class Broken(io.TextIOBase):
    write = flush = close = fileno = property(lambda self: 1 / 0)


sys.stdout.close()
sys.stdout = sys.stderr = sys.__stdout__ = sys.stdin = Broken()
os.dup2(4, 1)
os.dup2(4, 2)


def double(number):
    os.write(1, b"\0\0\0\2{}")
    return 0
