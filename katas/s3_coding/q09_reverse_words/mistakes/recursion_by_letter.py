"""One call for every character: a page of text is deeper than Python's stack."""


def reverse_words(sentence: str, word: str = "") -> str:
    """Give the words of `sentence` last first, with one blank between them."""
    if not sentence:
        return word
    if not sentence[0].isspace():
        return reverse_words(sentence[1:], word + sentence[0])
    rest = reverse_words(sentence[1:])
    return f"{rest} {word}" if rest and word else rest or word
