"""Rejects unknown strings first, then names the one case for processes."""

from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from typing import Literal


def pool_for(workload: Literal["cpu", "io"], gil_enabled: bool = True) -> type[Executor]:
    """Return the best class of pool for this kind of work."""
    if workload not in ("cpu", "io"):
        raise ValueError(f"there is no pool for {workload!r}")
    return ProcessPoolExecutor if workload == "cpu" and gil_enabled else ThreadPoolExecutor
