# Returns thousands of nested dataclasses, each of which counts as one level | failed crashed timeout
import sys
from dataclasses import dataclass

sys.setrecursionlimit(100_000)


@dataclass
class Box:
    value: object


def double(number):
    value = number
    for _ in range(3000):
        value = Box(value)
    return value
