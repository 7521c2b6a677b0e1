"""The player's loop: load an attempt and answer calls with plain data, without knowing which answers are right."""

from __future__ import annotations

import builtins
import json
import os
import sys
import threading
import types
from typing import TYPE_CHECKING, Any, Final, NoReturn

from . import codec, limits, output, walls
from .modules import hide, load, load_scenarios

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .walls import Close

MESSAGE: Final = 500
"""The maximum number of characters kept of an exception's message."""
PREPARE: Final = "\ndef prepare("
"""The start of the definition of a scenario that is called before the attempt is loaded."""
FRAMES: Final = 12
"""The maximum number of the attempt's own frames that are reported, counted from the innermost."""


def main() -> None:
    """Move the channel off the standard streams, load the attempt in the first frame, and answer until the channel closes.

    The program's argument is a JSON object: the folder that contains the package, hidden folders, scratch folder, walls.
    """
    told = json.loads(sys.argv[1])
    sys.path[:] = [path for path in sys.path if path != told["root"]]
    receive, send = os.dup(0), os.dup(1)
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.dup2(2, 1)
    limits.trace_when_asked(os.dup(2))
    enclose = walls.prepare(told["hidden"], told["scratch"], frozenset(told["walls"]))
    player = Player(codec.frames(lambda size: os.read(receive, size)), lambda frame: _write(send, frame), enclose)
    player.serve()


def _write(target: int, frame: bytes) -> None:
    view = memoryview(frame)
    while view:
        view = view[os.write(target, view) :]


class Player:
    """One attempt, which answers the requests of one channel."""

    def __init__(self, frames: Iterator[Any], write: Callable[[bytes], None], enclose: Close) -> None:
        self._frames = frames
        self._write = write
        self._enclose = enclose
        self._turn = threading.RLock()
        self._kept: dict[int, Any] = {}
        self._filename = ""
        self._attempt = types.ModuleType("attempt")
        self._renew: Callable[[], types.ModuleType] = lambda: self._attempt
        self._scenarios = types.ModuleType("scenarios")

    def serve(self) -> NoReturn:
        """Load the attempt and answer requests; exit the process when no more frames come."""
        job = next(self._frames, None)
        if job is not None:
            self._reply(0, lambda: self._load(job))
        for request in self._frames:
            self._handle(request)
        os._exit(0)

    def _load(self, job: dict[str, Any]) -> list[str]:
        sys.path += job["paths"]
        sys.dont_write_bytecode = True
        os.environ.update(job["environment"])
        output.redirect(1)
        missing = self._enclose(job["memory"], [*job["paths"], job["filename"]])
        self._write(codec.pack({"missing": missing}))  # before the attempt can run and forge this frame
        self._filename = job["filename"]
        if job["scenarios"]:
            self._scenarios = load_scenarios(job["scenarios_filename"], job["scenarios"])
        if PREPARE in job["scenarios"]:
            self._scenarios.prepare()
        hide()
        self._renew = lambda: load(job["name"], job["filename"], job["source"])
        self._attempt = self._renew()
        return [str(name) for name in vars(self._attempt)]

    def _handle(self, request: dict[str, Any]) -> None:
        if request.get("forget"):
            self._kept.clear()
        arguments: list[Any] = []
        self._reply(request["id"], lambda: self._call(request, arguments), arguments if request.get("watch") else None)

    def _call(self, request: dict[str, Any], arguments: list[Any]) -> Any:
        if request.get("anew"):
            self._attempt = self._renew()
        arguments += [self._decode(value) for value in request["a"]]
        keywords = {name: self._decode(value) for name, value in request["k"].items()}
        how, target = request["do"]
        if how == "run":
            return getattr(self._scenarios, target)(self._attempt, *arguments, **keywords)
        if how == "call":
            return getattr(self._attempt, target)(*arguments, **keywords)
        kept = self._kept[request["on"]]
        if how == "next":
            return next(kept)
        if how == "get":
            return getattr(kept, target)
        return (kept if target == "__call__" else getattr(kept, target))(*arguments, **keywords)

    def _reply(self, number: int, act: Callable[[], Any], arguments: list[Any] | None = None) -> None:
        reply: dict[str, Any] = {"id": number}
        try:
            reply["v"] = self._encode(act())
            if arguments is not None:
                reply["m"] = [self._encode(value) for value in arguments]
            frame = codec.pack(reply)
        except codec.Unsendable as error:
            frame = codec.pack({"id": number, "u": str(error)})
        except BaseException as error:  # noqa: BLE001 - any exception of an attempt is an answer
            frame = self._told(number, error)
        with self._turn:
            self._write(frame)

    def _told(self, number: int, error: BaseException) -> bytes:
        try:
            return codec.pack({"id": number, "x": self._describe(error)})
        except BaseException:  # noqa: BLE001 - the attempt may control its class, message and traceback
            return codec.pack({"id": number, "x": ["exception", ["BaseException"], "(it cannot be shown)", []]})

    def _encode(self, value: Any) -> Any:
        return codec.encode(value, self._keep)

    def _keep(self, value: Any) -> dict[str, Any]:
        dataclasses = sys.modules.get("dataclasses")  # creating a dataclass imports it
        if dataclasses is not None and dataclasses.is_dataclass(type(value)):
            names = [field.name for field in dataclasses.fields(value)]
            kept = [[str(name), self._encode(getattr(value, name))] for name in names]
            return {"r": [type(value).__name__, kept]}
        number = len(self._kept) + 1
        self._kept[number] = value
        return {"k": [number, str(type(value).__name__)[:80]]}

    def _decode(self, value: Any) -> Any:
        return codec.decode(value, self._remote)

    def _remote(self, tag: str, content: Any) -> Any:
        if tag == "r":
            return getattr(self._attempt, content.name)(**dict(content.fields))
        if tag == "k":
            return self._kept[content]
        if tag == "callback":
            return _callback(content, self._ask)
        if tag == "feed":
            return Feed(content, self._ask)
        raise ValueError(f"unknown tag {tag!r}")

    def _ask(self, number: int, arguments: tuple[Any, ...]) -> Any:
        """Call a function in the judge's process and return its result; the judge may send requests while it runs."""
        with self._turn:
            self._write(codec.pack({"ask": number, "a": [self._encode(value) for value in arguments]}))
            for message in self._frames:
                if "answer" in message:
                    return self._unpack(message["answer"])
                self._handle(message)
        os._exit(0)

    def _unpack(self, answer: dict[str, Any]) -> Any:
        if "x" in answer:
            name, text = answer["x"]
            raise getattr(builtins, name, RuntimeError)(*([text] if text else []))
        return self._decode(answer["v"])

    def _describe(self, error: BaseException) -> list[Any]:
        kind = type(error)
        bases = [base.__name__ for base in kind.__mro__ if base.__module__ == "builtins"][:8]
        try:
            text = str(error)[:MESSAGE]
        except BaseException:  # noqa: BLE001 - `__str__` may raise anything
            text = "(its message cannot be shown)"
        if isinstance(error, SyntaxError):
            return [
                kind.__name__,
                bases,
                str(error.msg)[:MESSAGE],
                [[error.lineno or 0, ""]] if error.filename == self._filename else [],
            ]
        return [str(kind.__name__)[:80], bases, text, _own_frames(error, self._filename)[-FRAMES:]]


def _own_frames(error: BaseException, filename: str) -> list[list[Any]]:
    frames = []
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == filename:
            frames.append([trace.tb_lineno, trace.tb_frame.f_code.co_name])
        trace = trace.tb_next
    return frames


def _callback(number: int, ask: Callable[[int, tuple[Any, ...]], Any]) -> Callable[..., Any]:
    def callback(*arguments: Any) -> Any:
        return ask(number, arguments)

    return callback


class Feed:
    """An iterator over items of the judge; each item is requested separately."""

    def __init__(self, number: int, ask: Callable[[int, tuple[Any, ...]], Any]) -> None:
        self._number = number
        self._ask = ask

    def __iter__(self) -> Feed:
        """Return the iterator itself."""
        return self

    def __next__(self) -> Any:
        """Return the next item from the judge. Raise `StopIteration` if the judge answers with it."""
        return self._ask(self._number, ())
