"""The first places get the mean of what there is so far."""

import numpy as np
from numpy.typing import NDArray


def moving_average(values: NDArray[np.float64], window: int) -> NDArray[np.float64]:
    """Give the mean of each `window` neighbouring values."""
    if not 1 <= window <= len(values):
        raise ValueError(f"window must be from 1 to {len(values)}, not {window}")
    totals = np.convolve(values, np.ones(window))[: len(values)]
    result: NDArray[np.float64] = totals / np.minimum(np.arange(1, len(values) + 1), window)
    return result
