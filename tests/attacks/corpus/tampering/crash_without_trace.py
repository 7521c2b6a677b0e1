# Switches the tracing of crashes off, or sends it into the channel, and crashes | crashed
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
