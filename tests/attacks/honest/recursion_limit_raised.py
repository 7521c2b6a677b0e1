# Raises the recursion limit and recurses ten thousand levels deep | passed
import sys

sys.setrecursionlimit(20_000)


def deep(number, levels):
    return number * 2 if levels == 0 else deep(number, levels - 1)


def double(number):
    return deep(number, 10_000)
