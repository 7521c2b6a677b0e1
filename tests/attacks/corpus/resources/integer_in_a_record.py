# Answers with a dataclass that holds a number of too many digits to be shown | failed
from dataclasses import dataclass


@dataclass
class Box:
    value: int


def double(number):
    return Box(1 << 20_000)
