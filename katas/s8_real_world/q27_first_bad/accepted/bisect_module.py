"""`bisect` finds the border with a key that tests; a revision that cannot be tested interrupts it, and it starts again."""

from bisect import bisect_left
from collections.abc import Callable, Sequence


class Untestable(Exception):
    """Carries the index of a revision that cannot be tested."""


def first_bad(revisions: Sequence[str], is_bad: Callable[[str], bool | None]) -> list[str]:
    good, bad = -1, len(revisions)

    def check(index: int) -> bool:
        nonlocal good, bad
        if good < index < bad:
            verdict = is_bad(revisions[index])
            if verdict is None:
                raise Untestable(index)
            good, bad = (good, index) if verdict else (index, bad)
        return index >= bad

    testable = list(range(len(revisions)))
    while True:
        try:
            bisect_left(testable, True, key=check)
        except Untestable as error:
            testable.remove(error.args[0])
        else:
            break
    return [*revisions][good + 1 : bad + 1] if bad < len(revisions) else []
