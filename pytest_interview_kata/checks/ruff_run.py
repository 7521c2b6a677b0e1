"""Runs ruff on the files in a folder, and finds those that it cannot check."""

from __future__ import annotations

import json
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from pytest_interview_kata.run.processes import Cut, own_environment

from .apart import one_by_one, patience

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pytest_interview_kata.run.context import RunContext

EMPTY: Final = "nothing"
"""The stem of a file without code, used to find out whether ruff works at all."""
Rows: TypeAlias = "list[dict[str, Any]]"


class ToolFailed(Exception):  # noqa: N818 - a fact about ruff
    """Ruff failed; the message is what it wrote or its exit status."""

    def __init__(self, said: str, *, cut: bool = False) -> None:
        super().__init__(said)
        self.cut = cut
        """Whether ruff was killed because it took too long or wrote too much."""


def ask_ruff(argv: Sequence[str], stems: Sequence[str], folder: Path, context: RunContext) -> dict[str, Rows | ToolFailed]:
    """Return ruff's rows by the stem of their file. If ruff fails on all files together, run it on each file separately."""
    answer = _run(argv, stems, folder, context)
    if isinstance(answer, dict):
        return {stem: answer.get(stem, []) for stem in stems}
    if answer.cut and len(stems) == 1:
        return dict.fromkeys(stems, answer)
    (folder / f"{EMPTY}.py").write_text("", encoding="utf-8")
    if isinstance(broken := _run(argv, [EMPTY], folder, context), ToolFailed):
        return dict.fromkeys(stems, ToolFailed(str(broken)))

    def ask(stem: str, _: int) -> Rows | ToolFailed:
        answer = _run(argv, [stem], folder, context)
        return answer if isinstance(answer, ToolFailed) else answer.get(stem, [])

    return one_by_one(stems, ask, context.jobs)


def _run(argv: Sequence[str], stems: Sequence[str], folder: Path, context: RunContext) -> dict[str, Rows] | ToolFailed:
    limit = patience(context.ruff_seconds[0] + context.ruff_seconds[1] * len(stems))
    files = [f"{stem}.py" for stem in stems]
    try:
        status, output, errors = context.processes.run([*argv, *files], cwd=folder, env=own_environment(), patience=limit)
    except Cut as cut:
        return ToolFailed(str(cut), cut=True)
    found: dict[str, Rows] = {}
    try:
        for row in json.loads(output):
            found.setdefault(PurePath(row["filename"]).stem, []).append(row)
    except (ValueError, KeyError, TypeError):
        status = status or 2
    said = errors.decode("utf-8", "replace").strip()[-600:]
    return ToolFailed(said or f"exit status {status}") if status else found
