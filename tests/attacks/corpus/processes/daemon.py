# Leaves a grandchild in its own session, which holds every pipe | failed crashed timeout
import os
import time


def double(number):
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            time.sleep(20)
        os._exit(0)
    return 0
