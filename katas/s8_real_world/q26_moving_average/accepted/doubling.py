"""Builds sums of 1, 2, 4, 8 and more neighbours by doubling, and combines them by the binary digits of the window."""

import numpy as np
from numpy.typing import NDArray


def moving_average(values: NDArray[np.float64], window: int) -> NDArray[np.float64]:
    """Return the mean of each window of neighbouring values."""
    if not 1 <= window <= len(values):
        raise ValueError(f"window must be from 1 to {len(values)}, not {window}")
    count = len(values) - window + 1
    total = np.zeros(count)
    power = np.array(values)
    width, start = 1, 0
    while width <= window:
        if window & width:
            total += power[start : start + count]
            start += width
        power = power[:-width] + power[width:]
        width *= 2
    return total / window
