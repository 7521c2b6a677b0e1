"""A view of all windows and the mean of each: O(n * window) time in C, O(1) extra space for the view."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray


def moving_average(values: NDArray[np.float64], window: int) -> NDArray[np.float64]:
    """Return the mean of each window of neighbouring values."""
    if not 1 <= window <= len(values):
        raise ValueError(f"window must be from 1 to {len(values)}, not {window}")
    means: NDArray[np.float64] = sliding_window_view(values, window).mean(axis=1)
    return means
