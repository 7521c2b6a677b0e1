# Starts a sleeping process in its own session | failed crashed
import os
import time


def double(number):
    if os.fork() == 0:
        os.setsid()
        time.sleep(20)
        os._exit(0)
    return 0
