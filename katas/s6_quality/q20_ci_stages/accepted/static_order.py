"""Needs come first in `static_order`, so one pass computes the stage of each job; the graph itself shows missing jobs."""

from collections.abc import Collection, Mapping
from graphlib import CycleError, TopologicalSorter


def stages(needs: Mapping[str, Collection[str]]) -> list[list[str]]:
    missing = {name for needed in needs.values() for name in needed} - needs.keys()
    if missing:
        raise ValueError("unknown jobs: " + ", ".join(sorted(missing)))
    number: dict[str, int] = {}
    try:
        for job in TopologicalSorter(needs).static_order():
            number[job] = max((number[name] + 1 for name in needs[job]), default=0)
    except CycleError as error:
        raise ValueError(" needs ".join(error.args[1][:5])) from error
    result: list[list[str]] = [[] for _ in range(max(number.values(), default=-1) + 1)]
    for job in sorted(number):
        result[number[job]].append(job)
    return result
