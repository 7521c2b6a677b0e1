"""`kata watch`: judges an attempt whenever it is saved. Its modules are imported on demand."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata.model import KataError, State
from pytest_interview_kata.pack.lookup import find_kata
from pytest_interview_kata.practice.events import NAME
from pytest_interview_kata.workspace.memory import read_memory
from pytest_interview_kata.workspace.text import digest

from .call import Argument, Call, Command
from .listing import ADVICE, go_on
from .printing import laid_out
from .status import next_status

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pytest_interview_kata.model import Attempt, Kata
    from pytest_interview_kata.results.verdict import Verdict
    from pytest_interview_kata.run.user_cache import Store
    from pytest_interview_kata.watch import Step

    from .locate import Workspace

KEYS: Final[Mapping[str, tuple[str, str, str, Mapping[str, Any]]]] = {
    "b": ("show", "brief", "shows the brief", {}),
    "h": ("hint", "hint", "shows the next hint, and counts it", {}),
    "e": ("examples", "examples", "runs the examples of the brief", {"takes_terminal": True}),
    "d": ("debug", "debug", "runs the counterexample under pdb", {"takes_terminal": True, "state": State.FAILING}),
    "s": ("solution", "solution", "shows the solutions, once it is solved", {"state": State.SOLVED}),
    "o": ("open", "open", "opens the file in your editor", {"takes_terminal": True, "is_brief": True}),
}
"""For each key: the command that it runs, then the name, the help and any other fields of the `Action`."""


def run(call: Call) -> Iterator[str]:
    """Watch until the user quits."""
    from pytest_interview_kata.watch import Action, Setting, watch  # noqa: PLC0415 - see above

    from .running import in_workspace  # noqa: PLC0415

    workspace = call.workspace()
    only = [find_kata(workspace.bank, word).id for word in call.options.ids]
    if only:
        katas = {name: kata for name, kata in workspace.bank.katas.items() if name in only}
        workspace = replace(workspace, bank=replace(workspace.bank, katas=katas))
    store = workspace.store()
    actions = {
        key: Action(name, text, partial(_perform, call, command), **more) for key, (command, name, text, more) in KEYS.items()
    }
    keep = partial(_keep, workspace, store)
    with in_workspace(workspace, store) as context:
        watch(Setting(workspace.bank, workspace.folders, actions, partial(_next, workspace), keep, (*only,)), context)
    yield from ()


def _perform(call: Call, command: str, kata: Kata) -> Iterator[str]:
    """Run another command about a kata, and yield its output, escaped and wrapped."""
    again = call.again(command, kata.id)
    yield from map(laid_out, again.command.run(again))


def _next(workspace: Workspace) -> Step:
    from pytest_interview_kata.watch import Step  # noqa: PLC0415 - see above

    row = next_status(workspace.bank, workspace)
    lines = [*map(laid_out, go_on(workspace, row))]
    if row is None:
        return Step(None, None, (*lines,))
    if row.state not in ADVICE:
        del lines[-1]  # a key does the same as the command in this line
    return Step(row.kata, workspace.folder / row.path, (*lines,), is_changed=row.state == "started")


def _keep(workspace: Workspace, store: Store, attempt: Attempt, verdict: Verdict) -> None:
    """Store a verdict for `kata list`, its results for `kata debug`, and an event for `kata review` if the kata is solved."""
    from pytest_interview_kata.practice.recording import record  # noqa: PLC0415 - see above
    from pytest_interview_kata.run.cache import with_last_results, with_states  # noqa: PLC0415

    known = with_last_results(store.read(), verdict.results)
    store.write(with_states(known, {verdict.kata.id: (digest(attempt.source), verdict.state)}), store.begun)
    memory, name = read_memory(workspace.home(attempt)), verdict.kata.id
    with suppress(KataError):  # `kata review` reports the same error
        record(workspace.folder / NAME, [replace(verdict, hints=memory.hints.get(name, 0), gave_up=name in memory.gave_up)])


IDS = Argument("ids", metavar="ID", nargs="*", help="only these katas (default: all)")
WATCH = Command("watch", "judge an attempt whenever you save it", run, (IDS,))
