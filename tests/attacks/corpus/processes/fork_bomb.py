# Creates two hundred processes | failed timeout crashed
import os
import threading
import time

for _ in range(200):
    try:
        if os.fork() == 0:
            time.sleep(20)
            os._exit(0)
    except OSError:
        break


def double(number):
    threading.Event().wait(0.1)
    return 0
