"""Walks from the right with two indexes and slices out each word."""


def reverse_words(sentence: str) -> str:
    """Return the words of `sentence` in reverse order, with one space between them."""
    result = ""
    end = len(sentence)
    while end > 0:
        if sentence[end - 1].isspace():
            end -= 1
            continue
        start = end
        while start > 0 and not sentence[start - 1].isspace():
            start -= 1
        if result:
            result += " "
        result += sentence[start:end]
        end = start
    return result
