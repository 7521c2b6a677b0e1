"""Matches the pair of both arguments, as in the brief."""

from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from typing import Literal


def pool_for(workload: Literal["cpu", "io"], gil_enabled: bool = True) -> type[Executor]:
    """Return the best class of pool for this kind of work."""
    match workload, gil_enabled:
        case ("io", _) | ("cpu", False):
            return ThreadPoolExecutor
        case ("cpu", True):
            return ProcessPoolExecutor
    raise ValueError(f"unknown workload {workload!r}; try 'cpu' or 'io'")
