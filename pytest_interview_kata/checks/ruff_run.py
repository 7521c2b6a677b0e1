"""Runs ruff on the files in a folder, and finds the files that ruff cannot check."""

from __future__ import annotations

import json
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, TypeAlias

from .tool import EMPTY, ToolFailed, one_by_one, run

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pytest_interview_kata.run.context import RunContext

Rows: TypeAlias = "list[dict[str, Any]]"


def ask_ruff(argv: Sequence[str], stems: Sequence[str], folder: Path, context: RunContext) -> dict[str, Rows | ToolFailed]:
    """Return ruff's rows by the stem of their file. If ruff fails on all files together, run it on each file separately."""
    try:
        found = _run(argv, stems, folder, context)
    except ToolFailed as failed:
        if failed.cut and len(stems) == 1:
            return dict.fromkeys(stems, failed)
        (folder / f"{EMPTY}.py").write_text("", encoding="utf-8")
        return one_by_one(stems, lambda stem, _: _run(argv, [stem], folder, context).get(stem, []), context.jobs)
    return {stem: found.get(stem, []) for stem in stems}


def _run(argv: Sequence[str], stems: Sequence[str], folder: Path, context: RunContext) -> dict[str, Rows]:
    start, each = context.ruff_seconds
    files = [f"{stem}.py" for stem in stems]
    status, output, errors = run([*argv, *files], folder, context, start + each * len(stems))
    found: dict[str, Rows] = {}
    try:
        for row in json.loads(output):
            found.setdefault(PurePath(row["filename"]).stem, []).append(row)
    except (ValueError, KeyError, TypeError):
        status = status or 2
    if status:
        raise ToolFailed(errors.decode("utf-8", "replace").strip() or f"exit status {status}")
    return found
