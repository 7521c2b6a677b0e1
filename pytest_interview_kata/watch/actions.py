"""The actions of the keys of `kata watch`, and the lines that explain the keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from pytest_interview_kata.model import State
from pytest_interview_kata.text import columns

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from pytest_interview_kata.model import Kata


Run: TypeAlias = "Callable[[Kata], Iterable[str]]"


@dataclass(frozen=True, slots=True)
class Action:
    """The action of a key, and its description in the help."""

    name: str
    help: str
    run: Run | None = None
    """Yields lines about a kata, ready to be shown. None for keys that `kata watch` itself handles."""
    takes_terminal: bool = False
    """Whether the action may start a program that needs the terminal, such as a debugger."""
    is_brief: bool = False
    """Whether the results are shown again as soon as the action ends, without waiting for a key."""
    state: State | None = None
    """The state in which the key can be used; None means any state. With `SOLVED`, the key acts on the kata solved last."""


OWN: Final[Mapping[str, Action]] = {
    "r": Action("again", "judges the file again"),
    "n": Action("next", "shows which kata is next"),
    "?": Action("help", "shows this help"),
    "q": Action("quit", "quits"),
}
"""The keys that `kata watch` itself handles."""
ALL: Final = "v"
"""The key that shows results that do not fit on the screen."""
BACK: Final = frozenset("\n\r\x1b ")
"""Keys that show the results again: Enter, Escape and the space bar."""
QUIT: Final = frozenset({"q", "\x04", ""})


def legend(actions: Mapping[str, Action], states: Collection[State | None], solved: str, width: int) -> Iterator[str]:
    """Yield lines with the names of the keys that can be used in these states. `solved` is the kata that was solved last."""
    line = ""
    for key, action in {**actions, **OWN}.items():
        word = f"{key} {action.name}{f' of {solved}' if solved and action.state is State.SOLVED else ''}"
        if action.state is not None and action.state not in states:
            continue
        if line and columns(f"{line}  {word}") > width:
            yield line
            line = ""
        line += f"  {word}" if line else word
    yield line


def help_page(actions: Mapping[str, Action], about: Callable[[Action], Kata | None]) -> Sequence[str]:
    """Return paragraphs that explain the keys, grouped by the kata that they are about."""
    groups: dict[Kata | None, list[str]] = {}
    for key, action in actions.items():
        groups.setdefault(about(action), []).append(f"{key}  {action.help}")
    return [
        *(line for kata, rows in groups.items() for line in [f"About {kata.id}:" if kata else "About a kata:", *rows, ""]),
        *(f"{key}  {action.help}" for key, action in OWN.items()),
        f"{ALL}  shows the results in full, if they do not fit on the screen",
        "Enter  shows the results again",
        "",
        "Save a file to judge it. When it is solved, these keys are about the next kata, except for the solutions.",
    ]
