# Converts to digits and back, and raises the limit on their number | passed
import sys

sys.set_int_max_str_digits(0)
HUGE = str(1 << 40_000)


def double(number):
    digits = f"{number + int(HUGE)}"
    return (int(digits) - int(HUGE)) * 2
