"""Takes the means in chunks of a thousand windows, which bounds the memory."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

CHUNK = 1000


def moving_average(values: NDArray[np.float64], window: int) -> NDArray[np.float64]:
    """Return the mean of each window of neighbouring values."""
    if not 1 <= window <= len(values):
        raise ValueError(f"window must be from 1 to {len(values)}, not {window}")
    windows = sliding_window_view(values, window)
    means = np.empty(len(windows))
    for start in range(0, len(windows), CHUNK):
        np.mean(windows[start : start + CHUNK], axis=1, out=means[start : start + CHUNK])
    return means
