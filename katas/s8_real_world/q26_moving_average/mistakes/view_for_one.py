"""The sum starts as a view of the data, which is what comes back for windows of 1."""

import numpy as np
from numpy.typing import NDArray


def moving_average(values: NDArray[np.float64], window: int) -> NDArray[np.float64]:
    """Give the mean of each `window` neighbouring values."""
    if not 1 <= window <= len(values):
        raise ValueError(f"window must be from 1 to {len(values)}, not {window}")
    count = len(values) - window + 1
    total = values[:count]
    for shift in range(1, window):
        total = total + values[shift : shift + count]
    return total / window if window > 1 else total
