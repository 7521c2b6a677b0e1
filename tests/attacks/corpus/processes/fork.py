# Lets a child answer, and keeps running | failed crashed timeout
import os
import time


def double(number):
    if os.fork():
        return 0
    time.sleep(20)
    os._exit(0)
