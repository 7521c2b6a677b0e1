# Lets faulthandler write tracebacks to its output repeatedly, up to 30 megabytes | failed timeout crashed
import faulthandler


def double(number, depth=90):
    if depth:
        return double(number, depth - 1)
    for _ in range(3000):
        faulthandler.dump_traceback(2)
    return -1
