"""Words are kept as the keys of a dict, so a word that comes twice comes out once."""

from itertools import groupby


def reverse_words(sentence: str) -> str:
    """Give the words of `sentence` last first, with one blank between them."""
    places: dict[str, int] = {}
    for place, (blank, run) in enumerate(groupby(sentence, key=str.isspace)):
        if not blank:
            word = ""
            for char in run:
                word += char
            places[word] = place
    result = ""
    while places:
        last = max(places, key=places.__getitem__)
        del places[last]
        result += f" {last}" if result else last
    return result
