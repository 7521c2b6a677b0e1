# Returns while one of its threads holds the GIL in C | timeout
import itertools
import sys
import threading
import time

sys.setswitchinterval(1e-6)


def double(number):
    threading.Thread(target=lambda: max(itertools.count()), daemon=True).start()
    time.sleep(0.001)
    return 0
