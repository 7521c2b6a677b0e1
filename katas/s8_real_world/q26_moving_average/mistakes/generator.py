"""`fromiter` fills an array from a generator, which is a loop in Python."""

import numpy as np
from numpy.typing import NDArray


def moving_average(values: NDArray[np.float64], window: int) -> NDArray[np.float64]:
    """Give the mean of each `window` neighbouring values."""
    if not 1 <= window <= len(values):
        raise ValueError(f"window must be from 1 to {len(values)}, not {window}")
    count = len(values) - window + 1
    sums = (values[i : i + window].sum() for i in range(count))
    return np.fromiter(sums, np.float64, count) / window
