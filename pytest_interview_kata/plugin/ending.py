"""Signals that end a run: it cleans up and tells what is known, as after Ctrl-C, and ends with the signal's exit status."""

from __future__ import annotations

from contextlib import ExitStack
from signal import Signals

import pytest

from pytest_interview_kata.run.signals import SIGNALLED, raising


class Ended(pytest.exit.Exception, KeyboardInterrupt):  # type: ignore[name-defined,misc]  # an attribute, to mypy
    """A signal ended the run. Whatever lets either an exit or an interrupt pass lets this pass."""

    def __init__(self, number: int) -> None:
        super().__init__(f"the run was ended by {Signals(number).name}", SIGNALLED + number)


def clean_up_when_signalled(config: pytest.Config) -> None:
    """Let signals end the run in order until pytest's configuration is taken down."""
    stack = ExitStack()
    config.add_cleanup(stack.close)
    stack.enter_context(raising(Ended))
