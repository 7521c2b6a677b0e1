"""What cannot be seen is taken for white space, so a zero-width space or a soft hyphen cuts a word in two."""


def reverse_words(sentence: str) -> str:
    """Give the words of `sentence` last first, with one blank between them."""
    result = word = ""
    for char in sentence + " ":
        if char != " " and char.isprintable():
            word += char
        elif word:
            result = f"{word} {result}" if result else word
            word = ""
    return result
