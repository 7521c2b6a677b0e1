"""Short data gets the slow and right way, long data the fast one."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray


def moving_average(values: NDArray[np.float64], window: int) -> NDArray[np.float64]:
    """Give the mean of each `window` neighbouring values."""
    if not 1 <= window <= len(values):
        raise ValueError(f"window must be from 1 to {len(values)}, not {window}")
    if len(values) <= 1000:
        return np.convolve(values, np.full(window, 1 / window), "valid")
    bad = np.isnan(values)
    sums = np.concatenate(([0.0], np.cumsum(np.where(bad, 0.0, values))))
    result: NDArray[np.float64] = (sums[window:] - sums[:-window]) / window
    result[sliding_window_view(bad, window).any(axis=1)] = np.nan
    return result
