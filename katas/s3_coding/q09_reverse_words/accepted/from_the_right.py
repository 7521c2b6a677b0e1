"""Walk from the right with two indices and slice each word out."""


def reverse_words(sentence: str) -> str:
    """Give the words of `sentence` last first, with one blank between them."""
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
