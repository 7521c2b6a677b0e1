"""Computes the stages from the end, so that each job runs as late as it can instead of as early as it can."""

from collections.abc import Collection, Mapping
from graphlib import TopologicalSorter


def stages(needs: Mapping[str, Collection[str]]) -> list[list[str]]:
    followers: dict[str, list[str]] = {job: [] for job in needs}
    for job, needed in needs.items():
        for name in needed:
            if name not in followers:
                raise ValueError(f"{job} needs {name}, which is missing")
            followers[name].append(job)
    sorter = TopologicalSorter(followers)
    sorter.prepare()
    result: list[list[str]] = []
    while sorter.is_active():
        ready = sorter.get_ready()
        result.insert(0, sorted(ready))
        sorter.done(*ready)
    return result
