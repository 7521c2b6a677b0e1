"""The audit check that tries the bans and the ruff rules in `kata.toml`, before anything is judged."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.checks.lint import COMMAND
from pytest_interview_kata.checks.rules.bans import bans_of
from pytest_interview_kata.checks.tool import ToolFailed, run
from pytest_interview_kata.model import KataError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_interview_kata.model import Kata
    from pytest_interview_kata.run.context import RunContext

SECONDS: Final = 10.0
"""Seconds that ruff may take to read a list of codes."""
UNKNOWN: Final = re.compile("[Uu]nknown rule selector|invalid value")


def settings(kata: Kata, context: RunContext) -> Iterator[str]:
    """Yield a message for each ban and each ruff rule that does not exist."""
    try:
        bans_of(kata)
    except KataError as error:
        yield str(error)
    for code in kata.lint:
        if not _is_rule(code, context):
            yield (
                f"{kata.settings}: ruff has no rule {code!r} (lint.select): look it up with `ruff rule --all`, or update ruff."
            )


def _is_rule(code: str, context: RunContext) -> bool:
    """Return whether the installed ruff knows this code; True if ruff does not work, because other checks report that."""
    try:
        nothing = [*COMMAND, "--isolated", "--no-cache", f"--select={code}", "-"]
        status, _, errors = run(nothing, context.scratch, context, SECONDS)
    except (ToolFailed, OSError):
        return True
    return not status or not UNKNOWN.search(errors.decode("utf-8", "replace"))
