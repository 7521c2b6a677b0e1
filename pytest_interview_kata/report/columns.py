"""How many columns text takes in a terminal: two for wide characters such as 漢 and most emoji, none for combining ones."""

from __future__ import annotations

import re
from itertools import accumulate, takewhile
from typing import Final

NARROW: Final = re.compile("[ -~\u00a1-\u00ac\u00ae-\u02ff\u0410-\u044f\u2010-\u2027\u2190-\u21ff\u2500-\u259f✓✗]*")
"""Text in which every character takes one column. It is nearly all there is, and importing wcwidth takes a while."""


def columns(text: str) -> int:
    """Return how many columns a line takes. Control characters, which should be escaped by now, count as one."""
    if NARROW.fullmatch(text):
        return len(text)
    from wcwidth import wcswidth  # noqa: PLC0415 - see above

    width = wcswidth(text)
    return width if width >= 0 else sum(columns(char) if char.isprintable() else 1 for char in text)


def beginning(text: str, room: int) -> str:
    """Return the longest beginning of a line that fits into so many columns; what is seen as one character stays whole."""
    if NARROW.fullmatch(text[: max(room + 1, 0)]):
        return text[: max(room, 0)]
    from wcwidth import iter_graphemes  # noqa: PLC0415 - see above

    fitting = takewhile(lambda piece: columns(piece) <= room, accumulate(iter_graphemes(text)))
    return max(fitting, key=len, default="")


def first(text: str) -> str:
    """Return what is seen as the first character of a line."""
    from wcwidth import iter_graphemes  # noqa: PLC0415 - see above

    return next(iter_graphemes(text), "")


def pad(text: str, width: int, fill: str = " ") -> str:
    """Fill a line up to so many columns."""
    return text + fill * (width - columns(text))
