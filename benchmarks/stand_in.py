"""The attempt that properties get in the peer project, which has a copy of this file: the solution, in the same process.

It does little more than a plain test, which calls the function. Arguments are copied. Dataclasses, other objects and exceptions
are passed to the properties in the types that they expect: `Record`, `Remote` and `Raised`. The lines of a session run one by
one, each compiled once.
"""

from __future__ import annotations

import copy
import dataclasses
from functools import partial
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, Final
from weakref import WeakKeyDictionary

from hypothesis.errors import HypothesisException

from pytest_interview_kata.properties import BaseAttempt, Mismatch, Raised, Record, Remote, Seen
from pytest_interview_kata.sandbox.player.modules import namespace, run_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import ModuleType

    from pytest_interview_kata.judge.question import Question
    from pytest_interview_kata.properties import Session

PLAIN: Final = frozenset({bool, int, float, complex, str, bytes, type(None), dict, set, frozenset})
"""Types whose values are returned unchanged."""


class Attempt(BaseAttempt):
    """The solution of one kata."""

    def __init__(self, module: ModuleType) -> None:
        super().__init__(Here(module))  # type: ignore[arg-type]

    def __getattr__(self, name: str) -> Callable[..., Any]:
        """Return a function that calls the solution's function of that name."""
        if name.startswith("_"):
            raise AttributeError(name)
        return lambda *arguments, **keywords: self._call("call", name, arguments, keywords).value

    def named(self, _: str) -> Attempt:
        """Return the attempt itself: a plain test does not show variables."""
        return self

    def run(self, scenario: Callable[..., Any], /, *arguments: Any, **keywords: Any) -> Any:  # type: ignore[override]
        """Run a scenario on the solution."""
        return self._client.run(scenario, arguments, keywords)  # type: ignore[attr-defined]


class Here:
    """Does in this process what a client of a player does there."""

    rehearses = False

    def __init__(self, module: ModuleType) -> None:
        self._module = module
        self._names: WeakKeyDictionary[Session, dict[str, Any]] = WeakKeyDictionary()
        self.session = SimpleNamespace(eager=True)
        self.transcript = SimpleNamespace(shown="")

    def defer(self, _: object) -> None:
        """Do nothing: an eager session asks its questions one by one."""

    def call(self, how: str, name: str, arguments: tuple[Any, ...], keywords: Any, *, watch: bool, wanted: str) -> Seen:  # noqa: ARG002 - as in `Client`
        """Call a function or class of the solution."""
        given = self._inwards(arguments)
        value = self._guard(getattr(self._module, name), *given, **self._inwards(keywords))
        return Seen(Local(self, value) if how == "new" else self._outwards(value), self._outwards(given) if watch else ())

    def run(self, function: Callable[..., Any], arguments: tuple[Any, ...], keywords: dict[str, Any]) -> Any:
        """Call a scenario with the solution."""
        return self.use(function, (self._module, *arguments), keywords)

    def use(self, function: Callable[..., Any], arguments: tuple[Any, ...], keywords: dict[str, Any]) -> Any:
        """Call a function with copies of the arguments."""
        return self._outwards(self._guard(function, *self._inwards(arguments), **self._inwards(keywords)))

    def ask(self, session: Session, questions: Sequence[Question]) -> Any:
        """Run the lines of a session, check their values, and return what the last check returns."""
        names = self._names.get(session)
        if names is None:
            names = self._names[session] = namespace(self._module)
        value = None
        for question in questions:
            value = question.check(partial(self._answer, names, "\n".join(question.statements), question.expression))
        return value

    def _answer(self, names: dict[str, Any], statements: str, expression: str) -> Any:
        return self._outwards(self._guard(run_lines, names, statements, expression))

    def _guard(self, function: Any, /, *arguments: Any, **keywords: Any) -> Any:
        try:
            return function(*arguments, **keywords)
        except (HypothesisException, Mismatch, Raised):
            raise
        except BaseException as error:  # noqa: BLE001 - an exception of an attempt is a result
            raised = Raised(type(error).__name__, [*map(_base, type(error).__mro__)], str(error), ())
        raise raised

    def _inwards(self, value: Any) -> Any:
        """Return a copy of an argument; functions, iterators and objects of the solution are passed uncopied."""
        if isinstance(value, list | tuple) and type(value) in {list, tuple}:
            return type(value)(self._inwards(item) for item in value)
        if type(value) is dict:
            return {self._inwards(key): self._inwards(item) for key, item in value.items()}
        if isinstance(value, Record):
            return getattr(self._module, value.name)(**{name: self._inwards(item) for name, item in value.fields})
        if isinstance(value, Local):
            return value.target
        if callable(value) or hasattr(value, "__next__") or value is self._module:
            return value
        return copy.deepcopy(value)

    def _outwards(self, value: Any) -> Any:
        """Convert a value for the properties: dataclasses to `Record`, other objects that are not plain data to `Local`."""
        if type(value) in PLAIN:
            return value
        if type(value) in {list, tuple}:
            return type(value)(self._outwards(item) for item in value)
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            fields = ((field.name, self._outwards(getattr(value, field.name))) for field in dataclasses.fields(value))
            return Record(type(value).__name__, tuple(fields))
        return value if type(value).__module__ in {"datetime", "decimal"} else Local(self, value)


class Local(Remote):
    """An object of the solution, in this process."""

    __slots__ = ("_here", "target")

    def __init__(self, here: Here, target: Any) -> None:
        super().__init__(self._use, 0, type(target).__name__)
        self._here = here
        self.target = target

    def _use(self, how: str, _: Remote, name: str = "", arguments: tuple[Any, ...] = (), keywords: Any = None) -> Any:
        if how == "next":
            return self._here.use(next, (self.target,), {})
        if how == "get":
            return self._here.use(getattr, (self.target, name), {})
        return self._here.use(self.target if name == "__call__" else getattr(self.target, name), arguments, keywords or {})


def _base(kind: type) -> str:
    return kind.__name__ if kind.__module__ == "builtins" else f".{kind.__name__}"
