"""Gives a subclass of its own that has the name of the class that is due."""

from concurrent.futures import Executor, ThreadPoolExecutor
from concurrent.futures import ProcessPoolExecutor as Processes
from typing import Literal


class ProcessPoolExecutor(Processes):
    """Processes that can do no more than others."""


def pool_for(workload: Literal["cpu", "io"], gil_enabled: bool = True) -> type[Executor]:
    """Give the class of the pool in which this kind of work is done best."""
    if workload not in ("cpu", "io"):
        raise ValueError(f"there is no pool for {workload!r}")
    return ProcessPoolExecutor if workload == "cpu" and gil_enabled else ThreadPoolExecutor
