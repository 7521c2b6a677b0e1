"""Group the characters by `str.isspace` and put each word in front of what is there."""

from itertools import groupby


def reverse_words(sentence: str) -> str:
    """Give the words of `sentence` last first, with one blank between them."""
    result = ""
    for blank, run in groupby(sentence, key=str.isspace):
        if not blank:
            word = ""
            for char in run:
                word += char
            result = word if not result else word + " " + result
    return result
