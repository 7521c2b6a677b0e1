"""How would you optimize a slow Python script? Leave the loop to NumPy.

The curve of a sensor has to be smoothed. A Python loop takes minutes. A version with `cumsum` was
fast, but after one spike of 1e30 it returned zeros for the rest of the day.

Write `moving_average(values, window)`. It returns the mean of each `window` neighbouring values,
as a new float64 array. For n values there are n - `window` + 1 means. The first one is the mean
of `values[:window]`.

- There is no Python loop over the data. A loop over the window is fine, and so is work proportional
  to data times window inside NumPy.
- If all values are above 0, the relative error of each mean is at most 1e-9, even if the next value
  after its window is 1e30.
- A mean is NaN if and only if there is a NaN in its window.
- A `window` below 1, or longer than the data, raises `ValueError`.
- `values` is not changed, and the result shares no memory with it, nor with that of another call.

>>> moving_average(np.array([1.0, 2.0, 6.0, 4.0]), 2).tolist()
[1.5, 4.0, 5.0]
>>> moving_average(np.array([1e30, 1.0, 2.0, np.nan, 3.0]), 1).tolist()
[1e+30, 1.0, 2.0, nan, 3.0]
>>> moving_average(np.array([1e30, 1.0, 2.0, np.nan, 3.0]), 2).tolist()
[5e+29, 1.5, nan, nan]
>>> moving_average(np.array([1.0]), 2)  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
ValueError: window must be from 1 to 1, not 2

Details

- If some values are 0 or negative, each mean may differ from the exact one by 1e-9 times the
  largest absolute value in the data. NaNs are ignored in this rule and in the one for values above
  0.
- `values` may be read-only or a view with a step.
- To find a Python loop, a test counts the lines of Python that are executed, in your code and in
  NumPy's. With 40,000 more values, at most 10,000 more lines may be executed. So you may work in
  chunks.
- For mypy, some methods of NumPy, such as `mean` along an axis, return `Any`. Assign the result to
  an annotated variable, and return that.
- Not tested: infinity, sums beyond the range of float64, other types, arrays with more than one
  dimension, arrays with millions of values.
"""

import numpy as np
from numpy.typing import NDArray


def moving_average(values: NDArray[np.float64], window: int) -> NDArray[np.float64]:
    """Return the mean of each window of neighbouring values."""
    raise NotImplementedError
