"""Adds shifted slices of the data, one for each position in the window."""

import numpy as np
from numpy.typing import NDArray


def moving_average(values: NDArray[np.float64], window: int) -> NDArray[np.float64]:
    """Return the mean of each window of neighbouring values."""
    if not 1 <= window <= len(values):
        raise ValueError(f"window must be from 1 to {len(values)}, not {window}")
    count = len(values) - window + 1
    total = np.zeros(count)
    for shift in range(window):
        total += values[shift : shift + count]
    return total / window
