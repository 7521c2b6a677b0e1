"""Cut the first word off, reverse the rest, put the word behind it: one call a word."""


def reverse_words(sentence: str) -> str:
    """Give the words of `sentence` last first, with one blank between them."""
    sentence = sentence.strip()
    end = 0
    while end < len(sentence) and not sentence[end].isspace():
        end += 1
    word, rest = sentence[:end], reverse_words(sentence[end:]) if sentence[end:] else ""
    return f"{rest} {word}" if rest else word
