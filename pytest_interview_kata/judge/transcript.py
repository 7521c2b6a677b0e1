"""Records the calls of an attempt in one example, as Python code that a learner can paste, and their results."""

from __future__ import annotations

import builtins
import re
from dataclasses import dataclass, field
from itertools import accumulate, count
from keyword import iskeyword
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata.text import shorten

from .show import LONG

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .values import Remote

OBJECTS: Final = "objects"
"""The group of calls that create or use objects, except objects of a session, whose calls are in the session's group."""
LONGEST: Final = 2 * LONG
"""The length of a line that is shown, in characters."""
WORD: Final = re.compile(r"[^\W\d]\w*")
CAPITAL: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


@dataclass(slots=True, eq=False)
class Step:
    """A call, or lines of a session that ran together."""

    lines: Sequence[str]
    """One call, or the statements of a session and then an expression; each may have several lines."""
    group: object
    """The session, or `OBJECTS`; steps of the same group are shown together. None if the step is shown alone."""
    wanted: str
    """The preferred variable name for the result; it is used if the result is an object that is used later."""
    variable: str = ""
    """The variable that the result is assigned to, if it is used later."""

    @property
    def code(self) -> str:
        """The step as Python code."""
        *statements, last = self.lines
        code = "\n".join([*statements, f"{self.variable} = {last}" if self.variable else last])
        return "\n".join(shorten(line, LONGEST) for line in code.split("\n")) if len(code) > LONGEST else code

    def end_at(self, line: int) -> None:
        """Drop the statements after the statement that contains this line (from 1) and raised an exception."""
        ends = accumulate(text.count("\n") + 1 for text in self.lines)
        self.lines = self.lines[: sum(end < line for end in ends) + 1]


@dataclass(slots=True)
class Transcript:
    """The steps of one example, and their results."""

    steps: list[Step] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)
    shown: str = ""
    """The code that the property shows instead of its steps."""
    used: object = None
    """The group of an object that the next step uses."""
    _makers: dict[Remote, Step] = field(default_factory=dict)

    def add(self, lines: Sequence[str], wanted: str = "", session: object = None) -> Step:
        """Add a step, and return it. If it uses an object, it belongs to the group of that object."""
        step = Step(lines, session or self.used, wanted)
        self.used = None
        self.steps.append(step)
        return step

    def made(self, step: Step, remote: Remote) -> None:
        """Record that a step returned an object. If the object is used later, the step is shown as an assignment."""
        self._makers[remote] = step
        step.wanted = step.wanted or variable_for(remote.kind, called=False)

    def use(self, remote: Remote) -> None:
        """Record that the next step uses an object, so that a variable is shown for the object."""
        if maker := self._makers.get(remote):
            if not maker.variable:
                taken = {step.variable for step in self.steps}
                names = (f"{maker.wanted}_{number}" if number > 1 else maker.wanted for number in count(1))
                maker.variable = remote.variable = next(name for name in names if name not in taken)
                maker.group = maker.group or OBJECTS
            self.used = self.used or maker.group

    @property
    def code(self) -> str:
        """The code that the learner sees if this example fails."""
        return self.shown or "\n".join(step.code for step in self._asked())

    @property
    def lines(self) -> str:
        """The code that the learner sees if a later example fails."""
        return self.shown or "\n".join(step.code for step in self.steps)

    @property
    def names(self) -> list[str]:
        """The names in the code of the last step and its group, last line first. Without a group, only the first name."""
        asked = [*self._asked()]
        lines = "\n".join(step.code for step in asked).split("\n")
        names = [name for line in reversed(lines) for name in WORD.findall(line)]
        return names if asked and asked[-1].group else names[:1]

    def _asked(self) -> list[Step]:
        last = self.steps[-1:]
        return [step for step in self.steps if step.group is last[0].group] if last and last[0].group else last


def variable_for(known: str, *, called: bool = True) -> str:
    """Return a variable name for a result. `known` is the class or function that was called, or else the result's type."""
    name = CAPITAL.sub("_", known.strip("_")).lower()
    if not name.isidentifier():
        return "result"
    return f"{name}_result" if (called and name == known) or hasattr(builtins, name) or iskeyword(name) else name
