"""The attempt that properties get in the peer project, which has a copy of this file: the solution, in the same process.

It does little more than a plain test, which calls the function. Arguments are copied. Dataclasses, other objects and exceptions
are passed to the properties in the types that they expect: `Record`, `Remote` and `Raised`.
"""

from __future__ import annotations

import copy
import dataclasses
from typing import TYPE_CHECKING, Any, Final

from hypothesis.errors import HypothesisException

from pytest_interview_kata.properties import Mismatch, Raised, Record, Remote, Seen

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

PLAIN: Final = frozenset({bool, int, float, complex, str, bytes, type(None), dict, set, frozenset})
"""Types whose values are returned unchanged."""


class Attempt:
    """The solution of one kata."""

    def __init__(self, module: ModuleType) -> None:
        self._module = module

    def __getattr__(self, name: str) -> Callable[..., Any]:
        """Return a function that calls the solution's function of that name."""
        if name.startswith("_"):
            raise AttributeError(name)
        return lambda *arguments, **keywords: self._call(getattr(self._module, name), arguments, keywords)

    def watch(self, name: str, /, *arguments: Any, **keywords: Any) -> Seen:
        """Call a function and return its value together with the positional arguments as they are after the call."""
        given = self._inwards(arguments)
        value = self._guard(getattr(self._module, name), *given, **self._inwards(keywords))
        return Seen(self._outwards(value), self._outwards(given))

    def run(self, scenario: Callable[..., Any], /, *arguments: Any, **keywords: Any) -> Any:
        """Run a scenario on the solution."""
        return self._call(scenario, (self._module, *arguments), keywords)

    def show(self, code: str) -> None:
        """Do nothing: a plain test does not show the code that it runs."""

    def _call(self, function: Any, arguments: tuple[Any, ...], keywords: dict[str, Any]) -> Any:
        return self._outwards(self._guard(function, *self._inwards(arguments), **self._inwards(keywords)))

    def _guard(self, function: Any, /, *arguments: Any, **keywords: Any) -> Any:
        try:
            return function(*arguments, **keywords)
        except (HypothesisException, Mismatch, Raised):
            raise
        except Exception as error:  # noqa: BLE001 - an exception of an attempt is a result
            kind = type(error)
            bases = [base.__name__ for base in kind.__mro__ if base.__module__ == "builtins"]
            raised = Raised(kind.__name__, bases, str(error), ())
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
            told = ((field.name, self._outwards(getattr(value, field.name))) for field in dataclasses.fields(value))
            return Record(type(value).__name__, tuple(told))
        return value if type(value).__module__ in {"datetime", "decimal"} else Local(self, value)


class Local(Remote):
    """An object of the solution, in this process."""

    __slots__ = ("_home", "target")

    def __init__(self, home: Attempt, target: Any) -> None:
        super().__init__(home, 0, type(target).__name__)  # type: ignore[arg-type]
        self._home = home
        self.target = target

    def __next__(self) -> Any:
        """Return the next item."""
        try:
            return self.do("__next__")
        except Raised as raised:
            if raised.name == "StopIteration":
                raise StopIteration from None
            raise

    def __call__(self, *arguments: Any, **keywords: Any) -> Any:
        """Call the object."""
        return self._home._call(self.target, arguments, keywords)  # noqa: SLF001 - both classes are one unit

    def do(self, method: str, *arguments: Any, **keywords: Any) -> Any:
        """Call a method of the object."""
        return self._home._call(getattr(self.target, method), arguments, keywords)  # noqa: SLF001

    def get(self, name: str) -> Any:
        """Return an attribute of the object."""
        return self._home._outwards(getattr(self.target, name))  # noqa: SLF001
