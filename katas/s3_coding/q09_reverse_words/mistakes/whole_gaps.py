"""The gaps are turned round with the words instead of becoming one blank each."""

from itertools import groupby


def reverse_words(sentence: str) -> str:
    """Give the words of `sentence` last first, with one blank between them."""
    result = ""
    for _, run in groupby(sentence.strip(), key=str.isspace):
        piece = ""
        for char in run:
            piece += char
        result = piece + result
    return result
