# Backtracks in C for longer than the age of the universe | timeout
import re


def double(number):
    re.match("(a|aa)+$", "a" * 100 + "b")
    return 0
