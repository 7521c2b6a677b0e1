"""Parses Python, one thread at a time.

CPython 3.11 counts in one number how deep all its threads are in building trees. A collection in the middle may run somebody's
finalizer and let another thread go ahead, and then `ast.parse` raises a `SystemError` over sources that are right (gh-106905).
"""

from __future__ import annotations

import ast
import threading
from typing import Any, Final

TURN: Final = threading.RLock()
"""Held by whoever parses, or imports what pytest has to parse for that."""


def parse(text: str, name: str = "<unknown>", **options: Any) -> ast.Module:
    """Give the tree of a source, with options of `ast.parse`; what that raises is raised."""
    with TURN:
        tree: ast.Module = ast.parse(text, name, **options)
        return tree
