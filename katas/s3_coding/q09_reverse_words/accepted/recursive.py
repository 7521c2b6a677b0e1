"""Cuts off the first word, reverses the rest, and appends the word: one call per word."""


def reverse_words(sentence: str) -> str:
    """Return the words of `sentence` in reverse order, with one space between them."""
    sentence = sentence.strip()
    end = 0
    while end < len(sentence) and not sentence[end].isspace():
        end += 1
    word, rest = sentence[:end], reverse_words(sentence[end:]) if sentence[end:] else ""
    return f"{rest} {word}" if rest else word
