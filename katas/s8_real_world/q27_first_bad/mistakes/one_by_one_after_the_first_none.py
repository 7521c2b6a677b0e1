"""Stops halving at the first revision that cannot be tested, and tests all that are left."""

from collections.abc import Callable, Sequence


def first_bad(revisions: Sequence[str], is_bad: Callable[[str], bool | None]) -> list[str]:
    good, bad = -1, len(revisions)
    while bad - good > 1:
        middle = (good + bad) // 2
        verdict = is_bad(revisions[middle])
        if verdict is None:
            for index in range(good + 1, bad):
                again = is_bad(revisions[index]) if index != middle else None
                if again is False:
                    good = index
                if again:
                    bad = index
                    break
            break
        good, bad = (good, middle) if verdict else (middle, bad)
    return list(revisions[good + 1 : bad + 1]) if bad < len(revisions) else []
