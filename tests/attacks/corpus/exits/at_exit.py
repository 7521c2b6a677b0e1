# Exits normally, so that its exit handlers run, and they never end | failed timeout crashed
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
