"""Selects the values of each window with an array of indexes."""

import numpy as np
from numpy.typing import NDArray


def moving_average(values: NDArray[np.float64], window: int) -> NDArray[np.float64]:
    """Return the mean of each window of neighbouring values."""
    if not 1 <= window <= len(values):
        raise ValueError(f"window must be from 1 to {len(values)}, not {window}")
    places = np.arange(len(values) - window + 1)[:, np.newaxis] + np.arange(window)
    result: NDArray[np.float64] = np.mean(values[places], axis=1)
    return result
