"""Only the beginning of a long text is looked at."""

from collections import Counter


def top_words(text: str, k: int) -> list[tuple[str, int]]:
    """Give the `k` most frequent words with their counts."""
    if k < 0:
        raise ValueError(f"k must be at least 0, not {k}")
    spaced = "".join(char if char.isalpha() else " " for char in text[:5000])
    counts = Counter(word.casefold() for word in spaced.split())
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:k]
