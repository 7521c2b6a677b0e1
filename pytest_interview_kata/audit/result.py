"""What an audit has to say about a kata, as data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from .evidence import Evidence


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with a kata, and which check of the audit found it."""

    kata: str
    check: str
    message: str
    grave: bool = True
    """Whether the kata must not be shipped like that; else it is a piece of advice."""


@dataclass(frozen=True, slots=True)
class Soundness:
    """A check of the audit: a name, what holds when it finds nothing, and how it looks for faults."""

    name: str
    sentence: str
    look: Callable[[Evidence], Iterator[str]]
    grave: bool = True


@dataclass(frozen=True, slots=True)
class Account:
    """The audit of one kata: its faults, what rejects each mistake, and what became of the mutants."""

    kata: str
    faults: tuple[Fault, ...]
    mistakes: Mapping[str, tuple[str, ...]]
    """What rejects each mistake: names of properties, or `types`, `lint` and `rules`."""
    mutants: int
    equivalent: int
    survivors: tuple[str, ...]
    """Labels of the mutants that no check rejects and that are not listed as equivalent."""
    exempt: str
    """Why no mutants were tried; empty where they were."""
    seconds: float
