"""Has string.capwords split the sentence and join it, to see where the words are."""

from string import capwords


def reverse_words(sentence: str) -> str:
    """Give the words of `sentence` last first, with one blank between them."""
    # capwords() splits and joins; where the words end is all that is wanted.
    found = ""
    for character in sentence:
        found += "\x00" if not character.isspace() else character
    shape = capwords(found) + " "
    answer, place = "", 0
    letters = [character for character in sentence if not character.isspace()]
    word = ""
    for mark in shape:
        if mark != " ":
            word += letters[place]
            place += 1
        else:
            answer = word + (" " + answer if answer else "")
            word = ""
    return answer
