"""Foreign strings in Markdown: escaped or code, so that they cannot become links, mentions, markup or ends of cells."""

from __future__ import annotations

import re
from typing import Final

from pytest_interview_kata.text import clip, one_line, plain, shorten

TICKS: Final = re.compile(r"`+")
CELL: Final = 160
"""The maximum number of columns of a foreign string in one line."""
BLOCK: Final = 1200
"""The maximum number of characters of a foreign string in a block."""
SENTENCE: Final = 600
RISKY: Final = re.compile(r"[<>@]|://|www\.|#\d|``")
"""What GitHub turns into tags, mentions or links, escaped or not."""
SPECIAL: Final = re.compile(r"([\\`*_{}\[\]<>#|~@])")


def words(text: str) -> str:
    """Escape the prose of a pack's author for one line; code in backticks stays code, and risky parts become code."""
    parts = re.split(r"(`[^`]+`)", clip(one_line(text), SENTENCE))
    return "".join(code(part[1:-1]) if index % 2 else _prose(part) for index, part in enumerate(parts))


def _prose(text: str) -> str:
    return code(text, SENTENCE) if RISKY.search(text) else SPECIAL.sub(r"\\\1", text)


def code(text: str, width: int = CELL) -> str:
    """Return a string as inline code, which may be in a table; an empty string stays empty."""
    line = clip(one_line(text), width)
    if not line:
        return ""
    fence = "`" * (_longest_run(line) + 1)
    room = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{fence}{room}{line}{room}{fence}".replace("|", "\\|")


def block(text: str, language: str = "") -> str:
    """Return a string as a fenced code block."""
    body = plain(shorten(text, BLOCK)).strip("\n")
    fence = "`" * max(3, _longest_run(body) + 1)
    return f"{fence}{language}\n{body}\n{fence}"


def _longest_run(text: str) -> int:
    return max((len(run) for run in TICKS.findall(text)), default=0)
