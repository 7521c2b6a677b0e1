"""The view refuses what is negative or too long, but a window of 0 has a mean of nothing."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray


def moving_average(values: NDArray[np.float64], window: int) -> NDArray[np.float64]:
    """Give the mean of each `window` neighbouring values."""
    result: NDArray[np.float64] = sliding_window_view(values, window).mean(axis=1)
    return result
