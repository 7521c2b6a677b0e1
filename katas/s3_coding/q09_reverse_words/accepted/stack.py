"""Push the words on a stack and pop them off again."""

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
    """Give the words of `sentence` last first, with one blank between them."""
    stack = list(words_of(sentence))
    if not stack:
        return ""
    result = stack.pop()
    while stack:
        result += " " + stack.pop()
    return result
