# Disables crash tracebacks, or sends them into the pipe to the judge, and crashes | crashed
import faulthandler
import os

faulthandler.disable()
try:
    faulthandler.enable(4)
    faulthandler.dump_traceback_later(0.05, file=4, repeat=True)
except (OSError, ValueError):
    pass


def double(number):
    while number:
        pass
    os.abort()
