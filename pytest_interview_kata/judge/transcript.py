"""Records what was asked of an attempt in one example, and what it returned."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Transcript:
    """The calls of one example as Python code, and their values."""

    calls: list[str] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)
    shown: str = ""
    """The code that the property shows instead of its calls."""

    @property
    def code(self) -> str:
        """The code that the learner sees if this example fails."""
        return self.shown or (self.calls[-1] if self.calls else "")

    @property
    def lines(self) -> str:
        """The code that the learner sees if a later example fails."""
        return self.shown or "\n".join(self.calls)

    @property
    def last_name(self) -> str:
        """The name of the function that was called last, or an empty string."""
        return self.calls[-1].partition("(")[0] if self.calls else ""
