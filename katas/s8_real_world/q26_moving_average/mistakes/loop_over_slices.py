"""Each mean is numpy's, and a comprehension goes through all of them."""

import numpy as np
from numpy.typing import NDArray


def moving_average(values: NDArray[np.float64], window: int) -> NDArray[np.float64]:
    """Give the mean of each `window` neighbouring values."""
    if not 1 <= window <= len(values):
        raise ValueError(f"window must be from 1 to {len(values)}, not {window}")
    return np.array([values[i : i + window].mean() for i in range(len(values) - window + 1)])
