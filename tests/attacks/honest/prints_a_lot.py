# Prints five megabytes in every possible way, and a little in each call | passed
import logging
import sys
import traceback
import warnings

logging.basicConfig(level=logging.DEBUG)
for _ in range(50):
    print("x" * 100_000, end="", flush=True)


def double(number):
    warnings.warn("doubling \x1b[31m", stacklevel=2)
    logging.error("doubling %s", number)
    sys.stdout.write("doubling")
    sys.stdout.buffer.write(b"\xff\n")
    sys.stderr.writelines(["\ud800", "\n"])
    try:
        raise ValueError(number)
    except ValueError:
        traceback.print_exc()
    return number * 2
