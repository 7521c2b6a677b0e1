# Caches results with functools and in a dict, and removes a bad entry | passed
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
