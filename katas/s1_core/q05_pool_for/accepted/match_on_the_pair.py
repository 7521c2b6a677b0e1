"""Matches the pair of both arguments, as in the table of the brief."""

from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from typing import Literal


def pool_for(workload: Literal["cpu", "io"], gil_enabled: bool = True) -> type[Executor]:
    """Give the class of the pool in which this kind of work is done best."""
    match workload, gil_enabled:
        case ("io", _) | ("cpu", False):
            return ThreadPoolExecutor
        case ("cpu", True):
            return ProcessPoolExecutor
    raise ValueError(f"unknown workload {workload!r}; try 'cpu' or 'io'")
