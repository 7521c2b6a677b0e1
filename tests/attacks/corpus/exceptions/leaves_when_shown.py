# Starts a process that keeps running when its exception is converted to a string | failed crashed timeout
import os
import time


class Parting(Exception):
    def __str__(self):
        if os.fork() == 0:
            os.setsid()
            time.sleep(10)
            os._exit(0)
        return "done"


def double(number):
    raise Parting
