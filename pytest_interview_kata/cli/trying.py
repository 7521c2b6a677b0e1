"""`kata try`, for authors of packs: runs properties in the author's terminal."""

from __future__ import annotations

import linecache
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import Attempt, Kata, KataError, Outcome, Task
from pytest_interview_kata.pack.lookup import find_kata
from pytest_interview_kata.pack.mistakes import mistakes_of
from pytest_interview_kata.pack.reader import MARKERS, UnknownKata, missing, needs, read_bank
from pytest_interview_kata.report.terminal.finding import render
from pytest_interview_kata.run.context import Search
from pytest_interview_kata.text import counted
from pytest_interview_kata.workspace.reading import read_source

from .call import Argument, Call, Command
from .locate import shown
from .printing import Verbatim, width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pytest_interview_kata.debugging.trying import Tried
    from pytest_interview_kata.model import Result

SLOW: Final = 2.0
"""A property is called slow if it takes more seconds of processor time than this; half a second is the aim."""
FAILED: Final = 1
"""The exit status if a property does not hold."""


def run(call: Call) -> Iterator[str]:
    """Yield a row for each property, and details of failures. Raise `SystemExit` with status 1 if a property does not hold.

    If all properties hold for a mistake, the other checks that reject it are shown, too.
    """
    kata = _kata(call)
    where, attempt = _attempt(call, kata)
    names = _chosen(kata, call.options.property)
    if missing(kata):
        raise KataError(f"{kata.id} {needs(kata)}")
    from pytest_interview_kata.debugging.trying import try_properties  # noqa: PLC0415 - it imports Hypothesis

    yield f"{kata.id}: {where}"
    failed = []
    seed = call.options.seed or ""
    with tempfile.TemporaryDirectory(prefix="kata-try-", ignore_cleanup_errors=True) as own:
        for tried in try_properties(Task(attempt, names), Search(seed=seed), Path(own)):
            yield _row(tried, max(map(len, names)))
            yield from _details(tried, attempt, where)
            failed += [tried.result] if tried.result.outcome is not Outcome.PASSED or tried.flaky else []
    if not failed and names == (*kata.examples, *kata.properties) and attempt.path.parent == kata.mistakes:
        for result in _rejections(attempt):
            failed.append(result)
            yield f"{result.outcome.value:7} {result.check}"
            yield Verbatim(render(_first(result), attempt, path=where, width=width()))
    if failed:
        raise SystemExit(FAILED)


def _kata(call: Call) -> Kata:
    """Return the kata that the first argument names: by the path of its folder, or by its id in the known packs."""
    folder = (call.here / call.options.id).resolve()
    if any((folder / sign.name).is_file() for sign in MARKERS):
        return read_bank([folder.parents[1]]).kata(folder.name)
    bank, _ = call.bank_and_workspace()
    try:
        return find_kata(bank, call.options.id)
    except UnknownKata as error:
        raise KataError(f"{error} If its pack is not installed, give the path of its folder.") from None


def _attempt(call: Call, kata: Kata) -> tuple[str, Attempt]:
    """Return the path and the program that the user names: a file here or in the kata's folder, or a mistake of the kata."""
    word = call.options.file or Kata.solution.name
    for path in (call.here / word, kata.folder / word):
        if path.is_file():
            return shown(path), Attempt(kata, path, read_source(path))
    mistakes, problems = mistakes_of(kata)
    named = {attempt.path.stem: (shown(kata.folder / label), attempt) for label, attempt in mistakes.items()}
    if word in named:
        return named[word]
    if problems:
        raise KataError(problems[0])
    known = f"its mistakes are {', '.join(named)}" if named else "it has no mistakes yet"
    raise KataError(f"{word!r} is neither a file here or in {shown(kata.folder)}, nor a mistake of {kata.id}: {known}.")


def _chosen(kata: Kata, word: str | None) -> tuple[str, ...]:
    names = (*kata.examples, *kata.properties)
    found = tuple(name for name in names if not word or word.removeprefix("test_") in name)
    if not found:
        raise KataError(f"{kata.id} has no property {word!r}: its properties are {', '.join(names)}.")
    return found


def _row(tried: Tried, room: int) -> str:
    result = tried.result
    word = "flaky" if tried.flaky else "ok" if result.outcome is Outcome.PASSED else result.outcome.value
    return Verbatim(f"{word:7} {result.item:{room}}  {counted(result.tried, 'case'):>9}  {result.seconds:6.2f} s")


def _details(tried: Tried, attempt: Attempt, where: str) -> Iterator[str]:
    result, seed = tried.result, f", seed {tried.seed}" if tried.seed else ""
    if tried.flaky:
        yield f"{result.item} is flaky ({counted(result.tried, 'case')}{seed}): {tried.flaky}."
    if tried.again and tried.again.worked > SLOW:
        spent = f"{tried.again.worked:.1f} s of work for {counted(result.tried, 'case')}{seed}"
        yield f"{result.item} is slow: {spent}. Draw smaller cases, or ask for fewer; half a second is enough for most."
    if result.outcome is Outcome.PASSED:
        return
    yield ""
    yield Verbatim(render(result, attempt, path=where, width=width()))
    yield from map(Verbatim, _traceback(tried, attempt.kata))
    yield ""


def _rejections(attempt: Attempt) -> list[Result]:
    """Return the results of all checks that reject a program, except properties."""
    from .audit.judges import open_judges  # noqa: PLC0415 - it imports the whole audit

    with open_judges([attempt.kata], fresh=False) as judges:
        return [result for result in judges.inspect({"": attempt})[""] if result.outcome is not Outcome.PASSED]


def _first(result: Result) -> Result:
    """Return a result with only its first finding."""
    return replace(result, findings=result.findings[:1])


def _traceback(tried: Tried, kata: Kata) -> Sequence[str]:
    """Return the author's lines that led to a failure, as Python shows them."""
    rows = ["The pack's lines, most recent call last:"] if tried.frames else []
    for file, line, function in tried.frames:
        path = kata.folder / file
        code = linecache.getline(str(path), line).strip()
        rows += [f'  File "{shown(path)}", line {line}, in {function or "<module>"}', *([f"    {code}"] if code else [])]
    return rows


KATA: Final = Argument("id", metavar="KATA", help="the kata: its id, or its folder in a pack, which need not be installed")
FILE: Final = Argument(
    "file", metavar="FILE", nargs="?", help="the program: a file, or the name of a mistake (default: the solution)"
)
ONLY: Final = Argument("-k", dest="property", metavar="PROPERTY", help="only properties whose names contain this word")
SEED: Final = Argument("--seed", metavar="SEED", help="draw other cases, as `pytest --kata --kata-seed SEED` does")
TRY: Final = Command(
    "try", "for authors: run properties on a program, with their prints and breakpoints", run, (KATA, FILE, ONLY, SEED)
)
