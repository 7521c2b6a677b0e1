"""Hostile text for all contents of files and all names, and a pattern that must never match the output."""

from __future__ import annotations

import re
from typing import Final

TERMINAL: Final = "\x1b[2J\x1b]8;;http://x\x07y\x1b]8;;\x07\x1b]52;c;AAAA\x07\x9b31m\x7f\u202e\u2066a\rb\bc"
SERVICE: Final = "::error::x\n::set-output name=a::b\n \t::stop-commands::y\n##[error]x\n##vso[task.complete]x"
MARKUP: Final = "</script><b>|x|`y`&\"'"
HOSTILE: Final = f"{TERMINAL}\n{SERVICE}\n{MARKUP}"
NAME: Final = f"::error::{TERMINAL.replace('/', '-')}\n::error::x\n##[error]x|`y` & $(z)<b>"
"""Hostile text that can be part of a path."""
OBEYED: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]|^\s*::|##\w*\[", re.MULTILINE)
"""Control characters, commands of CI services, and characters that change the text direction."""
