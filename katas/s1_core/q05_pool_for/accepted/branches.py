"""Checks one case after the other, raises in the last branch, and caches the results."""

from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from functools import cache
from typing import Literal


@cache
def pool_for(workload: Literal["cpu", "io"], gil_enabled: bool = True) -> type[Executor]:
    """Return the best class of pool for this kind of work."""
    if workload == "io":
        return ThreadPoolExecutor
    elif workload == "cpu":
        if gil_enabled:
            return ProcessPoolExecutor
        return ThreadPoolExecutor
    else:
        raise ValueError(workload)
