"""Taking the mean off first keeps the sums from growing, unless a spike makes up the mean."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray


def moving_average(values: NDArray[np.float64], window: int) -> NDArray[np.float64]:
    """Give the mean of each `window` neighbouring values."""
    if not 1 <= window <= len(values):
        raise ValueError(f"window must be from 1 to {len(values)}, not {window}")
    bad = np.isnan(values)
    middle = np.mean(values[~bad]) if not bad.all() else 0.0
    sums = np.concatenate(([0.0], np.cumsum(np.where(bad, 0.0, values - middle))))
    result: NDArray[np.float64] = (sums[window:] - sums[:-window]) / window + middle
    result[sliding_window_view(bad, window).any(axis=1)] = np.nan
    return result
