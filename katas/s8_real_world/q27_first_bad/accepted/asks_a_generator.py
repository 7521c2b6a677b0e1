"""A generator says what to test next and receives the verdicts; a dict with all verdicts gives the result in the end."""

from collections.abc import Callable, Generator, Sequence


def halving(count: int) -> Generator[int, bool | None, None]:
    """Yield the index to test next, and get the verdict."""
    open_indices = list(range(count))
    while open_indices:
        half = (len(open_indices) - 1) // 2
        index = open_indices.pop(half)
        verdict = yield index
        if verdict is not None:
            open_indices = open_indices[:half] if verdict else open_indices[half:]


def first_bad(revisions: Sequence[str], is_bad: Callable[[str], bool | None]) -> list[str]:
    verdicts: dict[int, bool | None] = {}
    steps = halving(len(revisions))
    index = next(steps, None)
    while index is not None:
        verdicts[index] = is_bad(revisions[index])
        try:
            index = steps.send(verdicts[index])
        except StopIteration:
            break
    bad = min((index for index, verdict in verdicts.items() if verdict), default=None)
    if bad is None:
        return []
    good = max((index for index, verdict in verdicts.items() if verdict is False), default=-1)
    return [revisions[index] for index in range(good + 1, bad + 1)]
