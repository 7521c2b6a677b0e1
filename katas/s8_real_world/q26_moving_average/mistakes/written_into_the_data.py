"""NaN is replaced in the very array that was given."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray


def moving_average(values: NDArray[np.float64], window: int) -> NDArray[np.float64]:
    """Give the mean of each `window` neighbouring values."""
    if not 1 <= window <= len(values):
        raise ValueError(f"window must be from 1 to {len(values)}, not {window}")
    bad = np.isnan(values)
    windows = sliding_window_view(bad, window).any(axis=1)
    if bad.any():
        values[bad] = 0.0
    result = np.convolve(values, np.full(window, 1 / window), "valid")
    result[windows] = np.nan
    return result
