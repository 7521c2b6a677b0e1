"""What a check works with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from .processes import Processes


@dataclass(frozen=True, slots=True)
class Bench:
    """What a check may use, and the settings of the run."""

    processes: Processes
    """Starts programs, and ends all of them when the run is over."""
    cache: Path
    """A folder for what is worth keeping between runs."""
    scratch: Path
    """A folder that is removed when the run is over."""
    examples: int = 100
    """How many examples of each property everybody gets."""
    own_examples: int = 30
    """How many more are drawn from a seed that comes from the attempt's own text."""
    seed: str = ""
    """A word that changes every seed."""
    jobs: int = 1
    """How many judges may work at once."""
