"""Non-letters become spaces, `Counter` counts, one sort by `(-count, word)`: O(n + w log w) time for w distinct words."""

from collections import Counter


def top_words(text: str, k: int) -> list[tuple[str, int]]:
    """Return the `k` most frequent words with their counts."""
    if k < 0:
        raise ValueError(f"k must be at least 0, not {k}")
    spaced = "".join(char if char.isalpha() else " " for char in text)
    counts = Counter(word.casefold() for word in spaced.split())
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:k]
