"""Words in buckets by count; the buckets are read from the highest count down."""

from collections import defaultdict
from itertools import islice


def top_words(text: str, k: int) -> list[tuple[str, int]]:
    """Return the `k` most frequent words with their counts."""
    if k < 0:
        raise ValueError("k cannot be negative")
    counts: defaultdict[str, int] = defaultdict(int)
    for word in "".join([char * char.isalpha() or "\t" for char in text]).split("\t"):
        counts[word.casefold()] += 1
    counts.pop("", None)
    buckets: dict[int, list[str]] = {}
    for word, count in counts.items():
        buckets.setdefault(count, []).append(word)
    falling = sorted(buckets, reverse=True)
    ranking = ((word, count) for count in falling for word in sorted(buckets[count]))
    return list(islice(ranking, min(k, len(counts))))
