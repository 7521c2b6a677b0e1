"""The judge's end of the connection to a player: sends calls, answers callbacks, and records the transcript."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pytest_interview_kata.sandbox.player import codec
from pytest_interview_kata.sandbox.process import PlayerLost

from .show import show_call
from .transcript import Transcript
from .values import Raised, Remote, Seen, Unsendable, frames_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pytest_interview_kata.sandbox.messages import Call, Callback, Reply, Returned
    from pytest_interview_kata.sandbox.session import PlayerSession


class Client:
    """Calls the functions of one attempt with copies of the arguments, example by example.

    Return values are plain data of exact built-in types, a `Record` for a dataclass instance, a `Remote`, or `Unsendable`.
    Arguments may be functions and iterators: they stay in the judge, and the player calls them there.
    """

    def __init__(self, session: PlayerSession) -> None:
        self.session = session
        self.transcript = Transcript()
        self._hosted: list[Callable[..., Any]] = []
        self._forget = True
        self._anew = False

    def begin(self, *, anew: bool = False) -> None:
        """Start another example: the player may forget objects of the last one and, with `anew`, loads the module again."""
        self.transcript = Transcript()
        self._hosted.clear()
        self._forget = True
        self._anew = anew or self._anew  # pending until the next request

    def call(
        self, how: str, name: str, arguments: tuple[Any, ...], keywords: Mapping[str, Any], *, watch: bool = False
    ) -> Seen:
        """Call a function (`call`) or a scenario (`run`), and record it. Raise `Raised` or `PlayerLost`.

        With `watch`, return the positional arguments as they are after the call, too.
        """
        self.transcript.calls.append(show_call(name, arguments, keywords))
        seen = self._exchange(how, None, name, arguments, keywords, watch=watch)
        self.transcript.values.append(seen.value)
        return seen

    def _ask(self, how: str, on: int, name: str = "", arguments: tuple[Any, ...] = (), keywords: Any = None) -> Any:
        return self._exchange(how, on, name, arguments, keywords or {}).value

    def _exchange(
        self,
        how: str,
        on: int | None,
        name: str,
        arguments: tuple[Any, ...],
        keywords: Mapping[str, Any],
        *,
        watch: bool = False,
    ) -> Seen:
        call: Call = {
            "do": (how, name),
            "on": on,
            "a": [self._encode(value) for value in arguments],
            "k": {key: self._encode(value) for key, value in keywords.items()},
            "watch": watch,
            "forget": self._forget,
            "anew": self._anew,
        }
        self._forget = self._anew = False
        return self._open(self.session.ask(call, self._answer))

    def _open(self, reply: Reply) -> Seen:
        try:
            if "x" in reply:
                name, bases, message, frames, scenario = reply["x"]
                inner = None if scenario is None else frames_of(scenario)
                raised = Raised(str(name), [str(base) for base in bases], str(message), frames_of(frames), inner)
            elif "u" in reply:
                return Seen(Unsendable(str(reply["u"])), ())
            else:
                return Seen(self._decode(reply["v"]), tuple(self._decode(value) for value in reply.get("m", ())))
        except (ValueError, TypeError, KeyError, ArithmeticError, RecursionError) as error:
            raise PlayerLost("garbled", f"{type(error).__name__} in an answer") from None
        raise raised

    def _answer(self, message: Callback) -> Returned:
        """Call one of the functions or iterators that were passed to the player, and return the answer to send."""
        try:
            hosted = self._hosted[message["ask"]]
            value = hosted(*[self._decode(item) for item in message["a"]])
        except Exception as error:  # noqa: BLE001 - the pack author's function may raise on purpose
            return {"x": (type(error).__name__, str(error))}
        return {"v": self._encode(value)}

    def _encode(self, value: Any) -> Any:
        return codec.encode(value, self._host)

    def _host(self, value: Any) -> dict[str, Any]:
        if isinstance(value, Remote):
            return {"k": value.number}
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
        return Remote(self._ask, int(number), str(kind)[:80])
