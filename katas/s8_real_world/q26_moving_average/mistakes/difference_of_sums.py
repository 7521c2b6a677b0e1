"""Sums from the beginning, whose differences lose what is small beside an earlier spike, and
everything after a NaN.
"""

import numpy as np
from numpy.typing import NDArray


def moving_average(values: NDArray[np.float64], window: int) -> NDArray[np.float64]:
    """Give the mean of each `window` neighbouring values."""
    if not 1 <= window <= len(values):
        raise ValueError(f"window must be from 1 to {len(values)}, not {window}")
    sums = np.concatenate(([0.0], np.cumsum(values)))
    result: NDArray[np.float64] = (sums[window:] - sums[:-window]) / window
    return result
