"""Prepares strings for display: escapes control characters and commands, shortens and folds long text."""

from __future__ import annotations

import os
import re
import shlex
from itertools import accumulate, takewhile
from typing import Final

SPACE: Final = " "
NARROW: Final = re.compile("[ -~\u00a1-\u00ac\u00ae-\u02ff\u0410-\u044f\u2010-\u2027\u2190-\u21ff\u2500-\u259f✓✗]*")
"""Matches strings in which every character takes one column. Nearly all do, so wcwidth, a slow import, is rarely needed."""
SENTENCE: Final = 4000
"""Maximum length of a message, in characters."""
COMMANDS: Final = r"^(?P<before>\s*):(?=:)|#(?=#\w*\[)"
"""Matches commands that CI services execute if a job prints them, such as `::error::` or `##[error]`. Compiled when needed."""
SPECIAL: Final = frozenset('"$`\\!')
"""Characters that a shell may interpret between double quotes."""


def plain(text: str) -> str:
    """Escape all characters that are not printable, except newlines and tabs."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() or char in "\n\t" else _escape(char) for char in text)


def harmless(text: str) -> str:
    """Escape a string like `plain`, and also the commands that CI services execute.

    Everything that is printed passes through this function or `sentence`. In JSON, this does not change any values.
    """
    return _without_commands(plain(text))


def sentence(text: str) -> str:
    """Escape a message like `harmless`, including newlines and tabs, and cut it if it is too long."""
    shown = plain(shorten(text, SENTENCE)).replace("\n", "\\n").replace("\t", "\\t")
    return _without_commands(shown)


def one_line(text: str) -> str:
    """Escape a string like `plain`, and replace each run of whitespace with one space."""
    return plain(SPACE.join(text.split()))


def in_ascii(text: str) -> str:
    """Escape all characters that are not ASCII, for terminals that cannot show them; `…` becomes `...`."""
    return "".join(char if char.isascii() else _escape(char) for char in text.replace("…", "..."))


def shorten(text: str, limit: int, *, keep_end: bool = False) -> str:
    """Cut a string in the middle if it is longer than `limit` characters, and insert the number of missing characters.

    The beginning is kept longer than the end; with `keep_end`, the end is kept longer.
    """
    if len(text) <= limit:
        return text
    head, tail = (limit // 4, limit * 2 // 3) if keep_end else (limit * 2 // 3, limit // 4)
    return f"{text[:head]} … {len(text) - head - tail:,} characters … {text[-tail:]}"


def clip(text: str, width: int, mark: str = "…") -> str:
    """If a string is wider than `width` columns, cut it, if possible after a word, and append `mark`."""
    if columns(text) <= width:
        return text
    if width < len(mark):
        return mark[: max(width, 0)]
    head = beginning(text, width - len(mark))
    end = head.rfind(SPACE) + 1
    word = text[end:].partition(SPACE)[0]
    is_whole = text[len(head) :].startswith(SPACE) or columns(word) > width // 2  # a long word is better cut than left out
    return (head if is_whole or not end else head[:end]).rstrip() + mark


def counted(number: int, thing: str) -> str:
    """Return a number and a noun, in the plural unless the number is 1."""
    return f"{number} {thing}{'' if number == 1 else 's'}"


def can_show(signs: str, encoding: str | None) -> bool:
    """Return whether a stream with this encoding can write these characters; no encoding counts as UTF-8."""
    try:
        signs.encode(encoding or "utf-8")
    except (UnicodeError, LookupError):
        return False
    return True


def fold(text: str, width: int) -> list[str]:
    """Break a line into pieces of at most `width` columns, after spaces if possible. Joining the pieces restores the line."""
    pieces, room = [], max(width, 1)
    if columns(text) <= room:
        return [text]
    while text and len(head := beginning(text, room) or first(text)) < len(text):
        end = _end_of_words(text, len(head), room)
        pieces.append(text[:end])
        text = text[end:]
    return [*pieces, text]


def _end_of_words(text: str, most: int, room: int) -> int:
    """Return the index at which to break a line: after the last space before `most`, or at `most` to split a long word."""
    end = text.rfind(SPACE, 0, most) + 1
    word = text[end:].partition(SPACE)[0]
    is_short = end > most // 2 or columns(word) <= room
    return end if is_short and text[:end].strip() else most


def prose(text: str, indent: int, width: int) -> list[str]:
    """Fold and indent every line of a string, without whitespace at the ends of lines; `width` includes the indent."""
    pieces = (piece.rstrip() for line in text.expandtabs().splitlines() for piece in fold(line, width - indent))
    return [SPACE * indent + piece if piece else "" for piece in pieces]


def _without_commands(text: str) -> str:
    return re.sub(COMMANDS, _break, text, flags=re.MULTILINE) if "::" in text or "##" in text else text


def _break(found: re.Match[str]) -> str:
    return (found["before"] or "") + f"\\u{ord(found[0][-1]):04x}"


def _escape(char: str) -> str:
    return char.encode("unicode_escape").decode("ascii")


def columns(text: str) -> int:
    """Return how many columns a line takes. A control character counts as one column; usually, they are escaped before."""
    if NARROW.fullmatch(text):
        return len(text)
    from wcwidth import wcswidth  # noqa: PLC0415 - see above

    width = wcswidth(text)
    return width if width >= 0 else sum(columns(char) if char.isprintable() else 1 for char in text)


def beginning(text: str, room: int) -> str:
    """Return the longest prefix of a line that fits into `room` columns and does not split a grapheme cluster."""
    if NARROW.fullmatch(text[: max(room + 1, 0)]):
        return text[: max(room, 0)]
    from wcwidth import iter_graphemes  # noqa: PLC0415 - see above

    fitting = takewhile(lambda piece: columns(piece) <= room, accumulate(iter_graphemes(text)))
    return max(fitting, key=len, default="")


def first(text: str) -> str:
    """Return the first grapheme cluster of a line, or an empty string."""
    from wcwidth import iter_graphemes  # noqa: PLC0415 - see above

    return next(iter_graphemes(text), "")


def pad(text: str, width: int, fill: str = " ") -> str:
    """Pad a line at its end to `width` columns."""
    return text + fill * (width - columns(text))


def in_quotes(word: str) -> str:
    """Quote a word of a command, if possible so that POSIX shells, PowerShell and cmd all understand the quotes."""
    return shlex.quote(word) if SPECIAL & {*word} and os.name != "nt" else f'"{word}"'


def shell_word(word: str) -> str:
    """Return a word of a command, quoted by `in_quotes` if a shell requires that."""
    return word if word == shlex.quote(word) else in_quotes(word)
