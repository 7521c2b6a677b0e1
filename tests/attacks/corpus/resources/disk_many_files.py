# Leaves ten thousand files with undecodable names | failed timeout crashed
import os


def double(number):
    for turn in range(10_000):
        os.close(os.open(b"\xff\n\x1b[31m%d" % turn, os.O_CREAT | os.O_WRONLY))
    return -1
