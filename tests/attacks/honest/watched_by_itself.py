# Traces, profiles and counts its own calls, and delays garbage collection | passed
import faulthandler
import gc
import sys
import tracemalloc

gc.disable()
tracemalloc.start()
faulthandler.enable(file=open("faults.txt", "w"))
events = []


def double(number):
    sys.settrace(lambda *_: None)
    sys.setprofile(lambda *event: events.append(event[1]))
    try:
        return number * 2
    finally:
        sys.settrace(None)
        sys.setprofile(None)
        del events[:]
