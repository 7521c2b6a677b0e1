"""Remembers the answer by the word alone, whatever the lock is the next time."""

from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from typing import Literal


chosen: dict[str, type[Executor]] = {}


def pool_for(workload: Literal["cpu", "io"], gil_enabled: bool = True) -> type[Executor]:
    """Give the class of the pool in which this kind of work is done best."""
    if workload not in chosen:
        if workload not in ("cpu", "io"):
            raise ValueError(f"there is no pool for {workload!r}")
        compute = workload == "cpu" and gil_enabled
        chosen[workload] = ProcessPoolExecutor if compute else ThreadPoolExecutor
    return chosen[workload]
