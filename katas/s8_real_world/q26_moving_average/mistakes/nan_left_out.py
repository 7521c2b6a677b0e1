"""`nanmean` leaves NaN out, and its window has a mean of the others."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray


def moving_average(values: NDArray[np.float64], window: int) -> NDArray[np.float64]:
    """Give the mean of each `window` neighbouring values."""
    if not 1 <= window <= len(values):
        raise ValueError(f"window must be from 1 to {len(values)}, not {window}")
    result: NDArray[np.float64] = np.nanmean(sliding_window_view(values, window), axis=1)
    return result
