"""The judge's end of the connection to a player: sends calls, answers callbacks, and records the transcript."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pytest_interview_kata.sandbox.player import codec
from pytest_interview_kata.sandbox.process import PlayerLost

from .show import show_call, show_use
from .transcript import Transcript, variable_for
from .values import Raised, Remote, Seen, Unsendable, frames_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pytest_interview_kata.sandbox.messages import Call, Callback, Reply, Returned
    from pytest_interview_kata.sandbox.session import PlayerSession

    from .transcript import Step


class Client:
    """Calls the functions of one attempt with copies of the arguments, example by example.

    Return values are plain data of exact built-in types, a `Record` for a dataclass instance, a `Remote`, or `Unsendable`.
    Arguments may be functions and iterators: they stay in the judge, and the player calls them there.
    """

    def __init__(self, session: PlayerSession) -> None:
        self.session = session
        self.transcript = Transcript()
        self._hosted: list[Callable[..., Any]] = []
        self._sessions: dict[object, int] = {}
        self._forget = True
        self._anew = False

    def begin(self, *, anew: bool = False) -> None:
        """Start another example: the player may forget objects of the last one and, with `anew`, loads the module again."""
        self.transcript = Transcript()
        self._hosted.clear()
        self._sessions.clear()
        self._forget = True
        self._anew = anew or self._anew  # pending until the next request

    def call(
        self,
        how: str,
        name: str,
        arguments: tuple[Any, ...],
        keywords: Mapping[str, Any],
        *,
        on: Remote | None = None,
        watch: bool = False,
        wanted: str = "",
    ) -> Seen:
        """Make a request, and record it. Raise `Raised` or `PlayerLost`.

        `call` calls a function, `new` a class, and `run` a scenario; `do`, `get` and `next` use the object `on`. With `watch`,
        return the positional arguments as they are after the call, too. `wanted` is the name of a variable for the result.
        """
        self.transcript.used = None
        if on:
            self.transcript.use(on)
        request = self._request(how, name, arguments, keywords, on=on.number if on else None, watch=watch)
        code = show_use(how, repr(on), name, arguments, keywords) if on else show_call(name, arguments, keywords)
        return self._exchange(request, self.transcript.add([code], wanted or variable_for(name)))

    def run_lines(self, session: object, statements: list[str], expression: str) -> Any:
        """Run lines in the namespace of a session, record them, and return the value of the expression, if there is one."""
        number = self._sessions.setdefault(session, len(self._sessions))
        self.transcript.shown = ""
        step = self.transcript.add([*statements, expression] if expression else statements, "", session)
        return self._exchange(self._request("eval", "", ("\n".join(statements), expression), {}, on=number), step).value

    def _use(self, how: str, on: Remote, name: str = "", arguments: tuple[Any, ...] = (), keywords: Any = None) -> Any:
        return self.call(how, name, arguments, keywords or {}, on=on).value

    def _request(
        self,
        how: str,
        name: str,
        arguments: tuple[Any, ...],
        keywords: Mapping[str, Any],
        *,
        on: int | None,
        watch: bool = False,
    ) -> Call:
        return {
            "do": (how, name),
            "on": on,
            "a": [self._encode(value) for value in arguments],
            "k": {key: self._encode(value) for key, value in keywords.items()},
            "watch": watch,
            "forget": self._forget,
            "anew": self._anew,
        }

    def _exchange(self, request: Call, step: Step) -> Seen:
        self._forget = self._anew = False
        seen = self._open(self.session.ask(request, self._answer), step)
        self.transcript.values.append(seen.value)
        if type(seen.value) is Remote:
            self.transcript.made(step, seen.value)
        return seen

    def _open(self, reply: Reply, step: Step) -> Seen:
        try:
            if "x" in reply:
                name, bases, message, frames, scenario = reply["x"]
                inner = None if scenario is None else frames_of(scenario)
                raised = Raised(str(name), [str(base) for base in bases], str(message), frames_of(frames), inner)
                if line := int(reply.get("at", 0)):
                    step.end_at(line)
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
            self.transcript.use(value)
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
        return Remote(self._use, int(number), str(kind)[:80])
