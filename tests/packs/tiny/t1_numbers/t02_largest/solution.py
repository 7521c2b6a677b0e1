"""Find the largest number of a list that is not empty, and leave the list as it is.

>>> largest([1, 3, 2])
3
"""


def largest(numbers: list[int]) -> int:
    """Return the largest of the numbers."""
    return max(numbers)
