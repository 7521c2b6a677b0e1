"""Double a number.

>>> double(2)
4
"""


def double(number: int) -> int:
    """Return twice the number."""
    return number * 2
