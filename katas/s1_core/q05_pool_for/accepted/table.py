"""Looks up both arguments in a dict, and turns KeyError into ValueError."""

from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from typing import Literal


POOLS: dict[tuple[str, bool], type[Executor]] = {
    ("io", True): ThreadPoolExecutor,
    ("io", False): ThreadPoolExecutor,
    ("cpu", True): ProcessPoolExecutor,
    ("cpu", False): ThreadPoolExecutor,
}


def pool_for(workload: Literal["cpu", "io"], gil_enabled: bool = True) -> type[Executor]:
    """Return the best class of pool for this kind of work."""
    try:
        return POOLS[workload, gil_enabled]
    except KeyError:
        raise ValueError(workload) from None
