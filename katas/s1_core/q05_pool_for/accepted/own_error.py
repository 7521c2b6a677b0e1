"""Branches on the workload, and raises a subclass of ValueError."""

from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from typing import Literal


class UnknownWorkloadError(ValueError):
    """There is no pool for such work."""


def pool_for(workload: Literal["cpu", "io"], gil_enabled: bool = True) -> type[Executor]:
    """Give the class of the pool in which this kind of work is done best."""
    if workload == "cpu":
        return ProcessPoolExecutor if gil_enabled else ThreadPoolExecutor
    if workload == "io":
        return ThreadPoolExecutor
    raise UnknownWorkloadError(workload)
