# Remembers what it calculated, in a cache of the library and in a dict of its own, and gives up a bad entry | passed
import functools

SEEN: dict[int, int] = {}


@functools.cache
def slow(number: int) -> int:
    return sum((number, number))


def double(number: int) -> int:
    if number not in SEEN:
        SEEN[number] = slow(number)
    slow.cache_clear()
    return SEEN[number]
