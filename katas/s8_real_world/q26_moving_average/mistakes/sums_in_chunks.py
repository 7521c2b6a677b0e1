"""Sums begin anew every hundred values, and are wrong from a spike to the end of its hundred."""

import numpy as np
from numpy.typing import NDArray


def moving_average(values: NDArray[np.float64], window: int) -> NDArray[np.float64]:
    """Give the mean of each `window` neighbouring values."""
    if not 1 <= window <= len(values):
        raise ValueError(f"window must be from 1 to {len(values)}, not {window}")
    result = np.empty(len(values) - window + 1)
    starts = range(0, len(result), 100)
    for start in starts:
        part = values[start : start + 99 + window]
        sums = np.concatenate(([0.0], np.cumsum(part)))
        means = (sums[window:] - sums[:-window]) / window
        result[start : start + 100] = means[: len(result) - start]
    return result
