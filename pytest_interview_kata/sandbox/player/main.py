"""The player's loop: load an attempt and answer calls with plain data, without knowing which answers are right."""

from __future__ import annotations

import builtins
import importlib
import json
import os
import sys
import threading
import types
from functools import partial
from typing import TYPE_CHECKING, Any, Final, NoReturn

from . import codec, errors, forking, framing, limits, output, pipes, walls
from .modules import hide, load, load_scenarios, namespace, run_example, run_lines, run_scenario
from .objects import Objects

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytest_interview_kata.sandbox.messages import Callback, Load, Outcome, PlayerSetup, Request, Returned, Started

    from .walls import Close

SUITE: Final = "pytest_interview_kata.sandbox.suite"  # a module that scenarios may import


def main() -> None:
    """Run a player in this process. The command-line argument is a `PlayerSetup` as JSON."""
    play(json.loads(sys.argv[1]))


def play(setup: PlayerSetup) -> NoReturn:
    """Move the pipes away from stdin and stdout, load the attempt, and answer requests until the judge closes the pipes."""
    sys.path[:] = [path for path in sys.path if path != setup["root"]]
    receive, send = os.dup(0), os.dup(1)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)
    limits.trace_when_asked(os.dup(2))
    prepare = partial(walls.prepare, setup["hidden"], setup["scratch"], frozenset(setup["walls"]))
    player = Player(framing.frames(partial(pipes.read, receive)), partial(pipes.write, send), prepare)
    player.serve()


class Player:
    """One attempt, which answers the requests of one judge."""

    def __init__(self, frames: Iterator[Any], write: Callable[[bytes], None], prepare: Callable[[], Close]) -> None:
        self._frames = frames
        self._write = write
        self._prepare = prepare
        self._enclose = prepare()
        self._turn = threading.RLock()
        self._filenames = "", ""
        self._attempt = types.ModuleType("attempt")
        self._renew: Callable[[], types.ModuleType] = lambda: self._attempt
        self._scenarios = types.ModuleType("scenarios")
        self._objects = Objects(self._ask, lambda name: getattr(self._attempt, name))
        self._sessions: dict[int, dict[str, Any]] = {}

    def serve(self) -> NoReturn:
        """Load the attempt and answer requests; exit the process when no more frames come."""
        first: Load | None = next(self._frames, None)
        if first is not None:
            self._reply(0, lambda: self._load(first))
        for request in self._frames:
            if "another" in request:
                os._exit(forking.ANOTHER)
            self._handle(request)
        os._exit(0)

    def _load(self, message: Load) -> Any:
        sys.path += message["paths"]
        sys.dont_write_bytecode = True
        os.environ.update(message["environment"])
        output.redirect(1)
        if SUITE in message["scenarios"]:
            importlib.import_module(SUITE)  # import it while its file can still be read
        self._filenames = message["filename"], message["scenarios_filename"]
        started: Started = self._load_scenarios(message) if "imports" in message else {}
        if "x" not in started and forking.fork_each(message):
            started["forks"], self._enclose = True, self._prepare()
        started["missing"] = self._enclose(message["memory"], [*message["paths"], message["filename"]])
        started |= {} if "imports" in message else self._load_scenarios(message)
        self._write(framing.pack(started))  # before the attempt can run and forge this frame
        if "x" in started:
            return []
        hide()
        self._renew = lambda: load(message["kata"], message["filename"], message["source"])
        self._attempt = self._renew()
        return self._objects.encode([str(name) for name in vars(self._attempt)])

    def _load_scenarios(self, message: Load) -> Started:
        try:
            if message["scenarios"]:
                self._scenarios = load_scenarios(message["scenarios_filename"], message["scenarios"])
            getattr(self._scenarios, "prepare", object)()
        except BaseException as error:  # noqa: BLE001 - the judge reports it
            return {"x": errors.describe(error, message["scenarios_filename"])}
        return {}

    def _handle(self, request: Request) -> None:
        if request["forget"]:
            self._objects.forget()
            self._sessions.clear()
        arguments: list[Any] = []
        self._reply(request["id"], lambda: self._call(request, arguments), arguments if request["watch"] else None)

    def _call(self, request: Request, arguments: list[Any]) -> Any:
        if request["anew"]:
            self._attempt = self._renew()
        arguments += [self._objects.decode(value) for value in request["a"]]
        keywords = {name: self._objects.decode(value) for name, value in request["k"].items()}
        how, name = request["do"]
        if how == "new":
            return self._objects.keep(getattr(self._attempt, name)(*arguments, **keywords))
        if how == "ask":
            return self._answers(request["on"] or 0, *arguments)
        return self._objects.encode(self._value(how, name, request["on"] or 0, arguments, keywords))

    def _value(self, how: str, name: str, on: int, arguments: list[Any], keywords: dict[str, Any]) -> Any:
        if how == "run":
            return run_scenario(self._scenarios, name, self._attempt, *arguments, **keywords)
        if how == "call":
            return getattr(self._attempt, name)(*arguments, **keywords)
        kept = self._objects[on]
        if how == "next":
            return next(kept)
        if how == "get":
            return getattr(kept, name)
        return (kept if name == "__call__" else getattr(kept, name))(*arguments, **keywords)

    def _answers(self, session: int, questions: list[tuple[bool, str, str, bool]]) -> list[Outcome]:
        """Return the outcome of each question of a session; stop at the first exception that is not allowed."""
        names = self._sessions[session] = self._sessions.get(session) or namespace(self._attempt)
        outcomes: list[Outcome] = []
        for is_example, statements, expression, may_raise in questions:
            outcomes.append(self._outcome(partial(self._run_lines, names, is_example, statements, expression)))
            if "x" in outcomes[-1] and not may_raise:
                break
        return outcomes

    def _run_lines(self, names: dict[str, Any], is_example: bool, statements: str, expression: str) -> Any:  # noqa: FBT001 - from a frame
        value = run_example(names, expression) if is_example else run_lines(names, statements, expression)
        return self._objects.encode(value)

    def _reply(self, number: int, act: Callable[[], Any], arguments: list[Any] | None = None) -> None:
        """Call `act`, and send the encoded value that it returns or the exception that it raises."""
        outcome = self._outcome(act, arguments)
        try:
            frame = framing.pack({"id": number, **outcome})
        except codec.Unsendable as error:
            frame = framing.pack({"id": number, "u": str(error)})
        except BaseException as error:  # noqa: BLE001 - deeply nested values exhaust the stack
            frame = framing.pack({"id": number, **self._raised(error)})
        with self._turn:
            self._write(frame)

    def _outcome(self, act: Callable[[], Any], arguments: list[Any] | None = None) -> Outcome:
        outcome: Outcome = {}
        try:
            outcome["v"] = act()
            if arguments is not None:
                outcome["m"] = [self._objects.encode(value) for value in arguments]
        except codec.Unsendable as error:
            return {"u": str(error)}
        except BaseException as error:  # noqa: BLE001 - any exception of an attempt is an answer
            return self._raised(error)
        return outcome

    def _raised(self, error: BaseException) -> Outcome:
        try:
            return {"x": errors.describe(error, *self._filenames), "at": errors.line_of_session(error)}
        except BaseException:  # noqa: BLE001 - the attempt may control its class, message and traceback
            return {"x": ("exception", ["BaseException"], "(it cannot be shown)", [], None)}

    def _ask(self, number: int, arguments: tuple[Any, ...]) -> Any:
        """Call a function in the judge's process and return its result; the judge may send requests while it runs."""
        with self._turn:
            callback: Callback = {"ask": number, "a": [self._objects.encode(value) for value in arguments]}
            self._write(framing.pack(callback))
            for message in self._frames:
                if "answer" in message:
                    return self._unpack(message["answer"])
                self._handle(message)
        os._exit(0)

    def _unpack(self, answer: Returned) -> Any:
        if "x" in answer:
            name, text = answer["x"]
            raise getattr(builtins, name, RuntimeError)(*([text] if text else []))
        return self._objects.decode(answer["v"])
