# Stops every clock and every random generator of Python, in both processes if possible | failed
import datetime
import random
import time

for name in ("time", "monotonic", "perf_counter", "process_time", "time_ns", "monotonic_ns"):
    setattr(time, name, lambda: 0)
time.sleep = lambda seconds: None
random.random = random._inst.random = lambda: 0.0
random.seed(0)
random.seed = random.setstate = lambda *_: None
random.randint = random.randrange = lambda *_: 0
datetime.datetime = datetime.date


def double(number):
    return random.randint(0, number)
