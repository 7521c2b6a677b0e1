"""`apply_along_axis` calls a function for each window."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray


def moving_average(values: NDArray[np.float64], window: int) -> NDArray[np.float64]:
    """Give the mean of each `window` neighbouring values."""
    if not 1 <= window <= len(values):
        raise ValueError(f"window must be from 1 to {len(values)}, not {window}")
    result: NDArray[np.float64] = np.apply_along_axis(
        np.mean, 1, sliding_window_view(values, window)
    )
    return result
