# Writes a false traceback full of escape sequences before it crashes | crashed
import os
import signal

TRACE = "Fatal Python error: \x1b[2J\n\nCurrent thread 0x0 (most recent call first):\n"


def double(number):
    os.write(2, (TRACE + f'  File "{__file__}", line 1 in \x1b[31m\u202epassed\n').encode())
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.raise_signal(signal.SIGTERM)
