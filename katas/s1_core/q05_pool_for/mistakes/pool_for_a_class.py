"""Makes the pool instead of giving its class."""

from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from typing import Any, Literal


def pool_for(workload: Literal["cpu", "io"], gil_enabled: bool = True) -> type[Executor]:
    """Give the class of the pool in which this kind of work is done best."""
    if workload not in ("cpu", "io"):
        raise ValueError(f"there is no pool for {workload!r}")
    pool: Any = ThreadPoolExecutor if workload == "io" or not gil_enabled else ProcessPoolExecutor
    return pool()
