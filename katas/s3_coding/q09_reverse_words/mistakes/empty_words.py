"""Every blank is taken to end a word, so two in a row make an empty word and its blank stays."""


def reverse_words(sentence: str) -> str:
    """Give the words of `sentence` last first, with one blank between them."""
    words = [""]
    for char in sentence:
        if char.isspace():
            words.append("")
        else:
            words[-1] += char
    result = words.pop()
    while words:
        result += " " + words.pop()
    return result
