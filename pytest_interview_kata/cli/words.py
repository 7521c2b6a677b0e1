"""Helpers for the output of commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pytest_interview_kata.text import clip

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from pytest_interview_kata.model import Attempt


def inside(folder: Path, path: Path) -> str:
    """Return a path for JSON, with forward slashes: relative to a folder, or unchanged if it is outside."""
    return (path.relative_to(folder) if path.is_relative_to(folder) else path).as_posix()


def problems(folder: Path, attempts: Iterable[Attempt]) -> list[dict[str, str]]:
    """Return which attempts can't be read, and why, as JSON data."""
    return [{"path": inside(folder, attempt.path), "problem": attempt.problem} for attempt in attempts if attempt.problem]


def fitted(text: str, width: int) -> str:
    """Cut a string to `width` columns."""
    return clip(text, width, "...")
