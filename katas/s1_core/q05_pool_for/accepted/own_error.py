"""Branches on the workload, and raises a subclass of ValueError."""

from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from typing import Literal


class UnknownWorkloadError(ValueError):
    """There is no pool for this kind of work."""


def pool_for(workload: Literal["cpu", "io"], gil_enabled: bool = True) -> type[Executor]:
    """Return the best class of pool for this kind of work."""
    if workload == "cpu":
        return ProcessPoolExecutor if gil_enabled else ThreadPoolExecutor
    if workload == "io":
        return ThreadPoolExecutor
    raise UnknownWorkloadError(workload)
