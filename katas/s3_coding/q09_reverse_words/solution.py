"""One pass: collects the current word, and puts each finished word before the result."""


def reverse_words(sentence: str) -> str:
    """Return the words of `sentence` in reverse order, with one space between them."""
    result = word = ""
    for char in [*sentence, " "]:  # the space ends a word at the end of the sentence
        if not char.isspace():
            word += char
        elif word:
            result = f"{word} {result}" if result else word
            word = ""
    return result
