"""The classic for a buffer of characters: close the gaps, reverse everything, then reverse each word again."""


def turn(chars: list[str], left: int, right: int) -> None:
    """Reverse the characters from `left` to `right`, both included, in place."""
    while left < right:
        chars[left], chars[right] = chars[right], chars[left]
        left += 1
        right -= 1


def close_up(sentence: str) -> list[str]:
    """Return the characters with one space for each gap and none at the ends."""
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
    """Return the words of `sentence` in reverse order, with one space between them."""
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
