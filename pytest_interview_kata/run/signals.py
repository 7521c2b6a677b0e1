"""Makes signals that end a program raise an exception, as Ctrl-C does, so that the program can clean up."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

ENDING: Final = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGQUIT") if hasattr(signal, name))
"""Signals sent by the `kill` command, when a terminal is closed, and by Ctrl-\\."""
SIGNALLED: Final = 128
"""Added to a signal's number, this gives the exit status that shells report for a program killed by the signal."""
DEFAULTS: Final = (signal.SIG_DFL, signal.default_int_handler)


class Ended(KeyboardInterrupt):
    """A signal asked this program to end."""

    def __init__(self, number: int) -> None:
        super().__init__(f"ended by {signal.Signals(number).name}")
        self.status = SIGNALLED + number


@dataclass(frozen=True, slots=True)
class _Raise:
    error: Callable[[int], BaseException]

    def __call__(self, number: int, _frame: object) -> None:
        raise self.error(number)


@contextmanager
def raising(error: Callable[[int], BaseException] = Ended) -> Iterator[None]:
    """Until the block ends, make each signal in `ENDING` raise `error(number)`.

    Signals that are already handled or ignored are not changed. Do nothing outside the main thread.
    """
    with _handled({number: _Raise(error) for number in ENDING if signal.getsignal(number) is signal.SIG_DFL}):
        yield


@contextmanager
def noted() -> Iterator[list[BaseException]]:
    """Yield a list that collects the exceptions raised in the block by Ctrl-C and by signals that `raising` handles.

    Python drops an exception that is raised while it destroys an object or ends an import. This list still contains it.
    """
    raised: list[BaseException] = []

    def noting(handler: Any) -> _Raise:
        def error(number: int) -> BaseException:
            raised.append(handler.error(number) if isinstance(handler, _Raise) else KeyboardInterrupt())
            return raised[-1]

        return _Raise(error)

    present = {number: signal.getsignal(number) for number in (signal.SIGINT, *ENDING)}
    ours = {number: handler for number, handler in present.items() if isinstance(handler, _Raise) or handler is DEFAULTS[1]}
    with _handled({number: noting(handler) for number, handler in ours.items()}):
        yield raised


@contextmanager
def undisturbed() -> Iterator[None]:
    """Ignore Ctrl-C and the signals in `ENDING` in the block, which should clean up and take a few seconds at most."""
    present = {number: signal.getsignal(number) for number in (signal.SIGINT, *ENDING)}
    ours = [number for number, handler in present.items() if isinstance(handler, _Raise) or handler in DEFAULTS]
    with _handled(dict.fromkeys(ours, lambda *_: None)):  # not SIG_IGN, which programs started now would inherit
        yield


@contextmanager
def resuming(call: Callable[[], object] | None) -> Iterator[None]:
    """Call a function, if there is one, whenever the program goes on after Ctrl-Z and `fg`, until the block ends."""
    handler = (lambda *_: call()) if call else signal.SIG_DFL
    with _handled({signal.SIGCONT: handler} if hasattr(signal, "SIGCONT") else {}):
        yield


@contextmanager
def _handled(handlers: Mapping[int, Callable[..., Any] | signal.Handlers]) -> Iterator[None]:
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {number: signal.signal(number, handler) for number, handler in handlers.items()}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
