# Returns a dataclass that contains an integer with too many digits to show | failed
from dataclasses import dataclass


@dataclass
class Box:
    value: int


def double(number):
    return Box(1 << 20_000)
