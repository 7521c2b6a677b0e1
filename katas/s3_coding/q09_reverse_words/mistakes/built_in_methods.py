"""The one-liner that the question rules out: three built-in methods do the work."""


def reverse_words(sentence: str) -> str:
    """Give the words of `sentence` last first, with one blank between them."""
    return " ".join(reversed(sentence.split()))
