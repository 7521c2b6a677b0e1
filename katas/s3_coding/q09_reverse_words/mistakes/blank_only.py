"""Only the blank is taken for white space, so a tab or a newline glues two words together."""


def reverse_words(sentence: str) -> str:
    """Give the words of `sentence` last first, with one blank between them."""
    result = word = ""
    for char in sentence + " ":
        if char != " ":
            word += char
        elif word:
            result = f"{word} {result}" if result else word
            word = ""
    return result
