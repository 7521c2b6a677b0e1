"""Kahn's algorithm: each job counts the needs that are not done yet; a walk backwards from what is left finds a cycle."""

from collections import defaultdict
from collections.abc import Collection, Mapping


def stages(needs: Mapping[str, Collection[str]]) -> list[list[str]]:
    waiting = {job: set(needed) for job, needed in needs.items()}
    followers: defaultdict[str, list[str]] = defaultdict(list)
    for job, needed in waiting.items():
        for name in needed:
            if name not in waiting:
                raise ValueError(f"job {name} does not exist, but {job} needs it")
            followers[name].append(job)
    left = {job: len(needed) for job, needed in waiting.items()}
    stage = sorted(job for job, count in left.items() if count == 0)
    result = []
    while stage:
        result.append(stage)
        ready = []
        for done in stage:
            del left[done]
            for follower in followers[done]:
                left[follower] -= 1
                if left[follower] == 0:
                    ready.append(follower)
        stage = sorted(ready)
    if left:
        raise ValueError(f"{on_a_cycle(left, waiting)} needs itself")
    return result


def on_a_cycle(left: dict[str, int], waiting: dict[str, set[str]]) -> str:
    """Return a job on a cycle: a walk along unfinished needs must meet a job again."""
    job, seen = next(iter(left)), set[str]()
    while job not in seen:
        seen.add(job)
        job = next(name for name in waiting[job] if name in left)
    return job
