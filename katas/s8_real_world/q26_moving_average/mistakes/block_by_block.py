"""The loop takes a window's length at each step, which are many steps when the window is short."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray


def moving_average(values: NDArray[np.float64], window: int) -> NDArray[np.float64]:
    """Give the mean of each `window` neighbouring values."""
    if not 1 <= window <= len(values):
        raise ValueError(f"window must be from 1 to {len(values)}, not {window}")
    count = len(values) - window + 1
    result = np.empty(count)
    for start in range(0, count, window):
        stop = min(start + window, count)
        result[start:stop] = sliding_window_view(values[start : stop + window - 1], window).mean(
            axis=1
        )
    return result
