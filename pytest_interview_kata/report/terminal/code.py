"""Breaks long lines of Python at brackets and commas, like ruff, so that they fit into a terminal."""

from __future__ import annotations

import re
from contextlib import suppress
from io import StringIO
from itertools import pairwise
from tokenize import COMMENT, TokenError, TokenInfo, generate_tokens, tok_name
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.text import columns, prose

if TYPE_CHECKING:
    from collections.abc import Iterator

INDENT: Final = "    "
CLOSING: Final = tuple(")]}")
SIGNS: Final = {**dict.fromkeys("([{", 1), **dict.fromkeys(CLOSING, -1), ",": 0}
"""The tokens at which a line may be broken, and how they change the depth of brackets."""
PROMPT: Final = re.compile(r" *(?:(?:>>>|\.\.\.) ?)?")
"""Matches the indentation of a line and the prompt of an example."""
DEFINITION: Final = re.compile(r"(?:async )?def |class ")
NESTED: Final = {"FSTRING_START": 1, "FSTRING_END": -1}
"""Tokens around f-strings, from Python 3.12 on."""


def break_line(line: str, width: int) -> Iterator[str]:
    """Break a line of code, of an example or of its output into lines of at most `width` columns where possible.

    A line that is not Python or has no brackets is broken between words.
    """
    prompt = PROMPT.match(line)[0]  # type: ignore[index] # it matches every line
    code, room = line[len(prompt) :], width - len(prompt)
    if columns(code) > room and (start := _comment(code)):
        yield from break_line(prompt + code[start:], width)
        prompt, code = prompt.replace(">>>", "..."), code[:start].rstrip()
    first = prompt
    for row in _rows(code, room):
        for piece in prose(row.lstrip(), len(row) - len(row.lstrip()), room) or [""]:
            yield f"{first}{piece}".rstrip()
            first = prompt.replace(">>>", "...")


def _rows(code: str, room: int) -> Iterator[str]:
    parts = _split(code) if columns(code) > room else None
    if parts is None:
        yield code
        return
    head, *inner, tail = parts
    yield head
    if columns(whole := INDENT + ", ".join(inner)) <= room:
        yield whole
    else:
        comma = "," if len(inner) > 1 else ""
        yield from (INDENT + row for part in inner for row in _rows(part + comma, room - len(INDENT)))
    yield from _rows(tail, room)


def _split(code: str) -> list[str] | None:
    """Split a line at a pair of brackets and at the commas in it; return None if there is no pair to split at."""
    groups = [group for group in _groups(code) if code[group[0] : group[-1] - 1].strip()]
    if not groups:
        return None
    cuts = groups[0] if DEFINITION.match(code) or code.startswith(CLOSING) else max(groups, key=lambda cuts: cuts[-1] - cuts[0])
    inner = [code[start : end - 1].strip() for start, end in pairwise(cuts)]
    return [code[: cuts[0]], *filter(None, inner), code[cuts[-1] - 1 :]]


def _groups(code: str) -> Iterator[list[int]]:
    """Yield, for each outer pair of brackets, the columns after the opening bracket, each comma and the closing bracket."""
    outside = len(code) - len(code.lstrip("".join(CLOSING)))
    depth = quoted = 0
    cuts: list[int] = []
    for token in _tokens(" " * outside + code[outside:]):
        quoted += NESTED.get(tok_name[token.type], 0)
        if quoted or token.string not in SIGNS:
            continue
        before, depth = depth, depth + SIGNS[token.string]
        if (before, depth) == (0, 1):
            cuts = [token.end[1]]
        elif max(before, depth) == 1:
            cuts.append(token.end[1])
            if depth == 0:
                yield cuts


def _comment(code: str) -> int:
    """Return the index at which the comment after some code begins, or 0 if there is none."""
    return next((token.start[1] for token in _tokens(code) if token.type == COMMENT), 0)


def _tokens(code: str) -> Iterator[TokenInfo]:
    """Yield the tokens of a line, as far as it is Python."""
    with suppress(TokenError, SyntaxError):
        yield from generate_tokens(StringIO(code).readline)
