# Sleeps in every call for the maximum time of a call | timeout failed
import time


def double(number):
    time.sleep(1.0)
    return number * 2 if number < 900 else 0
