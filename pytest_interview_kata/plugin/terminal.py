"""Shows progress in pytest's terminal, in its colours and at its width."""

from __future__ import annotations

import shlex
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.report.terminal.progress import lines
from pytest_interview_kata.report.terminal.style import MARKUP
from pytest_interview_kata.text import can_show, harmless, sentence

if TYPE_CHECKING:
    import pytest

    from pytest_interview_kata.model import Progress


NARROW: Final = 40
SIGNS: Final = "█░✓✗·─…"


def show(config: pytest.Config, progress: Progress) -> None:
    """Print progress; nothing with `-qq`, `--no-summary` or where pytest has no terminal."""
    terminal = config.pluginmanager.get_plugin("terminalreporter")
    verbosity = config.get_verbosity()
    if terminal is None or verbosity < -1 or config.getoption("no_summary"):
        return
    writer = terminal._tw  # noqa: SLF001 - the one way to write styled text in pytest's own manner
    unicode = takes_unicode(config)
    terminal.write_sep("─" if unicode else "-", "interview kata")
    for line in lines(progress, width=writer.fullwidth, verbosity=verbosity, unicode=unicode):
        for text, style in line:
            terminal.write(harmless(text), **MARKUP[style])
        terminal.write("\n")
    if seed := config.getoption("kata_seed"):
        terminal.write_line(f"seed: {seed} (judge with it again: --kata-seed {shlex.quote(seed)})")


def width() -> int:
    """Give the columns that there are for telling what failed."""
    return max(get_terminal_size().columns, NARROW)


def takes_unicode(config: pytest.Config) -> bool:
    """Whether the terminal takes the signs we use; where there is none, whoever reads the report does."""
    terminal = config.pluginmanager.get_plugin("terminalreporter")
    file = getattr(getattr(terminal, "_tw", None), "_file", None)
    return can_show(SIGNS, getattr(file, "encoding", None))


def warn(config: pytest.Config, message: str) -> None:
    """Say something that went wrong beside the run, without failing it."""
    terminal = config.pluginmanager.get_plugin("terminalreporter")
    if terminal is not None:
        terminal.write_line(f"kata: {sentence(message)}", yellow=True)
