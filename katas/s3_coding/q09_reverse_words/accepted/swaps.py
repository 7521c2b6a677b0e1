"""The classic for a buffer of characters: close up the gaps, turn everything round, turn each word round again."""


def turn(chars: list[str], left: int, right: int) -> None:
    """Turn the characters from `left` to `right`, both included, round in place."""
    while left < right:
        chars[left], chars[right] = chars[right], chars[left]
        left += 1
        right -= 1


def close_up(sentence: str) -> list[str]:
    """Give the characters with one blank for each gap and none at the ends."""
    chars: list[str] = []
    for char in sentence:
        if not char.isspace():
            chars.append(char)
        elif chars and chars[-1] != " ":
            chars.append(" ")
    if chars and chars[-1] == " ":
        chars.pop()
    return chars


def reverse_words(sentence: str) -> str:
    """Give the words of `sentence` last first, with one blank between them."""
    chars = close_up(sentence)
    turn(chars, 0, len(chars) - 1)
    start = 0
    for place in range(len(chars) + 1):
        if place == len(chars) or chars[place] == " ":
            turn(chars, start, place - 1)
            start = place + 1
    result = ""
    for char in chars:
        result += char
    return result
