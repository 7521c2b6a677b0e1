"""Cuts the data into blocks as long as the window, so a window is the end of one block and the start of the next."""

import numpy as np
from numpy.typing import NDArray


def moving_average(values: NDArray[np.float64], window: int) -> NDArray[np.float64]:
    """Return the mean of each window of neighbouring values."""
    if not 1 <= window <= len(values):
        raise ValueError(f"window must be from 1 to {len(values)}, not {window}")
    count = len(values) - window + 1
    blocks = np.zeros((-(-len(values) // window), window))
    blocks.reshape(-1)[: len(values)] = values
    heads = np.cumsum(blocks, axis=1).reshape(-1)
    tails = np.cumsum(blocks[:, ::-1], axis=1)[:, ::-1].reshape(-1)
    total = tails[:count].copy()
    split = np.arange(count) % window != 0
    total[split] += heads[window - 1 : window - 1 + count][split]
    result: NDArray[np.float64] = total / window
    return result
