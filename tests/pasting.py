"""Paste the lines that a finding shows into an interpreter that has run the attempt, inside the walls of a player.

`python tests/pasting.py [--all] [KATA…]` does so for the mistakes of the bundled bank, and prints how many counterexamples reproduce.
"""

from __future__ import annotations

import argparse
import ast
import json
import re
import sys
import tempfile
from collections import Counter
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from zlib import crc32

from pytest_interview_kata.judge import attempt as calls
from pytest_interview_kata.judge.client import Client
from pytest_interview_kata.judge.proof import CHANCE, UNKNOWN
from pytest_interview_kata.judge.shared import shared_state
from pytest_interview_kata.judge.show import show
from pytest_interview_kata.model import PREPARE, Attempt, Finding, Outcome, Result, Task
from pytest_interview_kata.pack.mistakes import mistakes_of
from pytest_interview_kata.pack.reader import builtin, read_bank
from pytest_interview_kata.run.context import RunContext
from pytest_interview_kata.run.judge_process import Judge
from pytest_interview_kata.run.order import order
from pytest_interview_kata.run.processes import Processes
from pytest_interview_kata.sandbox.pool import PlayerPool
from pytest_interview_kata.sandbox.process import PlayerLost
from pytest_interview_kata.sandbox.session import PlayerSession

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pytest_interview_kata.model import Kata

SAMPLE: Final = 1
"""The number of mistakes of a kata that are judged by default."""
WHAT: Final = {
    "exactly": "the last line gives the value, or raises the exception, that the finding names",
    "seen": "the learner sees something else than with the solution",
    "says so": "it does not reproduce, and the finding says that it depends on earlier calls, on chance, or on time",
    "unseen": "the learner sees the same as with the solution",
    "not at all": "the last line gives the value that is expected",
    "unknown name": "a line uses a name that nothing defines",
    "no Python": "it is a command for a shell",
    "no lines": "it is empty",
}
REPRODUCED: Final = ("exactly", "seen")
NO_LINES: Final = ("no Python", "no lines")
SESSION: Final = """
import ast, contextlib, io, re, reprlib, types
HIDDEN = (types.ModuleType, types.FunctionType, type)
SHORT = reprlib.Repr()
SHORT.maxlevel, SHORT.maxstring, SHORT.maxother = 8, 2000, 2000
SHORT.maxlist = SHORT.maxtuple = SHORT.maxset = SHORT.maxdict = SHORT.maxlong = 40

def paste(module, code):
    names, told, last, raised, printed = dict(vars(module)), [], None, "", io.StringIO()
    def write(value):
        told.append(re.sub("0x[0-9a-f]+", "0x", SHORT.repr(value)))
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        for node in ast.parse(code).body:
            last, raised = None, ""
            try:
                if isinstance(node, ast.Expr):
                    last = eval(compile(ast.Expression(node.value), "<pasted>", "eval"), names)
                    write(last)
                else:
                    exec(compile(ast.Module([node], []), "<pasted>", "exec"), names)
            except BaseException as error:
                raised = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
                told.append(raised)
        new = {name: value for name, value in names.items() if name not in vars(module) and not isinstance(value, HIDDEN)}
        for name, value in new.items():
            if name != "__builtins__":
                told.append(name)
                write(value)
                told.extend(other for other in new if new[other] is value)
    return [last, raised, told, printed.getvalue()]
"""
"""The source of a function that runs lines as an interactive interpreter does, and returns what its user sees."""
NAME: Final = re.compile(r"NameError: name '\w+' is not defined")


@dataclass(frozen=True, slots=True)
class Session:
    """What a learner sees after pasting lines."""

    last: str
    """The value of the last line."""
    raised: str
    """The exception that the last line raised."""
    told: tuple[str, ...]
    """The whole output."""
    lost: str = ""
    """How the interpreter ended; empty if it did not."""


@dataclass(frozen=True, slots=True)
class Row:
    """The result of one finding."""

    kata: str
    mistake: str
    item: str
    what: str
    finding: Finding


class Desk:
    """Interpreters in which lines are pasted."""

    def __init__(self, context: RunContext) -> None:
        self._context = context
        self._players = PlayerPool()

    def close(self) -> None:
        """End all interpreters."""
        self._players.close()

    def outcome_of(self, attempt: Attempt, result: Result) -> str:
        """Return the result of pasting the lines of a finding after its attempt."""
        [finding] = result.findings
        try:
            if not ast.parse(finding.call).body:
                return "no lines"
        except (SyntaxError, ValueError):
            return "no Python"
        mine = self.paste(attempt, finding.call)
        due = self.paste(Attempt(attempt.kata, attempt.kata.solution, attempt.kata.solution.read_text("utf-8")), finding.call)
        if any(NAME.match(line) for line in due.told) and "NameError" not in finding.message + finding.got:
            return "unknown name"
        if result.outcome in {Outcome.TIMEOUT, Outcome.CRASHED}:
            return "exactly" if mine.lost else "not at all"
        told = finding.message.removeprefix("it raised ").partition("; ")[0]
        if mine.raised and mine.raised in {told, finding.got}:
            return "exactly"
        if finding.got and finding.got != finding.expected and _flat(mine.last) == _flat(finding.got):
            return "exactly"
        if mine != due:
            return "seen"
        if finding.message.partition("; ")[2].startswith((UNKNOWN, CHANCE)) or finding.message.startswith((UNKNOWN, CHANCE)):
            return "says so"
        return "not at all" if finding.expected and _flat(mine.last) == _flat(finding.expected) else "unseen"

    def paste(self, attempt: Attempt, code: str) -> Session:
        """Run a program in a fresh player, and then these lines."""
        request = order(Task(attempt, ()), (), self._context.search)["load"]
        request["scenarios"] = f"{request['scenarios']}\n{SESSION}" if PREPARE in request["scenarios"] else SESSION
        session = PlayerSession(request, self._players)
        try:
            session.load()
            seen: Any = calls.Attempt(Client(session)).run(_paste, code)
        except PlayerLost as lost:
            return Session("", "", (), lost.how)
        finally:
            session.close()
        if not isinstance(seen, list):
            return Session(repr(seen), "", ())
        last, raised, told, printed = seen
        return Session(show(last), str(raised), (*map(str, told), str(printed)))


def _paste(_: Any, code: str) -> Any:
    """A placeholder for `paste`, which runs in the attempt's process."""


_paste.__name__ = "paste"


def _flat(value: str) -> str:
    """Return a value as text in which lists and tuples look the same."""
    return value.translate(str.maketrans("()", "[]"))


class Survey:
    """Judge mistakes of the bank like a learner's attempts, and paste what their findings show."""

    def __init__(self, context: RunContext) -> None:
        self._judge, self._desk = Judge(context), Desk(context)
        self._context = context

    def close(self) -> None:
        """End all processes."""
        self._judge.close()
        self._desk.close()

    def rows(self, kata: Kata, most: int | None = None) -> Iterator[Row]:
        """Yield the result of each finding; with `most`, only of that number of mistakes, and only of the first finding of each.

        Mistakes that may keep state between calls come first.
        """
        attempts = sorted(mistakes_of(kata)[0].values(), key=lambda attempt: crc32(attempt.path.name.encode()))
        attempts.sort(key=lambda attempt: shared_state(attempt.source) is None)
        for attempt in attempts[:most]:
            for result in self._broken(attempt, first=most is not None):
                what = self._desk.outcome_of(attempt, result)
                yield Row(kata.id, attempt.path.stem, result.item, what, result.findings[0])

    def _broken(self, attempt: Attempt, *, first: bool) -> list[Result]:
        kata = attempt.kata
        names: tuple[str, ...] = kata.properties
        if first:
            quick = self._judge.serve(Task(attempt, names), replace(self._context.search, own_examples=0, once_broken="stop"))
            names = tuple(result.item for result in quick if result.outcome is not Outcome.PASSED)
        results = self._judge.serve(Task(attempt, names)) if names else ()
        return [result for result in results if result.outcome not in {Outcome.PASSED, Outcome.ERROR}]


def table(rows: Sequence[Row]) -> str:
    """Return a table of how many findings reproduce for each kata, and their share of all."""
    lines = []
    for kata in dict.fromkeys(row.kata for row in rows):
        counts = Counter(row.what for row in rows if row.kata == kata)
        lines.append(
            f"{kata:24} {sum(counts.values()):4}  {', '.join(f'{count} {what}' for what, count in counts.most_common())}"
        )
    good = sum(row.what in REPRODUCED for row in rows)
    pasted = sum(row.what not in NO_LINES for row in rows)
    return "\n".join([*lines, f"{good} of {pasted} that can be pasted reproduce; {len(rows) - pasted} are no Python"])


def main() -> None:
    """Print the table."""
    words = argparse.ArgumentParser()
    words.add_argument("--all", action="store_true", help="all findings on all mistakes")
    words.add_argument("--file", help="a file for a line of JSON about each finding")
    words.add_argument("katas", nargs="*")
    told, rows = words.parse_args(), list[Row]()
    with tempfile.TemporaryDirectory() as folder:
        context = RunContext(Processes(), Path(folder), Path(folder))
        survey = Survey(context)
        katas = [
            kata for pack in read_bank([builtin()]).packs for kata in pack.katas if kata.id in told.katas or not told.katas
        ]
        for kata in katas:
            for row in survey.rows(kata, None if told.all else SAMPLE):
                rows.append(row)
                if told.file:
                    with Path(told.file).open("a", encoding="utf-8") as file:
                        file.write(json.dumps(asdict(row)) + "\n")
        survey.close()
        context.processes.stop()
    sys.stdout.write(table(rows) + "\n")


if __name__ == "__main__":
    main()
