"""How would you optimize a slow Python script? Leave the loop to numpy.

A sensor reports a thousand times a second, and its curve is to be smoothed. The loop takes minutes;
the version with `cumsum` that replaced it is fast, and after one spike of 1e30 from a loose cable
it gave zeros for the rest of the day. "Fast *and* right, please," says the interviewer.

Write `moving_average(values, window)`: the mean of each `window` neighbouring values, as a new
array of float64. Of *n* values there are *n* - `window` + 1 such means, the first of which is that
of `values[:window]`.

- No Python loop over the data. What is counted is how many lines of Python run, yours and numpy's,
  for a window of a few values: each four more values must take less than one more line. A loop over
  the places of the window is fine, and so is work proportional to data times window in numpy.
- Where all values are above 0, each mean is right to 1e-9 of itself, whatever lies outside its
  window: a 1e30 may stand right before a 1.0. Where some are not, 1e-9 of the largest magnitude in
  the data will do.
- NaN stays where it is: a mean is NaN if there is one in its window, and as good as any otherwise.
- A `window` below 1, or longer than the data, is a `ValueError`.
- `values` is any one-dimensional float64 array, be it a view with a step or read-only. It isn't
  changed, and what comes back shares no memory with it.

To mypy, what some of numpy's methods give (`mean` along an axis, say) is `Any`, which can't be
returned: give it a name with a type first.

Not tested: infinity, sums beyond the range of float64, other types and shapes, arrays of millions.

>>> moving_average(np.array([1.0, 2.0, 6.0, 4.0]), 2).tolist()
[1.5, 4.0, 5.0]
>>> moving_average(np.array([1e30, 1.0, 2.0, np.nan, 3.0]), 1).tolist()
[1e+30, 1.0, 2.0, nan, 3.0]
>>> moving_average(np.array([1e30, 1.0, 2.0, np.nan, 3.0]), 2).tolist()
[5e+29, 1.5, nan, nan]
>>> moving_average(np.array([1.0]), 2)  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
ValueError: window must be from 1 to 1, not 2
"""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray


def moving_average(values: NDArray[np.float64], window: int) -> NDArray[np.float64]:
    """Give the mean of each `window` neighbouring values."""
    if not 1 <= window <= len(values):
        raise ValueError(f"window must be from 1 to {len(values)}, not {window}")
    means: NDArray[np.float64] = sliding_window_view(values, window).mean(axis=1)
    return means
