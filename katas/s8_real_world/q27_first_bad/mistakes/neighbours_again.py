"""Looks for a testable revision from the middle each time, and tests again what could not be tested before."""

from collections.abc import Callable, Sequence


def first_bad(revisions: Sequence[str], is_bad: Callable[[str], bool | None]) -> list[str]:
    good, bad = -1, len(revisions)
    searching = True
    while searching:
        searching = False
        middle = (good + bad) // 2
        for index in sorted(range(good + 1, bad), key=lambda index: abs(index - middle)):
            verdict = is_bad(revisions[index])
            if verdict is not None:
                good, bad = (good, index) if verdict else (index, bad)
                searching = True
                break
    return list(revisions[good + 1 : bad + 1]) if bad < len(revisions) else []
