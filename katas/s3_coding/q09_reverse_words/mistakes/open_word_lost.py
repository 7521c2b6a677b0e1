"""A word is only taken when white space follows it, so the one that ends the sentence is lost."""


def reverse_words(sentence: str) -> str:
    """Give the words of `sentence` last first, with one blank between them."""
    result = word = ""
    for char in sentence:
        if not char.isspace():
            word += char
        elif word:
            result = f"{word} {result}" if result else word
            word = ""
    return result
