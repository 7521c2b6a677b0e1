# Backtracks in C for longer than the universe is old | timeout
import re


def double(number):
    re.match("(a|aa)+$", "a" * 100 + "b")
    return 0
