"""A translation table for the characters of the text turns non-letters into spaces."""

from collections import Counter


def top_words(text: str, k: int) -> list[tuple[str, int]]:
    """Return the `k` most frequent words with their counts."""
    if not k >= 0:
        raise ValueError(f"{k=}")
    table = {ord(char): " " for char in set(text) if not char.isalpha()}
    words = text.translate(table).casefold().split()
    pairs = [(-count, word) for word, count in Counter(words).items()]
    return [(word, -count) for count, word in sorted(pairs)][:k]
