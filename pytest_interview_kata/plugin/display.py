"""Shows progress in pytest's terminal, in its colours and at its width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pytest_interview_kata.report.style import MARKUP
from pytest_interview_kata.report.terminal import lines

if TYPE_CHECKING:
    import pytest

    from pytest_interview_kata.model import Progress


def show(config: pytest.Config, progress: Progress) -> None:
    """Print progress; nothing with `-qq`, `--no-summary` or where pytest has no terminal."""
    terminal = config.pluginmanager.get_plugin("terminalreporter")
    verbosity = config.get_verbosity()
    if terminal is None or verbosity < -1 or config.getoption("no_summary"):
        return
    writer = terminal._tw  # noqa: SLF001 - the one way to write styled text in pytest's own manner
    terminal.write_sep("─" if can_encode(writer, "─") else "-", "interview kata")
    unicode = can_encode(writer, "█░✓✗·─")
    for line in lines(progress, width=writer.fullwidth, verbosity=verbosity, unicode=unicode):
        for text, style in line:
            terminal.write(text, **MARKUP[style])
        terminal.write("\n")


def can_encode(writer: object, text: str) -> bool:
    """Whether a terminal takes these characters."""
    try:
        text.encode(getattr(getattr(writer, "_file", None), "encoding", None) or "ascii")
    except (UnicodeError, LookupError):
        return False
    return True


def warn(config: pytest.Config, message: str) -> None:
    """Say something that went wrong beside the run, without failing it."""
    terminal = config.pluginmanager.get_plugin("terminalreporter")
    if terminal is not None:
        terminal.write_line(f"kata: {message}", yellow=True)
