"""A question of a session, and the outcomes in the reply to several questions."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, repeat
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytest_interview_kata.sandbox.messages import Outcome, Reply

NOTHING: Final[Outcome] = {}
"""Used in place of an outcome that a player did not send."""


@dataclass(frozen=True, slots=True)
class Question:
    """Lines that run together, and a check of the value or the exception."""

    statements: list[str]
    expression: str
    """Empty if the value does not matter."""
    check: Callable[[Callable[[], Any]], Any]
    """This function is called with a function that returns the value or raises `Raised`."""
    may_raise: bool = False
    """Whether later questions are asked even if this one raises an exception."""
    is_example: bool = False
    """Whether to run the expression like an interactive interpreter: it may be a statement, and the answer is its output."""

    @property
    def asked(self) -> tuple[bool, str, str, bool]:
        """The question as it is sent to the player."""
        return self.is_example, "\n".join(self.statements), self.expression, self.may_raise

    @property
    def lines(self) -> list[str]:
        """The statements, and the expression if there is one."""
        return [*self.statements, self.expression] if self.expression else self.statements


def outcomes_in(reply: Reply) -> Iterator[Outcome]:
    """Yield the outcomes of the questions that were asked together, then empty ones without end."""
    answers = reply.get("v", [reply])
    return chain(answers if type(answers) is list else [], repeat(NOTHING))
