"""Fold the characters into a pair: the words closed so far, and the one still open."""

from functools import reduce

State = tuple[str, str]


def put_before(word: str, words: str) -> str:
    """Put `word` in front of the words that are there."""
    return word + " " + words if word and words else word or words


def step(state: State, char: str) -> State:
    """Take one more character in."""
    closed, word = state
    if char.isspace():
        return put_before(word, closed), ""
    return closed, word + char


def reverse_words(sentence: str) -> str:
    """Give the words of `sentence` last first, with one blank between them."""
    start: State = ("", "")
    closed, word = reduce(step, sentence, start)
    return put_before(word, closed)
