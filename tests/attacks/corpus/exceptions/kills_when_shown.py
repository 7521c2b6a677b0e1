# Tries to kill its judge when its exception is converted to a string | failed crashed timeout
import os


class Parting(Exception):
    def __str__(self):
        os.kill(os.getppid(), 9)
        return "done"


def double(number):
    raise Parting
