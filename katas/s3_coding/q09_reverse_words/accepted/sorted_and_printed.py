"""Sorts the words by position in reverse, and lets `print` put the spaces between them."""

from io import StringIO


def reverse_words(sentence: str) -> str:
    """Return the words of `sentence` in reverse order, with one space between them."""
    words: list[tuple[int, str]] = []
    start = 0
    for place, character in enumerate(f"{sentence} "):
        if character.isspace():
            if start < place:
                words.append((place, sentence[start:place]))
            start = place + 1
    words.sort(reverse=True)
    line = StringIO(newline="")
    print(*[word for _, word in words], end="", file=line)
    return line.getvalue()
