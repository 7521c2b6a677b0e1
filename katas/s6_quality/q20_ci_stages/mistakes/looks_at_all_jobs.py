"""Looks at all jobs that are left for each stage, which takes quadratic time for jobs in a row."""

from collections.abc import Collection, Mapping


def stages(needs: Mapping[str, Collection[str]]) -> list[list[str]]:
    for needed in needs.values():
        for name in needed:
            if name not in needs:
                raise ValueError(f"{name} is missing")
    done: set[str] = set()
    left = set(needs)
    result: list[list[str]] = []
    while left:
        ready = {job for job in left if done.issuperset(needs[job])}
        if not ready:
            raise ValueError(f"these jobs wait for each other: {sorted(left)}")
        result.append(sorted(ready))
        done |= ready
        left -= ready
    return result
