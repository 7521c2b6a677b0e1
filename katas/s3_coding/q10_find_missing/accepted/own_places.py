"""Swaps each number of a copy to its own place; the missing one's place holds what fits nowhere."""

from collections.abc import Sequence


def find_missing(numbers: Sequence[int]) -> int:
    """Give the one number from 1 to n that is not among `numbers`."""
    places = [0, *numbers]
    size = len(places)
    for place in range(size):
        while 0 < places[place] < size and places[place] != place:
            number = places[place]
            places[place], places[number] = places[number], places[place]
    for place in range(1, size):
        if places[place] != place:
            return place
    return size
