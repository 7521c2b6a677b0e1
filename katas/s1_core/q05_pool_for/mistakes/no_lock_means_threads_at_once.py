"""Returns threads at once where there is no lock, whatever the word is."""

from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from typing import Literal


def pool_for(workload: Literal["cpu", "io"], gil_enabled: bool = True) -> type[Executor]:
    """Give the class of the pool in which this kind of work is done best."""
    if not gil_enabled:
        return ThreadPoolExecutor
    if workload not in ("cpu", "io"):
        raise ValueError(f"there is no pool for {workload!r}")
    return ProcessPoolExecutor if workload == "cpu" else ThreadPoolExecutor
