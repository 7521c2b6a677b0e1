"""Runs `moving_average` in the attempt's process: arrays cannot be sent to it, and the lines that run are counted there."""

import sys
from types import FrameType, ModuleType
from typing import Any

import numpy as np

LAYOUTS = {
    "plain": "np.array({})",
    "step": "np.repeat({}, 2)[::2]",
    "reversed": "np.array({})[::-1]",
    "read-only": "np.array({})",
}
"""How the argument is created, as shown to the learner."""
STEP = 2000
"""The length of the first part, which may be on a higher level."""


def _array(values: list[float], layout: str) -> Any:
    """Return an array of these values."""
    if layout == "step":
        return np.repeat(np.array(values, dtype=np.float64), 2)[::2]
    if layout == "reversed":
        return np.array(values[::-1], dtype=np.float64)[::-1]
    array = np.array(values, dtype=np.float64)
    array.flags.writeable = layout != "read-only"
    return array


def averages(module: ModuleType, values: list[float], window: int, layout: str) -> dict[str, Any]:
    """Return the means and their type, the argument after the call, and whether the two share memory."""
    array = _array(values, layout)
    means = module.moving_average(array, window)
    if not isinstance(means, np.ndarray):
        return {"kind": type(means).__name__}
    kind = f"array of {means.dtype} with {means.ndim} dimension{'s' * (means.ndim != 1)}"
    return {"kind": kind, "means": means.tolist(), "after": array.tolist(), "shares": bool(np.shares_memory(array, means))}


def spiky(module: ModuleType, window: int, spikes: list[int], gaps: list[int], sizes: tuple[int, float, float]) -> list[float]:
    """Return the means of 0.1 to 6.1, repeated, with spikes and NaNs. `sizes`: length, spike, factor of the first part."""
    length, size, step = sizes
    values = 0.1 + np.arange(length) % 7
    values[:STEP] *= step
    values[spikes] = size
    values[gaps] = np.nan
    means: list[float] = module.moving_average(values, window).tolist()
    return means


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
