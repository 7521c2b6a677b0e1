"""Measures memory in the process of the attempt."""

import tracemalloc
from types import ModuleType


def room(module: ModuleType, start: int) -> int:
    """Return the peak number of bytes allocated while a countdown is created."""
    module.Countdown(1)
    tracemalloc.start()
    try:
        module.Countdown(start)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
