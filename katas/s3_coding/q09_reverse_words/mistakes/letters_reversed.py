"""The characters are read from the right and never put back in order within a word."""


def reverse_words(sentence: str) -> str:
    """Give the words of `sentence` last first, with one blank between them."""
    result = ""
    for place in range(len(sentence) - 1, -1, -1):
        char = sentence[place]
        if not char.isspace():
            result += char
        elif result and result[-1] != " ":
            result += " "
    return result.strip()
