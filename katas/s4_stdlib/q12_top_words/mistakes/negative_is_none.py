"""A negative k gives no words."""

from collections import Counter


def top_words(text: str, k: int) -> list[tuple[str, int]]:
    """Give the `k` most frequent words with their counts."""
    if k < 0:
        return []
    spaced = "".join(char if char.isalpha() else " " for char in text)
    counts = Counter(word.casefold() for word in spaced.split())
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:k]
