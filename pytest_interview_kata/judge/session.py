"""A session: lines of Python that run beside an attempt, and are shown to the learner as they ran."""

from __future__ import annotations

import marshal
import re
from copy import deepcopy
from functools import lru_cache, partial
from textwrap import dedent
from typing import TYPE_CHECKING, Any, Final

from . import misuse
from .compare import equal
from .question import Question
from .source import written
from .values import raises

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from .client import Client

BRACES: Final = re.compile(r"\{(\w+)\}")


class Session:
    """Lines of Python that run in the player, in a namespace that starts as a copy of the attempt's module.

    In all lines, `{name}` is replaced by the keyword argument `name`, written as Python code; other braces are kept. If the
    code needs names such as `Decimal` or `datetime`, a line that imports them is added. Names of built-ins refer to the
    built-ins, even if the attempt rebinds them.

    Lines and questions are collected, and sent together by the next `eval` or `run`, or at the end of the example. The
    answers are checked in order. The learner sees all lines that ran, up to the question whose answer is wrong.
    """

    def __init__(self, client: Client, setup: str, values: Mapping[str, Any]) -> None:
        self._client = client
        self._values = values
        self._lines: list[str] = []
        self._questions: list[Question] = []
        self._imported: set[str] = set()
        self.exec(setup)

    def exec(self, statement: str, /, **values: Any) -> None:
        """Add a statement, or several; they run with the next question."""
        code = self._write(statement, values)
        if code:
            self._lines.append(code)

    def equal(self, expression: str, expected: Any, why: str = "", /, **values: Any) -> None:
        """Require that an expression has this value and type at every level, as the function `equal` does."""
        wanted = expected if self._client.rehearses else _copied(expected)  # may be mutated before the answer
        self._add(self._write(expression, values), lambda answer: equal(answer(), wanted, why))
        self._wait()

    def raises(self, kind: type[BaseException] | str, code: str = misuse.MISSING, /, **values: Any) -> None:
        """Require that an expression or statement raises an exception, as the function `raises` does."""
        misuse.code_only(code)
        misuse.expected(kind)
        code = self._write(code, values)
        if self._lines:  # an exception that these lines raise is not the expected one
            self._add("", lambda answer: answer())
        if not is_expression(code):
            self._lines.append(code)
            code = ""
        self._add(code, partial(raises, kind), may_raise=True)
        self._wait()

    def eval(self, expression: str, /, **values: Any) -> Any:
        """Ask all collected questions, then return the value of an expression. Raise `Raised` or `PlayerLost`."""
        return self._ask(self._write(expression, values))

    def run(self, statement: str = "", /, **values: Any) -> None:
        """Ask all collected questions, then run a statement. Raise `Raised` or `PlayerLost`."""
        self.exec(statement, **values)
        if self._lines:
            self._ask("")
        else:
            self.flush()

    def interact(self, code: str, check: Callable[[Callable[[], Any], Callable[[], str]], None]) -> None:
        """Run lines as an interactive interpreter does.

        `check` is called with two functions: one returns the output of the lines, the other that of the attempt's functions.
        """
        session = self._client.session
        before = len(session.printed())

        def checked(answer: Callable[[], Any]) -> None:
            check(answer, lambda: session.printed()[before:])

        self._client.ask(self, [Question([], code, checked, may_raise=True, is_example=True)])

    def flush(self) -> None:
        """Ask the questions that were collected."""
        questions, self._questions = self._questions, []
        if questions:
            self._client.ask(self, questions)

    def _ask(self, expression: str) -> Any:
        self._add(expression, lambda answer: answer())
        questions, self._questions = self._questions, []
        return self._client.ask(self, questions)

    def _add(self, expression: str, check: Callable[[Callable[[], Any]], Any], *, may_raise: bool = False) -> None:
        self._client.defer(self.flush)
        statements, self._lines = self._lines, []
        self._questions.append(Question(statements, expression, check, may_raise))

    def _wait(self) -> None:
        if self._client.session.eager:
            self.flush()

    def _write(self, code: str, values: Mapping[str, Any]) -> str:
        """Return code without indentation, with `{name}` replaced by values. Add lines that import what these values need."""

        def replaced(found: re.Match[str]) -> str:
            if found[1] not in known:
                return found[0]
            text, needed = written(known[found[1]])
            self._lines += [line for line in needed if line not in self._imported]
            self._imported.update(needed)
            return text

        known = {**self._values, **values}
        code = dedent(code).strip("\n") if "\n" in code else code.strip()
        return BRACES.sub(replaced, code) if known else code


def _copied(value: Any) -> Any:
    """Return a deep copy."""
    try:
        return marshal.loads(marshal.dumps(value))  # noqa: S302 - our own data; ten times faster than `deepcopy`
    except ValueError:  # `value` may contain other types than the built-in ones
        return deepcopy(value)


@lru_cache(maxsize=256)
def is_expression(code: str) -> bool:
    """Return whether this code is an expression; everything else runs as statements."""
    try:
        compile(code, "<session>", "eval", dont_inherit=True)
    except SyntaxError:
        return False
    return True
