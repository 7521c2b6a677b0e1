"""A session: lines of Python that run beside an attempt, and are shown to the learner as they ran."""

from __future__ import annotations

import re
from textwrap import dedent
from typing import TYPE_CHECKING, Any, Final

from .source import written

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .client import Client

BRACES: Final = re.compile(r"\{(\w+)\}")


class Session:
    """Lines of Python that run in the player, in a namespace that starts as a copy of the attempt's module.

    In all lines, `{name}` is replaced by the value with this keyword, written as Python code; other braces stay. If the code
    needs names such as `Decimal` or `datetime`, a line imports them. Names of built-ins mean the built-ins, even if the
    attempt rebinds them.

    Lines wait until `eval` or `run` sends them. The learner sees all lines that ran, in order, up to the question that fails.
    """

    def __init__(self, client: Client, setup: str, values: Mapping[str, Any]) -> None:
        self._client = client
        self._values = values
        self._waiting: list[str] = []
        self._imported: set[str] = set()
        self.exec(setup)

    def exec(self, statement: str, /, **values: Any) -> None:
        """Add one or more statements, which run with the next `eval` or `run`."""
        code = self._write(statement, values)
        if code:
            self._waiting.append(code)

    def eval(self, expression: str, /, **values: Any) -> Any:
        """Run the lines that wait, and return the value of an expression as a call would. Raise `Raised` or `PlayerLost`."""
        return self._send(self._write(expression, values))

    def run(self, statement: str = "", /, **values: Any) -> None:
        """Run the lines that wait, and then a statement. Raise `Raised` or `PlayerLost`."""
        self.exec(statement, **values)
        if self._waiting:
            self._send("")

    def _send(self, expression: str) -> Any:
        statements, self._waiting = self._waiting, []
        return self._client.run_lines(self, statements, expression)

    def _write(self, code: str, values: Mapping[str, Any]) -> str:
        """Return code without indentation and with values in it, after adding the imports that the values need."""

        def replaced(found: re.Match[str]) -> str:
            if found[1] not in known:
                return found[0]
            text, needed = written(known[found[1]])
            self._waiting += [line for line in needed if line not in self._imported]
            self._imported.update(needed)
            return text

        known = {**self._values, **values}
        code = dedent(code).strip("\n") if "\n" in code else code.strip()
        return BRACES.sub(replaced, code) if known else code
