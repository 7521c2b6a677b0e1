# Answers with thousands of dataclasses within each other, which count as one level each | failed crashed timeout
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
