"""One loop over the characters collects words and counts them in a dict; two stable sorts."""


def top_words(text: str, k: int) -> list[tuple[str, int]]:
    """Return the `k` most frequent words with their counts."""

    if k < 0:
        raise ValueError(k)
    counts: dict[str, int] = {}
    word = ""
    for char in text + " ":
        if char.isalpha():
            word += char
        elif word:
            folded = word.casefold()
            counts[folded] = counts.get(folded, 0) + 1
            word = ""
    ranking = sorted(counts)
    ranking.sort(key=lambda each: counts[each], reverse=True)
    return [(each, counts[each]) for each in ranking[:k]]
