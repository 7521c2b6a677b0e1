"""After the gap in front of the first word one more word is read, an empty one with a blank of its own."""


def reverse_words(sentence: str) -> str:
    """Give the words of `sentence` last first, with one blank between them."""
    result = ""
    end = len(sentence)
    while end > 0:
        while end > 0 and sentence[end - 1].isspace():
            end -= 1
        start = end
        while start > 0 and not sentence[start - 1].isspace():
            start -= 1
        result += (" " if result else "") + sentence[start:end]
        end = start
    return result
