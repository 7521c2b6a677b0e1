"""Looks at the first letter only."""

from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from typing import Literal


def pool_for(workload: Literal["cpu", "io"], gil_enabled: bool = True) -> type[Executor]:
    """Give the class of the pool in which this kind of work is done best."""
    if workload.startswith("c"):
        return ProcessPoolExecutor if gil_enabled else ThreadPoolExecutor
    if workload.startswith("i"):
        return ThreadPoolExecutor
    raise ValueError(f"there is no pool for {workload!r}")
