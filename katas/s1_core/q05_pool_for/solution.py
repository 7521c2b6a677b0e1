"""Explain the GIL, and say which pool you would take.

The global interpreter lock lets one thread at a time run Python code. A thread that waits for a
disk or a socket gives it up meanwhile, so threads wait side by side very well; threads that
compute take turns. The lock keeps the interpreter in order, not your program: a thread can lose it
between any two steps of yours. And it is no law of nature any more: since 3.13 there are builds
of Python without it, fully supported since 3.14, in which threads compute side by side.

Write `pool_for(workload, gil_enabled)`: the class of `concurrent.futures` in which such work is
done best. It gives that very class, no subclass; making a pool of it is up to the caller.

- `"io"`: work that mostly waits. `ThreadPoolExecutor`, with or without the lock.
- `"cpu"`: work that computes, in Python. `ProcessPoolExecutor` where there is a lock, since each
  process has one of its own; `ThreadPoolExecutor` where there is none.
- `gil_enabled` says whether there is a lock; it need not be that of the Python which is running.
- Any other string is a `ValueError`, lock or no lock. So is `"CPU"`.

Not tested: a `workload` that is no string, a `gil_enabled` that is no bool.

>>> pool_for("io").__name__
'ThreadPoolExecutor'
>>> pool_for("cpu").__name__
'ProcessPoolExecutor'
>>> pool_for("cpu", gil_enabled=False).__name__
'ThreadPoolExecutor'
>>> pool_for("gpu")  # type: ignore[arg-type]  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
ValueError: there is no pool for 'gpu'
"""

from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from typing import Literal


def pool_for(workload: Literal["cpu", "io"], gil_enabled: bool = True) -> type[Executor]:
    """Give the class of the pool in which this kind of work is done best."""
    if workload not in ("cpu", "io"):
        raise ValueError(f"there is no pool for {workload!r}")
    return ProcessPoolExecutor if workload == "cpu" and gil_enabled else ThreadPoolExecutor
