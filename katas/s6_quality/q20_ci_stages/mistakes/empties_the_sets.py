"""Removes what is done from the sets of the caller, because a set is not copied."""

from collections.abc import Collection, Mapping


def stages(needs: Mapping[str, Collection[str]]) -> list[list[str]]:
    left = {job: needed if isinstance(needed, set) else set(needed) for job, needed in needs.items()}
    followers: dict[str, list[str]] = {job: [] for job in left}
    for needed in left.values():
        for name in needed:
            if name not in left:
                raise ValueError(f"{name} is missing")
    for job, needed in left.items():
        for name in needed:
            followers[name].append(job)
    result = []
    stage = sorted(job for job, needed in left.items() if not needed)
    while stage:
        result.append(stage)
        for job in stage:
            del left[job]
        ready = []
        for job in stage:
            for follower in followers[job]:
                left[follower].discard(job)
                if not left[follower]:
                    ready.append(follower)
        stage = sorted(ready)
    if left:
        raise ValueError(f"jobs that need themselves are among {sorted(left)}")
    return result
