"""What is under way, said on pytest's own line while nothing else moves, and taken back as soon as something does."""

from __future__ import annotations

import time
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata.text import columns

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import pytest

PATIENCE: Final = 1.0
"""Seconds without any progress."""
AT_WORK: Final = {"types": "mypy is looking at types", "lint": "ruff is looking at style"}
"""By check; any other is about one attempt."""


@contextmanager
def while_waiting(config: pytest.Config, check: str, kata: str) -> Iterator[Callable[[], None]]:
    """Give what is to be called now and then while the block waits for a result."""
    terminal, start = _terminal(config), time.monotonic()
    said = 0

    def tick() -> None:
        nonlocal said
        if terminal is None or said or time.monotonic() - start < PATIENCE:
            return
        text = f" {AT_WORK.get(check, f'judging {kata}')} ..."
        if terminal._tw.width_of_current_line + columns(text) < terminal._tw.fullwidth:  # noqa: SLF001 - no other way to know
            said = columns(text)
            _write(config, terminal, text)

    try:
        yield tick
    finally:
        if said:
            _write(config, terminal, "\b" * said + " " * said + "\b" * said)


def _terminal(config: pytest.Config) -> Any:
    """Give pytest's terminal, if somebody watches it."""
    terminal = config.pluginmanager.get_plugin("terminalreporter")
    return terminal if terminal is not None and terminal.isatty and config.get_verbosity() >= 0 else None


def _write(config: pytest.Config, terminal: Any, text: str) -> None:
    """Write past pytest, which must not count these columns, and past its capture, which is for what tests print."""
    capture = config.pluginmanager.get_plugin("capturemanager")
    with capture.global_and_fixture_disabled() if capture else nullcontext():
        terminal._tw._file.write(text)  # noqa: SLF001
        terminal.flush()
