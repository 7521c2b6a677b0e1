"""The attempt behind the wall, as properties see it: calls go out, plain data comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Concatenate, Final, ParamSpec, TypeVar

from pytest_interview_kata.sandbox.player import codec
from pytest_interview_kata.sandbox.process import Lost

from .show import show_call
from .values import Raised, Seen, Unsendable, frames_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytest_interview_kata.sandbox.session import Seat

P = ParamSpec("P")
R = TypeVar("R")
HIDDEN: Final = "_"


class Remote:
    """An object that is no plain data and stays in the player; it equals nothing but can be used from here."""

    __slots__ = ("_attempt", "_number", "kind")

    def __init__(self, attempt: Attempt, number: int, kind: str) -> None:
        self._attempt = attempt
        self._number = number
        self.kind = kind

    def __repr__(self) -> str:
        """Say what kind of object it is."""
        return f"<{self.kind} object>"

    def __iter__(self) -> Iterator[Any]:
        """Give itself: what the attempt returned is pulled one item at a time."""
        return self

    def __next__(self) -> Any:
        """Pull the next item over there; its end is a StopIteration here."""
        try:
            return self._attempt._ask("next", self._number)  # noqa: SLF001 - the two are one
        except Raised as raised:
            if raised.name == "StopIteration":
                raise StopIteration from None
            raise

    def __call__(self, *arguments: Any, **keywords: Any) -> Any:
        """Call it over there."""
        return self.do("__call__", *arguments, **keywords)

    def do(self, method: str, *arguments: Any, **keywords: Any) -> Any:
        """Call one of its methods over there."""
        return self._attempt._ask("do", self._number, method, arguments, keywords)  # noqa: SLF001

    def get(self, name: str) -> Any:
        """Read one of its attributes over there."""
        return self._attempt._ask("get", self._number, name)  # noqa: SLF001


class Attempt:
    """An attempt behind the wall: `attempt.reverse_words("a b")` calls the learner's function with copies of the arguments.

    Every call gives plain data of exact built-in types, `Record` for dataclass instances, or a `Remote`.
    It raises `Raised` where the learner's code raised. Functions of the judge and iterators may be handed
    over as arguments: they stay here and are called from there.
    """

    def __init__(self, seat: Seat) -> None:
        self._seat = seat
        self._shown = ""
        self._calls: list[str] = []
        self._values: list[Any] = []
        self._hosted: list[Callable[..., Any]] = []
        self._forget = True
        self._anew = False

    def __getattr__(self, name: str) -> Callable[..., Any]:
        """Give a function that calls the one of that name over there."""
        if name.startswith(HIDDEN):
            raise AttributeError(name)
        return lambda *arguments, **keywords: self._call(name, arguments, keywords)

    def watch(self, name: str, *arguments: Any, **keywords: Any) -> Seen:
        """Call a function and look at the positional arguments afterwards."""
        self._note(show_call(name, arguments, keywords))
        value, after = self._exchange("call", None, name, arguments, keywords, watch=True)
        return Seen(self._came(value), tuple(after))

    def run(self, scenario: Callable[Concatenate[Any, P], R], *arguments: P.args, **keywords: P.kwargs) -> R:
        """Run a function of `scenarios.py` beside the attempt; it gets the attempt's module first and gives observations."""
        name = scenario.__name__
        self._note(show_call(name, arguments, keywords))
        value: R = self._came(self._exchange("run", None, name, arguments, keywords)[0])
        return value

    def show(self, code: str) -> None:
        """Let the learner see this Python instead of the bare calls of this example."""
        self._shown = code

    def _begin(self, *, anew: bool = False) -> None:
        """Start another example: what the last one left over there may be forgotten, and the module be loaded anew."""
        self._shown = ""
        self._calls.clear()
        self._values.clear()
        self._hosted.clear()
        self._forget = True
        self._anew = anew or self._anew  # until something is asked over there

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
            raise Lost("garbled", f"{type(error).__name__} in an answer") from None
        raise raised

    def _answer(self, message: dict[str, Any]) -> dict[str, Any]:
        """Serve a call from the player: one of the functions or iterators that were handed over."""
        try:
            hosted = self._hosted[message["ask"]]
            value = hosted(*[self._decode(item) for item in message["a"]])
        except Exception as error:  # noqa: BLE001 - it is the author's function that raises, on purpose
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
