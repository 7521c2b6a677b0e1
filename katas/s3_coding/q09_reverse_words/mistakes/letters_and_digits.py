"""A word is taken to be letters and digits, so punctuation is lost on the way."""


def reverse_words(sentence: str) -> str:
    """Give the words of `sentence` last first, with one blank between them."""
    result = word = ""
    for char in sentence + " ":
        if char.isalnum():
            word += char
        elif word:
            result = f"{word} {result}" if result else word
            word = ""
    return result
