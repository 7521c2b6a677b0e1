"""Prints progress, warnings and waiting messages with pytest's terminal reporter, in its colours and its width."""

from __future__ import annotations

import shlex
import sys
import time
from contextlib import contextmanager, nullcontext
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Any, Final

from _pytest.config import create_terminal_writer

from pytest_interview_kata.report.terminal.progress import lines
from pytest_interview_kata.report.terminal.style import MARKUP
from pytest_interview_kata.text import can_show, columns, harmless, prose, sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import pytest

    from pytest_interview_kata.results.progress import Progress

NARROW: Final = 40
SYMBOLS: Final = "█░✓✗·─…"
ECHO: Final = "^C"
"""What a terminal shows when Ctrl-C is pressed. It overwrites the start of the message, where the cursor is."""
PATIENCE: Final = 1.0
"""Seconds until a message says what the run waits for."""


def reporter(config: pytest.Config) -> Any:
    """Return pytest's terminal reporter, or None if there is none."""
    return config.pluginmanager.get_plugin("terminalreporter")


def print_to_stderr(config: pytest.Config) -> None:
    """Let pytest's terminal reporter print to stderr from now on."""
    if terminal := reporter(config):
        terminal._tw = create_terminal_writer(config, sys.stderr)  # noqa: SLF001 - it has no public way to do this


def show(config: pytest.Config, progress: Progress) -> None:
    """Print progress; print nothing with `-qq`, with `--no-summary`, or without pytest's terminal reporter."""
    terminal = reporter(config)
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
        terminal.write_line(f"seed: {seed} (to use it again: --kata-seed {shlex.quote(seed)})")


def width() -> int:
    """Return the number of columns for findings: the width of the terminal, but at least `NARROW`."""
    return max(get_terminal_size().columns, NARROW)


def takes_unicode(config: pytest.Config) -> bool:
    """Return whether the terminal can show the symbols we use; without a terminal, assume that it can."""
    file = getattr(getattr(reporter(config), "_tw", None), "_file", None)
    return can_show(SYMBOLS, getattr(file, "encoding", None))


def warn(config: pytest.Config, message: str) -> None:
    """Print a warning about something that went wrong but does not fail the run."""
    if terminal := reporter(config):
        whole = f"kata: {sentence(message)}"
        for line in prose(whole, 0, terminal._tw.fullwidth) if terminal.isatty else [whole]:  # noqa: SLF001 - see above
            terminal.write_line(harmless(line), yellow=True)


@contextmanager
def while_waiting(config: pytest.Config, message: str) -> Iterator[Callable[[], None]]:
    """Yield a callback to call periodically while the block waits for a result; after `PATIENCE` it shows the message."""
    terminal, start, said = reporter(config), time.monotonic(), 0
    silent = terminal is None or not terminal.isatty or config.get_verbosity() < 0

    def tick() -> None:
        nonlocal said
        if silent or said or time.monotonic() - start < PATIENCE:
            return
        text = f" {message} ..."
        if terminal._tw.width_of_current_line + columns(text + ECHO) < terminal._tw.fullwidth:  # noqa: SLF001 - not public
            said = columns(text)
            _write(config, terminal, text + "\b" * said)

    try:
        yield tick
    finally:
        if said:
            _write(config, terminal, " " * said + "\b" * said)


def _write(config: pytest.Config, terminal: Any, text: str) -> None:
    """Write directly to the terminal, so that pytest neither captures the text nor counts its columns."""
    capture = config.pluginmanager.get_plugin("capturemanager")
    with capture.global_and_fixture_disabled() if capture else nullcontext():
        terminal._tw._file.write(text)  # noqa: SLF001
        terminal.flush()
