"""Uses a convolution with equal weights, where the weights overlap the data completely."""

import numpy as np
from numpy.typing import NDArray


def moving_average(values: NDArray[np.float64], window: int) -> NDArray[np.float64]:
    """Return the mean of each window of neighbouring values."""
    if not 1 <= window <= len(values):
        raise ValueError(f"window must be from 1 to {len(values)}, not {window}")
    return np.convolve(values, np.full(window, 1 / window), mode="valid")
