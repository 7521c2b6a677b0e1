"""The attempt as properties see it: calls go to the player, and plain data is returned."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Concatenate, Final, ParamSpec, Self, TypeVar

from .misuse import USE, Misused
from .session import Session
from .values import raises

if TYPE_CHECKING:
    from collections.abc import Callable

    from .client import Client
    from .values import Remote, Seen

P = ParamSpec("P")
R = TypeVar("R")
HIDDEN: Final = "_"


class BaseAttempt:
    """The methods that the attempt at any kata has. The types that `kata stubs` writes derive from this class."""

    def __init__(self, client: Client, name: str = "") -> None:
        self._client = client
        self._name = name

    def _call(self, how: str, name: str, arguments: Any, keywords: Any, *, watch: bool = False) -> Seen:
        return self._client.call(how, name, arguments, keywords, watch=watch, wanted=self._name)

    def watch(self, name: str, *arguments: Any, **keywords: Any) -> Seen:
        """Call a function; return both its return value and the positional arguments as they are after the call."""
        return self._call("call", name, arguments, keywords, watch=True)

    def new(self, name: str, /, *arguments: Any, **keywords: Any) -> Remote:
        """Create an instance of a class and return it as a `Remote`, even if it is a dataclass."""
        remote: Remote = self._call("new", name, arguments, keywords).value
        return remote

    def named(self, name: str) -> Self:
        """Return the same attempt; in code shown to the learner, objects that it returns are assigned to this variable."""
        return type(self)(self._client, name)

    def session(self, setup: str = "", /, **values: Any) -> Session:
        """Return a session, which runs lines of Python in the player and shows them; `values` replace `{name}` in the lines."""
        return Session(self._client, setup, values)

    def run(self, scenario: Callable[Concatenate[Any, P], R], *arguments: P.args, **keywords: P.kwargs) -> R:
        """Call a function of `scenarios.py` in the player, with the attempt's module as first argument; return its result."""
        value: R = self._call("run", scenario.__name__, arguments, keywords).value
        return value

    def show(self, code: str) -> None:
        """Show this Python code to the learner instead of the calls of this example."""
        self._client.transcript.shown = code


class Attempt(BaseAttempt):
    """An attempt in a player: `attempt.reverse_words("a b")` calls the learner's function with copies of the arguments.

    Every call returns plain data of exact built-in types, a `Record` for a dataclass instance, a `Remote`, or `Unsendable`.
    It raises `Raised` if the learner's code raises, and `PlayerLost` if the player is lost. Arguments may be functions and
    iterators: they stay in the judge, and the player calls them there.
    """

    def __getattr__(self, name: str) -> Callable[..., Any]:
        """Return a function that calls the attempt's function of that name."""
        if name.startswith(HIDDEN):
            raise AttributeError(name)
        if name == raises.__name__ and name not in self._client.session.request["source"]:
            raise Misused(f"attempt has no method raises: import raises from pytest_interview_kata.properties, and {USE}")
        return lambda *arguments, **keywords: self._call("call", name, arguments, keywords).value
