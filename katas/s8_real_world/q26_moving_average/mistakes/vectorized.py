"""`vectorize` is a loop over the data that doesn't look like one."""

import numpy as np
from numpy.typing import NDArray


def moving_average(values: NDArray[np.float64], window: int) -> NDArray[np.float64]:
    """Give the mean of each `window` neighbouring values."""
    if not 1 <= window <= len(values):
        raise ValueError(f"window must be from 1 to {len(values)}, not {window}")
    places = np.arange(len(values) - window + 1)
    mean_at = np.vectorize(lambda place: values[place : place + window].mean(), otypes=[np.float64])
    result: NDArray[np.float64] = mean_at(places)
    return result
