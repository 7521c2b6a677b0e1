# Waits without working | timeout
import time


def double(number):
    while True:
        time.sleep(3600)
