"""Shows progress in pytest's terminal, with its colours and its width."""

from __future__ import annotations

import shlex
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.report.terminal.progress import lines
from pytest_interview_kata.report.terminal.style import MARKUP
from pytest_interview_kata.text import can_show, harmless, sentence

if TYPE_CHECKING:
    import pytest

    from pytest_interview_kata.results.progress import Progress


NARROW: Final = 40
SIGNS: Final = "█░✓✗·─…"


def show(config: pytest.Config, progress: Progress) -> None:
    """Print progress; print nothing with `-qq`, with `--no-summary`, or without pytest's terminal reporter."""
    terminal = config.pluginmanager.get_plugin("terminalreporter")
    verbosity = config.get_verbosity()
    if terminal is None or verbosity < -1 or config.getoption("no_summary"):
        return
    writer = terminal._tw  # noqa: SLF001 - the width that pytest itself uses
    unicode = takes_unicode(config)
    terminal.write_sep("─" if unicode else "-", "interview kata")
    for line in lines(progress, width=writer.fullwidth, verbosity=verbosity, unicode=unicode):
        for text, style in line:
            terminal.write(harmless(text), **MARKUP[style])
        terminal.write("\n")
    if seed := config.getoption("kata_seed"):
        terminal.write_line(f"seed: {seed} (judge with it again: --kata-seed {shlex.quote(seed)})")


def width() -> int:
    """Return the number of columns for findings: the width of the terminal, but at least `NARROW`."""
    return max(get_terminal_size().columns, NARROW)


def takes_unicode(config: pytest.Config) -> bool:
    """Return whether the terminal can show the signs we use; without a terminal, assume that it can."""
    terminal = config.pluginmanager.get_plugin("terminalreporter")
    file = getattr(getattr(terminal, "_tw", None), "_file", None)
    return can_show(SIGNS, getattr(file, "encoding", None))


def warn(config: pytest.Config, message: str) -> None:
    """Print a warning about something that went wrong but does not fail the run."""
    terminal = config.pluginmanager.get_plugin("terminalreporter")
    if terminal is not None:
        terminal.write_line(f"kata: {sentence(message)}", yellow=True)
