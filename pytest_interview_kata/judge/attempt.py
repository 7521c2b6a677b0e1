"""The attempt as properties see it: calls go to the player, and plain data is returned."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Concatenate, Final, ParamSpec, TypeVar

from pytest_interview_kata.sandbox.player import codec
from pytest_interview_kata.sandbox.process import PlayerLost

from .show import show_call
from .values import Raised, Seen, Unsendable, frames_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytest_interview_kata.sandbox.session import PlayerSession

P = ParamSpec("P")
R = TypeVar("R")
HIDDEN: Final = "_"


class Remote:
    """An object that is not plain data and stays in the player; it can be used from here, but equals no other value."""

    __slots__ = ("_attempt", "_number", "kind")

    def __init__(self, attempt: Attempt, number: int, kind: str) -> None:
        self._attempt = attempt
        self._number = number
        self.kind = kind

    def __repr__(self) -> str:
        """Return a string that names the type of the object."""
        return f"<{self.kind} object>"

    def __iter__(self) -> Iterator[Any]:
        """Return the object itself: items are requested from the player one at a time."""
        return self

    def __next__(self) -> Any:
        """Return the next item from the player. Raise `StopIteration` at the end, and `Raised` for other exceptions."""
        try:
            return self._attempt._ask("next", self._number)  # noqa: SLF001 - the two classes belong together
        except Raised as raised:
            if raised.name == "StopIteration":
                raise StopIteration from None
            raise

    def __call__(self, *arguments: Any, **keywords: Any) -> Any:
        """Call the object in the player."""
        return self.do("__call__", *arguments, **keywords)

    def do(self, method: str, *arguments: Any, **keywords: Any) -> Any:
        """Call a method of the object in the player."""
        return self._attempt._ask("do", self._number, method, arguments, keywords)  # noqa: SLF001

    def get(self, name: str) -> Any:
        """Return the value of an attribute of the object in the player."""
        return self._attempt._ask("get", self._number, name)  # noqa: SLF001


class Attempt:
    """An attempt in a player: `attempt.reverse_words("a b")` calls the learner's function with copies of the arguments.

    Every call returns plain data of exact built-in types, a `Record` for a dataclass instance, a `Remote`, or `Unsendable`.
    It raises `Raised` if the learner's code raises, and `PlayerLost` if the player is lost. Arguments may be functions and
    iterators: they stay in the judge, and the player calls them there.
    """

    def __init__(self, seat: PlayerSession) -> None:
        self._seat = seat
        self._shown = ""
        self._calls: list[str] = []
        self._values: list[Any] = []
        self._hosted: list[Callable[..., Any]] = []
        self._forget = True
        self._anew = False

    def __getattr__(self, name: str) -> Callable[..., Any]:
        """Return a function that calls the attempt's function of that name."""
        if name.startswith(HIDDEN):
            raise AttributeError(name)
        return lambda *arguments, **keywords: self._call(name, arguments, keywords)

    def watch(self, name: str, *arguments: Any, **keywords: Any) -> Seen:
        """Call a function and return its return value with its positional arguments as they are after the call."""
        self._note(show_call(name, arguments, keywords))
        value, after = self._exchange("call", None, name, arguments, keywords, watch=True)
        return Seen(self._came(value), tuple(after))

    def run(self, scenario: Callable[Concatenate[Any, P], R], *arguments: P.args, **keywords: P.kwargs) -> R:
        """Call a function of `scenarios.py` in the player, with the attempt's module as first argument; return its result."""
        name = scenario.__name__
        self._note(show_call(name, arguments, keywords))
        value: R = self._came(self._exchange("run", None, name, arguments, keywords)[0])
        return value

    def show(self, code: str) -> None:
        """Show this Python code to the learner instead of the calls of this example."""
        self._shown = code

    def _begin(self, *, anew: bool = False) -> None:
        """Start another example: the player may forget objects of the last one and, with `anew`, loads the module again."""
        self._shown = ""
        self._calls.clear()
        self._values.clear()
        self._hosted.clear()
        self._forget = True
        self._anew = anew or self._anew  # pending until the next request

    def _call(self, name: str, arguments: tuple[Any, ...], keywords: dict[str, Any]) -> Any:
        self._note(show_call(name, arguments, keywords))
        return self._came(self._exchange("call", None, name, arguments, keywords)[0])

    def _note(self, call: str) -> None:
        self._calls.append(call)

    def _came(self, value: Any) -> Any:
        self._values.append(value)
        return value

    def _ask(
        self, how: str, number: int, name: str = "", arguments: tuple[Any, ...] = (), keywords: dict[str, Any] | None = None
    ) -> Any:
        return self._exchange(how, number, name, arguments, keywords or {})[0]

    def _exchange(
        self,
        how: str,
        number: int | None,
        name: str,
        arguments: tuple[Any, ...],
        keywords: dict[str, Any],
        *,
        watch: bool = False,
    ) -> tuple[Any, list[Any]]:
        request = {
            "do": [how, name],
            "on": number,
            "a": [self._encode(value) for value in arguments],
            "k": {key: self._encode(value) for key, value in keywords.items()},
            "watch": watch,
            "forget": self._forget,
            "anew": self._anew,
        }
        self._forget = self._anew = False
        return self._open(self._seat.ask(request, self._answer))

    def _open(self, reply: dict[str, Any]) -> tuple[Any, list[Any]]:
        try:
            if "x" in reply:
                name, bases, message, frames = reply["x"]
                own = frames_of(frames)
                raised = Raised(str(name), [str(base) for base in bases], str(message), own)
            elif "u" in reply:
                return Unsendable(str(reply["u"])), []
            else:
                return self._decode(reply["v"]), [self._decode(value) for value in reply.get("m", ())]
        except (ValueError, TypeError, KeyError, ArithmeticError, RecursionError) as error:
            raise PlayerLost("garbled", f"{type(error).__name__} in an answer") from None
        raise raised

    def _answer(self, message: dict[str, Any]) -> dict[str, Any]:
        """Call one of the functions or iterators that were passed to the player, and return the answer to send."""
        try:
            hosted = self._hosted[message["ask"]]
            value = hosted(*[self._decode(item) for item in message["a"]])
        except Exception as error:  # noqa: BLE001 - the pack author's function may raise on purpose
            return {"x": [type(error).__name__, str(error)]}
        return {"v": self._encode(value)}

    def _encode(self, value: Any) -> Any:
        return codec.encode(value, self._host)

    def _host(self, value: Any) -> dict[str, Any]:
        if isinstance(value, Remote):
            return {"k": value._number}  # noqa: SLF001
        tag, function = ("feed", value.__next__) if hasattr(value, "__next__") else ("callback", value)
        if not callable(function):
            raise TypeError(
                f"{value!r} cannot be handed to an attempt: it is neither plain data, nor callable, nor an iterator."
            )
        self._hosted.append(function)
        return {tag: len(self._hosted) - 1}

    def _decode(self, value: Any) -> Any:
        return codec.decode(value, self._remote)

    def _remote(self, tag: str, content: Any) -> Any:
        if tag == "r":
            return content
        if tag != "k":
            raise ValueError(f"unknown tag {tag!r}")
        number, kind = content
        return Remote(self, int(number), str(kind)[:80])
