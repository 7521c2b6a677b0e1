"""The learner's folder: creates, finds, updates and resets attempts, and never overwrites the learner's changes."""

from __future__ import annotations

from .editing import Completed, Reset, complete, put_attempt, put_stub_back
from .finding import ATTEMPTS, Katas, distinct, find_attempts, find_paths, find_rivals, may_hold_attempts, remembers, rivals
from .handout import brief, notes_text, signatures, solutions
from .links import Links
from .memory import Memory, home_of, read_memory, remember, remember_solved
from .packs import is_ours, path_from, rewrite, section, setting_lines, settings_text
from .reading import has_stub_text, read_attempt, read_source
from .text import digest
from .upgrade import Update, update

__all__ = [
    "ATTEMPTS",
    "Completed",
    "Katas",
    "Links",
    "Memory",
    "Reset",
    "Update",
    "brief",
    "complete",
    "digest",
    "distinct",
    "find_attempts",
    "find_paths",
    "find_rivals",
    "has_stub_text",
    "home_of",
    "is_ours",
    "may_hold_attempts",
    "notes_text",
    "path_from",
    "put_attempt",
    "put_stub_back",
    "read_attempt",
    "read_memory",
    "read_source",
    "remember",
    "remember_solved",
    "remembers",
    "rewrite",
    "rivals",
    "section",
    "setting_lines",
    "settings_text",
    "signatures",
    "solutions",
    "update",
]
