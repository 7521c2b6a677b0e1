"""The terminal of a command that talks with the user: keys as they are pressed, and a line at the bottom."""

from __future__ import annotations

from .keys import is_interactive, key_by_key, line_by_line, read_key
from .prompt import ENTER, ask, ask_while, can_erase, ring, status

__all__ = [
    "ENTER",
    "ask",
    "ask_while",
    "can_erase",
    "is_interactive",
    "key_by_key",
    "line_by_line",
    "read_key",
    "ring",
    "status",
]
