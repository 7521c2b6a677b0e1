"""A blank is put after every word, after the last one too."""


def reverse_words(sentence: str) -> str:
    """Give the words of `sentence` last first, with one blank between them."""
    result = word = ""
    for char in sentence + " ":
        if not char.isspace():
            word += char
        elif word:
            result = word + " " + result
            word = ""
    return result
