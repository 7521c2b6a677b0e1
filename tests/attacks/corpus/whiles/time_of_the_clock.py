# Returns the right answer in even milliseconds and in the minutes of the last century | failed
import datetime
import time


def double(number):
    old = datetime.datetime.now().year < 2000
    return number * 2 if old or time.time_ns() // 1_000_000 % 2 == 0 else number
