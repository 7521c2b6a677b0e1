"""A window as long as the data is refused."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray


def moving_average(values: NDArray[np.float64], window: int) -> NDArray[np.float64]:
    """Give the mean of each `window` neighbouring values."""
    if not 1 <= window < len(values):
        raise ValueError("window must be shorter than the data")
    result: NDArray[np.float64] = sliding_window_view(values, window).mean(axis=1)
    return result
