"""A context for one test, and an attempt to judge in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pytest_interview_kata.model import Attempt, Task
from pytest_interview_kata.run.context import RunContext
from pytest_interview_kata.run.processes import Processes
from tests.sample_packs import TINY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytest_interview_kata.pack.reader import Bank


@pytest.fixture
def context(tmp_path: Path) -> Iterator[RunContext]:
    processes = Processes()
    yield RunContext(processes, cache=tmp_path, scratch=tmp_path)
    processes.stop()


@pytest.fixture
def task(tiny: Bank) -> Task:
    kata = tiny.kata("t01_double")
    return Task(Attempt(kata, TINY / "t01_double.py", "def double(number):\n    return 1\n"), kata.properties)
