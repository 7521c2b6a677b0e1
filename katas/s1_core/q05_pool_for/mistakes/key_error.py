"""Lets the KeyError of a dict go on, which is no ValueError."""

from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from typing import Literal


def pool_for(workload: Literal["cpu", "io"], gil_enabled: bool = True) -> type[Executor]:
    """Give the class of the pool in which this kind of work is done best."""
    return {
        "io": ThreadPoolExecutor,
        "cpu": ProcessPoolExecutor if gil_enabled else ThreadPoolExecutor,
    }[workload]
