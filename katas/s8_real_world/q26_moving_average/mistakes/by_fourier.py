"""A convolution by Fourier transforms lets each value bear on all others."""

import numpy as np
from numpy.typing import NDArray


def moving_average(values: NDArray[np.float64], window: int) -> NDArray[np.float64]:
    """Give the mean of each `window` neighbouring values."""
    if not 1 <= window <= len(values):
        raise ValueError(f"window must be from 1 to {len(values)}, not {window}")
    size = len(values) + window - 1
    product = np.fft.rfft(values, size) * np.fft.rfft(np.full(window, 1 / window), size)
    result: NDArray[np.float64] = np.fft.irfft(product, size)[window - 1 : len(values)]
    return result
