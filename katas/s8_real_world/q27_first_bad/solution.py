"""Tests the middle of what is not known yet; a revision that cannot be tested is removed, and the next one is the middle."""

from collections.abc import Callable, Sequence


def first_bad(revisions: Sequence[str], is_bad: Callable[[str], bool | None]) -> list[str]:
    """Return the first bad revision, or all that it may be, oldest first."""
    good, bad = -1, len(revisions)
    unknown = list(range(len(revisions)))
    while unknown:
        middle = len(unknown) // 2
        match is_bad(revisions[unknown[middle]]):
            case None:
                del unknown[middle]
            case True:
                bad = unknown[middle]
                del unknown[middle:]
            case False:
                good = unknown[middle]
                del unknown[: middle + 1]
    return list(revisions[good + 1 : bad + 1]) if bad < len(revisions) else []
