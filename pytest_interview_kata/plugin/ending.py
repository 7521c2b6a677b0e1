"""Signals that end a run: as after Ctrl-C, it cleans up and reports what is known. The exit status names the signal."""

from __future__ import annotations

from contextlib import ExitStack
from signal import Signals

import pytest

from pytest_interview_kata.run.signals import SIGNALLED, raising


class Signalled(pytest.exit.Exception, KeyboardInterrupt):  # type: ignore[name-defined,misc]  # mypy sees an attribute
    """A signal ended the run. Code that re-raises either `pytest.exit.Exception` or `KeyboardInterrupt` re-raises this, too."""

    def __init__(self, number: int) -> None:
        super().__init__(f"the run was stopped by {Signals(number).name}", SIGNALLED + number)


def clean_up_when_signalled(config: pytest.Config) -> None:
    """Make signals raise `Signalled` until pytest's configuration is cleaned up."""
    stack = ExitStack()
    config.add_cleanup(stack.close)
    stack.enter_context(raising(Signalled))
