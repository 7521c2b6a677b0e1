"""`groupby` finds the runs of letters, and a heap selects the first `k`."""

from collections import Counter
from heapq import nsmallest
from itertools import groupby


def top_words(text: str, k: int) -> list[tuple[str, int]]:
    """Return the `k` most frequent words with their counts."""
    if k < 0:
        raise ValueError("negative k")
    runs = ("".join(group).casefold() for alpha, group in groupby(text, str.isalpha) if alpha)
    return nsmallest(k, Counter(runs).items(), key=lambda item: (-item[1], item[0]))
