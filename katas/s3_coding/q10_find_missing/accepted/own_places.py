"""Swaps each number of a copy to its own index; an index that holds another number is the missing one."""

from collections.abc import Sequence


def find_missing(numbers: Sequence[int]) -> int:
    """Return the one number from 1 to n that is not in `numbers`."""
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
