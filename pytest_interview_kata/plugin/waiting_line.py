"""Shows on pytest's current line what a run waits for, and removes it as soon as the wait is over."""

from __future__ import annotations

import time
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata.text import columns

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import pytest

PATIENCE: Final = 1.0
"""Seconds to wait before the message is shown."""


@contextmanager
def while_waiting(config: pytest.Config, message: str) -> Iterator[Callable[[], None]]:
    """Yield a callback to call periodically while the block waits for a result; after `PATIENCE` it shows the message."""
    terminal, start = _terminal(config), time.monotonic()
    said = 0

    def tick() -> None:
        nonlocal said
        if terminal is None or said or time.monotonic() - start < PATIENCE:
            return
        text = f" {message} ..."
        if terminal._tw.width_of_current_line + columns(text) < terminal._tw.fullwidth:  # noqa: SLF001 - there is no public way
            said = columns(text)
            _write(config, terminal, text)

    try:
        yield tick
    finally:
        if said:
            _write(config, terminal, "\b" * said + " " * said + "\b" * said)


def _terminal(config: pytest.Config) -> Any:
    """Return pytest's terminal reporter if it writes to a terminal and is not quiet, else None."""
    terminal = config.pluginmanager.get_plugin("terminalreporter")
    return terminal if terminal is not None and terminal.isatty and config.get_verbosity() >= 0 else None


def _write(config: pytest.Config, terminal: Any, text: str) -> None:
    """Write directly to the terminal: pytest must not count these columns, and its capture is for the output of tests."""
    capture = config.pluginmanager.get_plugin("capturemanager")
    with capture.global_and_fixture_disabled() if capture else nullcontext():
        terminal._tw._file.write(text)  # noqa: SLF001
        terminal.flush()
