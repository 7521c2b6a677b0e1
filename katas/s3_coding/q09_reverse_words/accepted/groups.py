"""Groups the characters by `str.isspace`, and puts each word before the result so far."""

from itertools import groupby


def reverse_words(sentence: str) -> str:
    """Return the words of `sentence` in reverse order, with one space between them."""
    result = ""
    for blank, run in groupby(sentence, key=str.isspace):
        if not blank:
            word = ""
            for char in run:
                word += char
            result = word if not result else word + " " + result
    return result
