"""`string.whitespace` is taken for all white space there is; the no-break space and its kin are not in it."""

from string import whitespace


def reverse_words(sentence: str) -> str:
    """Give the words of `sentence` last first, with one blank between them."""
    result = word = ""
    for char in sentence + " ":
        if char not in whitespace:
            word += char
        elif word:
            result = f"{word} {result}" if result else word
            word = ""
    return result
