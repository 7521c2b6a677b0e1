"""Creates the view of all windows by hand, with the strides of the data."""

import numpy as np
from numpy.lib.stride_tricks import as_strided
from numpy.typing import NDArray


def moving_average(values: NDArray[np.float64], window: int) -> NDArray[np.float64]:
    """Return the mean of each window of neighbouring values."""
    if not 1 <= window <= len(values):
        raise ValueError(f"window must be from 1 to {len(values)}, not {window}")
    (step,) = values.strides
    windows = as_strided(
        values, shape=(values.size - window + 1, window), strides=(step, step), writeable=False
    )
    return np.asarray(np.sum(windows, axis=-1) / window, dtype=np.float64)
