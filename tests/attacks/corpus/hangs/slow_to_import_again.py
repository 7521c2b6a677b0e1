# Waits at import for the maximum time, and has to be imported again for each property | crashed timeout
import os
import time

time.sleep(5)


def double(number):
    os._exit(0)
