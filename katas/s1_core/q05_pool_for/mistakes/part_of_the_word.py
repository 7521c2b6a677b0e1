"""Asks with `in` a string, where any part of the word is found, the empty one too."""

from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from typing import Literal


def pool_for(workload: Literal["cpu", "io"], gil_enabled: bool = True) -> type[Executor]:
    """Give the class of the pool in which this kind of work is done best."""
    if workload in "io":
        return ThreadPoolExecutor
    if workload in "cpu":
        return ProcessPoolExecutor if gil_enabled else ThreadPoolExecutor
    raise ValueError(f"there is no pool for {workload!r}")
