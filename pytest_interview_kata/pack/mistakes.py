"""Reads a kata's mistakes: whole programs in `mistakes/*.py`, and edits of a right solution in `mistakes.md`.

In `mistakes.md` each mistake has a heading `## name` or `## name (accepted/other.py)`, which names the base if that is not
`solution.py`, then a text that says what people get wrong, and one or more ```diff blocks. The lines of a block that start with
`-` or a space must occur exactly once in the base, one after the other; the lines that start with `+` or a space replace them.
"""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import Attempt, Kata, KataError

from .tables import read_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FILE: Final = Kata.edits.name
HEADING: Final = re.compile(r"## (?P<name>\w+)(?: \((?P<base>accepted/\w+\.py)\))?")
START: Final = "```diff"
END: Final = "```"
MARKERS: Final = ("-", "+", " ")
FULL_STOP: Final = re.compile(r"[.!?][\"'`)]*$")


@dataclass(frozen=True, slots=True)
class Edit:
    """One ```diff block: its lines with their markers, and the number of the first one in `mistakes.md`."""

    number: int
    lines: tuple[str, ...]

    @property
    def old(self) -> tuple[tuple[int, str], ...]:
        """The lines that the base must have, each with its number in `mistakes.md`."""
        return tuple((number, line[1:]) for number, line in enumerate(self.lines, self.number) if not line.startswith("+"))

    @property
    def new(self) -> tuple[str, ...]:
        """The lines that replace the old ones."""
        return tuple(line[1:] for line in self.lines if not line.startswith("-"))

    def starts(self, base: Sequence[str]) -> list[int]:
        """Return the indices at which the old lines occur in the lines of a base."""
        return [index for index in range(len(base)) if self._matching(base, index) == len(self.old)]

    def mismatch(self, base: Sequence[str]) -> tuple[int, str]:
        """Return the old line at which the longest match fails, and its number in `mistakes.md`."""
        return self.old[max((self._matching(base, index) for index in range(len(base))), default=0)]

    def _matching(self, base: Sequence[str], start: int) -> int:
        """Return how many of the old lines occur, one after the other, in the base from an index on."""
        count = 0
        while count < len(self.old) and base[start + count : start + count + 1] == [self.old[count][1]]:
            count += 1
        return count


@dataclass(frozen=True, slots=True)
class Mistake:
    """A wrong program, as edits of a right one."""

    name: str
    base: str
    """The path of the right program in the kata's folder."""
    sentence: str
    """What people get wrong."""
    edits: tuple[Edit, ...]
    line: int
    """The line of the heading in `mistakes.md`."""

    @property
    def label(self) -> str:
        """Where the mistake is, and its name."""
        return f"{FILE}:{self.line} {self.name}"

    def apply(self, base: str) -> str:
        """Return the base with all edits made, or raise `KataError` with one line for each problem."""
        lines = base.split("\n")
        found = [(edit, edit.starts(lines)) for edit in self.edits]
        problems = [self._misses(edit, starts, lines) for edit, starts in found if len(starts) != 1]
        if problems:
            raise KataError("\n".join(problems))
        ordered = sorted(((starts[0], edit) for edit, starts in found), key=itemgetter(0))
        for (first, edit), (second, other) in pairwise(ordered):
            if first + len(edit.old) > second:
                raise KataError(f"{FILE}:{other.number} {self.name}: this block overlaps another one: merge them into one.")
        for start, edit in reversed(ordered):
            lines[start : start + len(edit.old)] = edit.new
        result = "\n".join(lines)
        if result == base:
            raise KataError(f"{self.label}: the edits change nothing: mark lines with - and +.")
        self._compile(result)
        return result

    def _misses(self, edit: Edit, starts: Sequence[int], base: Sequence[str]) -> str:
        if starts:
            return (
                f"{FILE}:{edit.number} {self.name}: the lines that start with {edit.old[0][1]!r} occur "
                f"{len(starts)} times in {self.base}: add lines of context that start with a space."
            )
        number, line = edit.mismatch(base)
        where = "after the lines before it" if line in base else "at all"
        return f"{FILE}:{number} {self.name}: {self.base} does not have the line {line!r} {where}: copy the lines from there."

    def _compile(self, source: str) -> None:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # a mistake may be what Python warns about
                compile(source, self.base, "exec", dont_inherit=True)
        except (SyntaxError, ValueError) as error:
            line = getattr(error, "lineno", None)
            raise KataError(f"{self.label}: the result does not compile: {error.args[0]} (line {line}).") from None


def read_mistakes(text: str) -> tuple[Mistake, ...]:
    """Parse `mistakes.md`. Raise `KataError` if it is malformed."""
    found: dict[str, Mistake] = {}
    lines = [*enumerate(text.splitlines(), 1)]
    headings = [index for index, (_, line) in enumerate(lines) if line.startswith("## ")]
    for start, end in pairwise([*headings, len(lines)]):
        mistake = _mistake(lines[start:end])
        if mistake.name in found:
            raise KataError(f"{mistake.label}: line {found[mistake.name].line} has the same name: rename one.")
        found[mistake.name] = mistake
    return tuple(found.values())


def _mistake(lines: Sequence[tuple[int, str]]) -> Mistake:
    number, heading = lines[0]
    if not (match := HEADING.fullmatch(heading.rstrip())):
        raise KataError(f"{FILE}:{number}: {heading!r} is not a heading '## name' or '## name (accepted/other.py)'.")
    prose: list[str] = []
    edits: list[Edit] = []
    rest = iter(lines[1:])
    for at, line in rest:
        if line.startswith(END):
            if line.rstrip() != START:
                raise KataError(f"{FILE}:{at}: {line!r} does not start an edit: write each edit as a {START} block.")
            edits.append(_edit(at, rest))
        else:
            prose.append(line)
    sentence = " ".join(" ".join(prose).split())
    if not FULL_STOP.search(sentence):
        raise KataError(f"{FILE}:{number} {match['name']}: say in a sentence with a full stop what people get wrong.")
    if not edits:
        raise KataError(f"{FILE}:{number} {match['name']}: it has no {START} block: show the edit in one.")
    return Mistake(match["name"], match["base"] or Kata.solution.name, sentence, tuple(edits), number)


def _edit(start: int, lines: Iterator[tuple[int, str]]) -> Edit:
    block: list[str] = []
    for number, line in lines:
        if line.startswith(END):
            edit = Edit(start + 1, tuple(block))
            if not edit.old:
                raise KataError(
                    f"{FILE}:{start}: the block has no line that starts with - or a space: nothing says where it goes."
                )
            return edit
        if line and not line.startswith(MARKERS):
            raise KataError(f"{FILE}:{number}: {line!r} starts with neither -, + nor a space.")
        block.append(line)
    raise KataError(f"{FILE}:{start}: the block does not end: close it with {END}.")


def mistakes_of(kata: Kata) -> tuple[dict[str, Attempt], tuple[str, ...]]:
    """Return the mistakes by their labels, such as `mistakes/greedy.py`, and a message for each mistake that cannot be made."""
    paths = sorted(kata.mistakes.glob("*.py"))
    attempts = {f"mistakes/{path.name}": Attempt(kata, path, read_text(path)) for path in paths}
    problems: list[str] = []
    try:
        listed = read_mistakes(read_text(kata.edits)) if kata.edits.is_file() else ()
    except KataError as error:
        return attempts, (str(error),)
    for mistake in listed:
        try:
            attempts[mistake.label] = _applied(kata, mistake)
        except KataError as error:
            problems += str(error).split("\n")
    return attempts, tuple(problems)


def _applied(kata: Kata, mistake: Mistake) -> Attempt:
    path, base = kata.mistakes / f"{mistake.name}.py", kata.folder / mistake.base
    if path.is_file():
        raise KataError(f"{mistake.label}: mistakes/{path.name} has the same name: rename one.")
    if not base.is_file():
        raise KataError(f"{mistake.label}: there is no {mistake.base}: name an accepted solution.")
    return Attempt(kata, path, mistake.apply(read_text(base)))
