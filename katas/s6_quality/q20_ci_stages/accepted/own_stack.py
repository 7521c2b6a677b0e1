"""A depth-first search with a stack of its own instead of recursion; a job that is met again on its own path needs itself."""

from collections.abc import Collection, Iterator, Mapping
from itertools import groupby


def stages(needs: Mapping[str, Collection[str]]) -> list[list[str]]:
    depth: dict[str, int] = {}
    for job in needs:
        visit(job, needs, depth)
    ordered = sorted(needs, key=lambda job: (depth[job], job))
    return [list(group) for _, group in groupby(ordered, key=depth.__getitem__)]


def visit(start: str, needs: Mapping[str, Collection[str]], depth: dict[str, int]) -> None:
    """Store the depths of a job and of everything that it needs."""
    path: dict[str, Iterator[str]] = {}
    names = [start]
    while names:
        job = names[-1]
        if job in depth:
            names.pop()
            continue
        if job not in path:
            if job not in needs:
                raise ValueError(f"There is no job {job}.")
            path[job] = iter(needs[job])
        name = next(path[job], None)
        if name is None:
            depth[job] = 1 + max((depth[other] for other in needs[job]), default=-1)
            del path[job]
        elif name in path:
            raise ValueError(f"Job {name} needs itself.")
        else:
            names.append(name)
