"""Which values are copied, and which stay in the player."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from pytest_interview_kata.sandbox.player.objects import Objects

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass
class Entry:
    label: str

    def __iter__(self) -> Iterator[str]:
        yield self.label


@dataclass
class Labelled:
    label: str

    def __call__(self) -> str:
        return self.label


@dataclass
class Labels:
    label: str

    def __iter__(self) -> Labels:
        return self

    def __next__(self) -> str:
        return self.label


def no_call(*_: object) -> object:
    raise AssertionError


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(Entry("tea"), {"r": ["Entry", [["label", "tea"]]]}, id="data"),
        pytest.param(Labelled("tea"), {"k": [1, "Labelled"]}, id="function"),
        pytest.param(Labels("tea"), {"k": [1, "Labels"]}, id="iterator"),
    ],
)
def test_dataclasses_are_data_unless_they_work(value: object, expected: object) -> None:
    """A dataclass that can be called, or is an iterator, is used like any other function or iterator."""
    assert Objects(no_call, lambda _: no_call).encode(value) == expected
