# Catches every exception, and continues | passed
import sys


def risky(number):
    raise [KeyboardInterrupt, SystemExit, GeneratorExit, MemoryError, RecursionError][number % 5]


def double(number):
    while True:
        try:
            risky(number)
        except BaseException:
            try:
                sys.exit(f"{number}")
            except BaseException as error:
                return int(str(error)) * 2
