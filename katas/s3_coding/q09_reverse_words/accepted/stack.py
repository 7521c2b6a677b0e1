"""Pushes the words onto a stack and pops them off again."""

from collections.abc import Iterator


def words_of(sentence: str) -> Iterator[str]:
    """Yield the words from left to right."""
    start = None
    for place, char in enumerate(sentence):
        if char.isspace():
            if start is not None:
                yield sentence[start:place]
            start = None
        elif start is None:
            start = place
    if start is not None:
        yield sentence[start:]


def reverse_words(sentence: str) -> str:
    """Return the words of `sentence` in reverse order, with one space between them."""
    stack = list(words_of(sentence))
    if not stack:
        return ""
    result = stack.pop()
    while stack:
        result += " " + stack.pop()
    return result
