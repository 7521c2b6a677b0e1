"""Parsing in threads: a valid source is parsed, whatever other threads parse or the garbage collector does."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

import pytest

from pytest_interview_kata import syntax

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCE = "\n".join(f"def f{number}(a, b):\n    return [a, (b, {{'c': a + b * {number}}})]" for number in range(300))
TIMES = 40


class Ring:
    """An object in a reference cycle whose finalizer takes long."""

    def __init__(self) -> None:
        self.me = self

    def __del__(self) -> None:
        sum(range(200))


@pytest.fixture
def hurry() -> Iterator[None]:
    """Switch between threads as often as possible."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("hurry")
def test_threads_that_parse_do_not_disturb_each_other() -> None:
    wrong: list[BaseException] = []

    def work() -> None:
        for _ in range(TIMES):
            Ring()
            try:
                syntax.parse(SOURCE)
            except SystemError as error:
                wrong.append(error)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert wrong == []
