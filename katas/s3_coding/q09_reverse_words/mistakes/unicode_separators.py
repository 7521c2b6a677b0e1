"""White space is taken to be Unicode's category Z; tab, newline and the control characters beside them are in Cc."""

from unicodedata import category


def reverse_words(sentence: str) -> str:
    """Give the words of `sentence` last first, with one blank between them."""
    result = word = ""
    for char in sentence + " ":
        if not category(char).startswith("Z"):
            word += char
        elif word:
            result = f"{word} {result}" if result else word
            word = ""
    return result
