"""Looks it up in a dict and turns its KeyError into a ValueError."""

from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from typing import Literal


POOLS: dict[tuple[str, bool], type[Executor]] = {
    ("io", True): ThreadPoolExecutor,
    ("io", False): ThreadPoolExecutor,
    ("cpu", True): ProcessPoolExecutor,
    ("cpu", False): ThreadPoolExecutor,
}


def pool_for(workload: Literal["cpu", "io"], gil_enabled: bool = True) -> type[Executor]:
    """Give the class of the pool in which this kind of work is done best."""
    try:
        return POOLS[workload, gil_enabled]
    except KeyError:
        raise ValueError(workload) from None
