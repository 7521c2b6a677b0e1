"""Finds the words with `rpartition`, a built-in method like `partition`."""


def reverse_words(sentence: str) -> str:
    """Return the words of `sentence` in reverse order, with one space between them."""
    rest = result = ""
    for char in sentence:
        rest += " " if char.isspace() else char
    while rest:
        rest, _, word = rest.rpartition(" ")
        if word:
            result += f" {word}" if result else word
    return result
