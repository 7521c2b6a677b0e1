# Ends in a way that runs what is to be done at the end, which never ends | failed timeout crashed
import atexit
import sys
import threading


@atexit.register
def stay():
    while True:
        threading.Event().wait()


threading._register_atexit(stay)


def double(number):
    atexit._run_exitfuncs() if number else sys.exit(0)
