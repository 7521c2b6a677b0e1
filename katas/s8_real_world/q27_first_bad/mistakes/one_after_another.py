"""Tests one revision after another until one is bad, instead of halving."""

from collections.abc import Callable, Sequence


def first_bad(revisions: Sequence[str], is_bad: Callable[[str], bool | None]) -> list[str]:
    suspects: list[str] = []
    for revision in revisions:
        suspects.append(revision)
        verdict = is_bad(revision)
        if verdict:
            return suspects
        if verdict is False:
            suspects.clear()
    return []
