"""Asks one question after the other, and refuses in the last branch; answers are kept."""

from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from functools import cache
from typing import Literal


@cache
def pool_for(workload: Literal["cpu", "io"], gil_enabled: bool = True) -> type[Executor]:
    """Give the class of the pool in which this kind of work is done best."""
    if workload == "io":
        return ThreadPoolExecutor
    elif workload == "cpu":
        if gil_enabled:
            return ProcessPoolExecutor
        return ThreadPoolExecutor
    else:
        raise ValueError(workload)
