"""`graphlib` sorts the jobs: whatever is ready at the same time is a stage. Only missing jobs need a check of their own."""

from collections.abc import Collection, Mapping
from graphlib import TopologicalSorter


def stages(needs: Mapping[str, Collection[str]]) -> list[list[str]]:
    """Return the stages of a run, each with the names of its jobs in ascending order."""
    for job, needed in needs.items():
        for name in needed:
            if name not in needs:
                raise ValueError(f"{job!r} needs {name!r}, which is missing")
    sorter = TopologicalSorter(needs)
    sorter.prepare()  # raises a `ValueError` that names a whole cycle
    result: list[list[str]] = []
    while sorter.is_active():
        ready = sorter.get_ready()
        result.append(sorted(ready))
        sorter.done(*ready)
    return result
