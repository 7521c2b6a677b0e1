"""Tests from the end until a revision is bad, and then halves what is older, recursively and with slices."""

from collections.abc import Callable, Sequence

Test = Callable[[str], bool | None]


def first_bad(revisions: Sequence[str], is_bad: Test) -> list[str]:
    names = list(revisions)
    while names:
        verdict = is_bad(names[-1])
        if verdict is False:
            return []
        if verdict is True:
            return suspects(names[:-1], frozenset(), is_bad, names[-1])
        names.pop()
    return []


def suspects(names: list[str], skipped: frozenset[str], is_bad: Test, bad: str) -> list[str]:
    """Return what may be the first bad revision: `bad` or one of the names before it."""
    left = [name for name in names if name not in skipped]
    if not left:
        return [*names, bad]
    middle = left[len(left) // 2]
    place = names.index(middle)
    verdict = is_bad(middle)
    if verdict is None:
        return suspects(names, skipped | {middle}, is_bad, bad)
    if verdict:
        return suspects(names[:place], skipped, is_bad, middle)
    return suspects(names[place + 1 :], skipped, is_bad, bad)
