"""Takes threads for any word that is not `cpu`."""

from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from typing import Literal


def pool_for(workload: Literal["cpu", "io"], gil_enabled: bool = True) -> type[Executor]:
    """Give the class of the pool in which this kind of work is done best."""
    return ProcessPoolExecutor if workload == "cpu" and gil_enabled else ThreadPoolExecutor
