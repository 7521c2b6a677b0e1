"""Spikes get the exact way and all else the fast one, but what a spike is depends on what it stands
beside.
"""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray


def moving_average(values: NDArray[np.float64], window: int) -> NDArray[np.float64]:
    """Give the mean of each `window` neighbouring values."""
    if not 1 <= window <= len(values):
        raise ValueError(f"window must be from 1 to {len(values)}, not {window}")
    bad = np.isnan(values)
    known = np.where(bad, 0.0, values)
    spikes = known > 1e10
    sums = np.concatenate(([0.0], np.cumsum(np.where(spikes, 0.0, known))))
    totals = sums[window:] - sums[:-window]
    exact = sliding_window_view(spikes, window).any(axis=1)
    totals[exact] = sliding_window_view(known, window)[exact].sum(axis=1)
    result: NDArray[np.float64] = totals / window
    result[sliding_window_view(bad, window).any(axis=1)] = np.nan
    return result
