"""Explain the GIL, and say which pool you would use.

The global interpreter lock (GIL) lets only one thread at a time run Python code. A thread that
waits for a disk or a socket releases it, so many threads can wait at the same time. Threads that
compute take turns. Since Python 3.13 there are also builds without a GIL, in which threads compute
in parallel; since 3.14 they are officially supported.

Write `pool_for(workload, gil_enabled)`. It returns the right class of `concurrent.futures`: the
class itself, not a subclass and not an instance.

- `"io"` is work that mostly waits: `ThreadPoolExecutor`, with or without a GIL.
- `"cpu"` is work that computes in Python. With a GIL: `ProcessPoolExecutor`, because each process
  has its own GIL. Without a GIL: `ThreadPoolExecutor`.
- `gil_enabled` says whether there is a GIL. Use this argument, not the Python that runs your code.
- Any other string, even `"CPU"`, raises `ValueError`, with or without a GIL.

>>> pool_for("io").__name__
'ThreadPoolExecutor'
>>> pool_for("cpu").__name__
'ProcessPoolExecutor'
>>> pool_for("cpu", gil_enabled=False).__name__
'ThreadPoolExecutor'
>>> pool_for("gpu")  # type: ignore[arg-type]  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
ValueError: there is no pool for 'gpu'

Details

- Not tested: a `workload` that is not a string, and a `gil_enabled` that is not a bool.
"""

from concurrent.futures import Executor
from typing import Literal


def pool_for(workload: Literal["cpu", "io"], gil_enabled: bool = True) -> type[Executor]:
    """Return the best class of pool for this kind of work."""
    raise NotImplementedError
