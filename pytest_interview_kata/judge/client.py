"""The judge's end of the connection to a player: sends calls, answers callbacks, and records the transcript."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from pytest_interview_kata.sandbox.player import codec
from pytest_interview_kata.sandbox.process import PlayerLost

from .overtime import OWN_TIME
from .question import outcomes_in
from .show import show_call, show_use
from .transcript import Transcript, variable_for
from .values import Remote, Seen, Unsendable, callback_for, raised_from

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from pytest_interview_kata.sandbox.messages import Call, Callback, Outcome, Reply, Returned
    from pytest_interview_kata.sandbox.session import PlayerSession

    from .question import Question
    from .transcript import Step


class Client:
    """Calls the functions of one attempt with copies of the arguments, example by example.

    Return values are plain data of exact built-in types, a `Record` for a dataclass instance, a `Remote`, or `Unsendable`.
    Arguments may be functions and iterators: they stay in the judge, and the player calls them there.
    """

    rehearses = False  # unlike a rehearsal, this client makes its calls

    def __init__(self, session: PlayerSession) -> None:
        self.session = session
        self.transcript = Transcript()
        self.hosted: list[Callable[..., Any]] = []
        self._sessions: dict[object, int] = {}
        self._flush: Callable[[], None] | None = None
        self._forget = True
        self._anew = False
        self.requests = 0
        """The number of requests in this example."""

    def begin(self, *, anew: bool = False) -> None:
        """Start another example: the player may forget objects of earlier examples. With `anew`, it loads the module again."""
        self.transcript = Transcript()
        self.hosted.clear()
        self._sessions.clear()
        self._flush, self.requests = None, 0
        self._forget = True
        self._anew = anew or self._anew  # keep an earlier `anew` until the next request
        OWN_TIME.restart()

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

        `how` is `call` for a function, `new` for a class, or `run` for a scenario. For the object `on`, it is `do` to call a
        method, `get` to read an attribute, or `next`. With `watch`, also return the positional arguments as they are after
        the call. `wanted` is a variable name for the result.
        """
        self.finish()
        self.transcript.used = None
        if on:
            self.transcript.use(on)
        request = self._request(how, name, arguments, keywords, on=on.number if on else None, watch=watch)
        code = show_use(how, repr(on), name, arguments, keywords) if on else show_call(name, arguments, keywords)
        step = self.transcript.add([code], wanted or variable_for(name))
        return self._seen(self._send(request), step)

    def defer(self, flush: Callable[[], None]) -> None:
        """Defer the questions of a session: `flush`, which asks them, is called before the next call or by `finish`."""
        if self._flush != flush:
            self.finish()
            self._flush = flush

    def finish(self) -> None:
        """Ask the questions that a session has deferred, if any."""
        flush, self._flush = self._flush, None
        if flush:
            flush()

    def ask(self, session: object, questions: Sequence[Question]) -> Any:
        """Ask the questions of a session together, check the answers in order, and return the result of the last check."""
        number = self._sessions.setdefault(session, len(self._sessions))
        self.transcript.shown = ""
        asked = [each.asked for each in questions]
        request = self._request("ask", "", (asked,), {}, on=number)
        for each in questions:
            self.transcript.add(each.lines, "", session)
        reply = self._send(request)
        del self.transcript.steps[-len(questions) :]
        value = None
        for each, outcome in zip(questions, outcomes_in(reply), strict=False):
            step = self.transcript.add(each.lines, "", session)
            value = each.check(partial(self._value, outcome, step))
        return value

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

    def _send(self, request: Call) -> Reply:
        self._forget = self._anew = False
        self.requests += 1
        with OWN_TIME.stopped():
            return self.session.ask(request, self._answer)

    def _seen(self, outcome: Outcome, step: Step) -> Seen:
        seen = self._open(outcome, step)
        self.transcript.values.append(seen.value)
        if type(seen.value) is Remote:
            self.transcript.made(step, seen.value)
        return seen

    def _value(self, outcome: Outcome, step: Step) -> Any:
        return self._seen(outcome, step).value

    def _open(self, outcome: Outcome, step: Step) -> Seen:
        try:
            if "x" in outcome:
                raised = raised_from(outcome["x"])
                if line := int(outcome.get("at", 0)):
                    step.end_at(line)
            elif "u" in outcome:
                return Seen(Unsendable(str(outcome["u"])), ())
            else:
                return Seen(self._decode(outcome["v"]), tuple(self._decode(value) for value in outcome.get("m", ())))
        except (ValueError, TypeError, KeyError, ArithmeticError, RecursionError) as error:
            raise PlayerLost("garbled", f"{type(error).__name__} in an answer") from None
        raise raised

    def _answer(self, message: Callback) -> Returned:
        """Call one of the functions or iterators that were passed to the player, and return the answer to send."""
        with OWN_TIME.counting():
            try:
                hosted = self.hosted[message["ask"]]
                value = hosted(*[self._decode(item) for item in message["a"]])
            except Exception as error:  # noqa: BLE001 - the pack author's function may raise on purpose
                return {"x": (type(error).__name__, str(error))}
            except BaseException:
                self.session.close()  # the player still waits for an answer
                raise
            return {"v": self._encode(value)}

    def _encode(self, value: Any) -> Any:
        return codec.encode(value, self._host)

    def _host(self, value: Any) -> dict[str, Any]:
        if isinstance(value, Remote):
            self.transcript.use(value)
            return {"k": value.number}
        tag, function = callback_for(value)
        self.hosted.append(function)
        return {tag: len(self.hosted) - 1}

    def _decode(self, value: Any) -> Any:
        return codec.decode(value, self._remote)

    def _remote(self, tag: str, content: Any) -> Any:
        if tag == "r":
            return content
        if tag != "k":
            raise ValueError(f"unknown tag {tag!r}")
        number, kind = content
        return Remote(self._use, int(number), str(kind)[:80])
