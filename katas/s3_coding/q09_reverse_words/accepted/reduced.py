"""Folds the characters into a pair: the finished words, and the word that is still open."""

from functools import reduce

State = tuple[str, str]


def put_before(word: str, words: str) -> str:
    """Return `words` with `word` before them."""
    return word + " " + words if word and words else word or words


def step(state: State, char: str) -> State:
    """Return the state after one more character."""
    closed, word = state
    if char.isspace():
        return put_before(word, closed), ""
    return closed, word + char


def reverse_words(sentence: str) -> str:
    """Return the words of `sentence` in reverse order, with one space between them."""
    start: State = ("", "")
    closed, word = reduce(step, sentence, start)
    return put_before(word, closed)
