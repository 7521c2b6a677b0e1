"""Tests the oldest and the newest revision first, which is one call too many."""

from collections.abc import Callable, Sequence


def first_bad(revisions: Sequence[str], is_bad: Callable[[str], bool | None]) -> list[str]:
    left = list(range(len(revisions)))
    good, bad = -1, len(revisions)
    turn = 0
    while left:
        place = (0, len(left) - 1)[turn] if turn < 2 else len(left) // 2
        turn += 1
        index = left[place]
        verdict = is_bad(revisions[index])
        if verdict is None:
            left.remove(index)
        elif verdict:
            bad, left = index, left[:place]
        else:
            good, left = index, left[place + 1 :]
    return list(revisions[good + 1 : bad + 1]) if bad < len(revisions) else []
