"""Takes processes where there is no lock, as if the lock were what processes need."""

from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from typing import Literal


def pool_for(workload: Literal["cpu", "io"], gil_enabled: bool = True) -> type[Executor]:
    """Give the class of the pool in which this kind of work is done best."""
    if workload not in ("cpu", "io"):
        raise ValueError(f"there is no pool for {workload!r}")
    return ThreadPoolExecutor if workload == "io" or gil_enabled else ProcessPoolExecutor
