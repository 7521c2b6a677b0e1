"""Keeps two borders, and tests the revision nearest to the middle between them that can still be tested."""

from collections.abc import Callable, Sequence


def first_bad(revisions: Sequence[str], is_bad: Callable[[str], bool | None]) -> list[str]:
    low, high = 0, len(revisions)
    untestable: set[int] = set()
    while True:
        middle = (low + high) // 2
        near = sorted(set(range(low, high)) - untestable, key=lambda place: abs(place - middle))
        if not near:
            break
        verdict = is_bad(revisions[near[0]])
        if verdict is None:
            untestable.add(near[0])
        elif verdict:
            high = near[0]
        else:
            low = near[0] + 1
    return [revisions[place] for place in range(low, high + 1)] if high < len(revisions) else []
