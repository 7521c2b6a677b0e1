"""A table of the places in each window picks the values out."""

import numpy as np
from numpy.typing import NDArray


def moving_average(values: NDArray[np.float64], window: int) -> NDArray[np.float64]:
    """Give the mean of each `window` neighbouring values."""
    if not 1 <= window <= len(values):
        raise ValueError(f"window must be from 1 to {len(values)}, not {window}")
    places = np.arange(len(values) - window + 1)[:, np.newaxis] + np.arange(window)
    result: NDArray[np.float64] = np.mean(values[places], axis=1)
    return result
