"""Asks the Python that is running instead of the argument."""

import sys
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from typing import Literal


def pool_for(workload: Literal["cpu", "io"], gil_enabled: bool = True) -> type[Executor]:
    """Give the class of the pool in which this kind of work is done best."""
    if workload not in ("cpu", "io"):
        raise ValueError(f"there is no pool for {workload!r}")
    locked = getattr(sys, "_is_gil_enabled", lambda: True)()
    return ProcessPoolExecutor if workload == "cpu" and locked else ThreadPoolExecutor
