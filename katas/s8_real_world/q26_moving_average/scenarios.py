"""Counts the lines that run in the attempt's process."""

import sys
from types import FrameType, ModuleType
from typing import Any

import numpy as np


def lines(module: ModuleType, lengths: list[int], window: int) -> list[int]:
    """Return how many lines of Python run for arrays of these lengths, after everything was imported."""
    ran = [0]

    def trace(_frame: FrameType, event: str, _: object) -> Any:
        ran[0] += event == "line"
        return trace

    module.moving_average(np.ones(window), window)
    seen = []
    for length in lengths:
        values = np.ones(length)
        ran[0] = 0
        sys.settrace(trace)
        try:
            module.moving_average(values, window)
        finally:
            sys.settrace(None)
        seen.append(ran[0])
    return seen
