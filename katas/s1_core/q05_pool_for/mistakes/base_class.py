"""Gives the abstract class where it is not sure."""

from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from typing import Literal


def pool_for(workload: Literal["cpu", "io"], gil_enabled: bool = True) -> type[Executor]:
    """Give the class of the pool in which this kind of work is done best."""
    if workload == "io":
        return ThreadPoolExecutor
    if workload == "cpu" and gil_enabled:
        return ProcessPoolExecutor
    if workload == "cpu":
        return Executor
    raise ValueError(f"there is no pool for {workload!r}")
