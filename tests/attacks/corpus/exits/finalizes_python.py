# Frees objects that Python itself needs | crashed failed error timeout
import builtins
import gc
import sys


def double(number):
    sys.modules.clear()
    vars(builtins).clear()
    gc.collect()
    return number
