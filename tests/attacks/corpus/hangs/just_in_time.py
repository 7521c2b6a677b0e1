# Takes for every call as long as a call may take, without working | timeout failed
import time


def double(number):
    time.sleep(1.0)
    return number * 2 if number < 900 else 0
