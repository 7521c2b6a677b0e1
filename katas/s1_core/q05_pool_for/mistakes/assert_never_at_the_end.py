"""Leaves the refusal to `assert_never`, which raises AssertionError."""

from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from typing import Literal, assert_never


def pool_for(workload: Literal["cpu", "io"], gil_enabled: bool = True) -> type[Executor]:
    """Give the class of the pool in which this kind of work is done best."""
    if workload == "io":
        return ThreadPoolExecutor
    if workload == "cpu":
        return ProcessPoolExecutor if gil_enabled else ThreadPoolExecutor
    assert_never(workload)
