"""As in Java's `trim`, everything up to the blank is taken for white space, other control characters too."""


def reverse_words(sentence: str) -> str:
    """Give the words of `sentence` last first, with one blank between them."""
    result = word = ""
    for char in sentence + " ":
        if char > " " and not char.isspace():
            word += char
        elif word:
            result = f"{word} {result}" if result else word
            word = ""
    return result
