"""The view made by hand takes the values for neighbours in memory."""

import numpy as np
from numpy.lib.stride_tricks import as_strided
from numpy.typing import NDArray


def moving_average(values: NDArray[np.float64], window: int) -> NDArray[np.float64]:
    """Give the mean of each `window` neighbouring values."""
    if not 1 <= window <= len(values):
        raise ValueError(f"window must be from 1 to {len(values)}, not {window}")
    windows = as_strided(values, (len(values) - window + 1, window), (8, 8))
    result: NDArray[np.float64] = windows.mean(axis=1)
    return result
