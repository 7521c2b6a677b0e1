"""The frozen data types that all other modules share; nothing here reads, writes or runs anything."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final, overload

if TYPE_CHECKING:
    from pathlib import Path

PROPERTIES: Final = "properties"  # the name of the check that judges the properties of katas
OWN_TESTS: Final = "own_tests"  # the name of the check that runs the learner's own tests, and of its item
EXAMPLES: Final = "examples"  # the name of the item of this check that runs the examples of the brief


class KataError(Exception):
    """An error that the user can fix: the message says what was found, where, and what to do next."""


class Level(StrEnum):
    """How long a kata is meant to take."""

    WARM_UP = "warm-up"
    CORE = "core"
    DEEP = "deep"

    @property
    def minutes(self) -> int:
        """The approximate number of minutes that a prepared candidate needs."""
        return {Level.WARM_UP: 5, Level.CORE: 15, Level.DEEP: 30}[self]


class State(StrEnum):
    """The state of an attempt."""

    TODO = "todo"
    FAILING = "failing"
    POLISH = "polish"
    SOLVED = "solved"
    SKIPPED = "skipped"


class Outcome(StrEnum):
    """How one item of one check ended."""

    PASSED = "passed"
    FAILED = "failed"
    TIMEOUT = "timeout"
    CRASHED = "crashed"
    ERROR = "error"  # the attempt cannot be read, parsed or imported
    SKIPPED = "skipped"
    TODO = "todo"


@dataclass(frozen=True, slots=True)
class Section:
    """A section of a pack's guide; the guide is the list of sections and questions in `pack.toml`."""

    slug: str
    title: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question that an interviewer asks."""

    number: int
    section: Section
    text: str


@dataclass(frozen=True, slots=True)
class Limits:
    """The resources that an attempt may use before it is stopped."""

    load: float = 5.0  # seconds to import the attempt
    call: float = 1.0  # seconds of work for one call; a call that only waits may take three times as long
    total: float = 15.0  # seconds for all calls of a kata together
    memory: int = 1 << 30  # bytes of address space, on platforms that can limit it


@dataclass(frozen=True, slots=True)
class Part:
    """A file or folder in a kata's folder. It is a descriptor: as an attribute of a `Kata` object, it is the path."""

    name: str
    is_required: bool = False

    @overload
    def __get__(self, kata: None, owner: type[Kata]) -> Part: ...
    @overload
    def __get__(self, kata: Kata, owner: type[Kata]) -> Path: ...
    def __get__(self, kata: Kata | None, owner: type[Kata]) -> Part | Path:
        """Return the path in a kata's folder; if the attribute is read from the class, return this object."""
        return self if kata is None else kata.folder / self.name


@dataclass(frozen=True, slots=True)
class Kata:
    """One exercise, as described by its folder."""

    id: str
    pack: str
    folder: Path
    title: str
    question: Question
    level: Level
    properties: tuple[str, ...]  # names in the order of their definitions, without `test_`
    examples: tuple[str, ...] = ()  # the name of the item that runs the examples of the brief, if it has any
    extras: tuple[str, ...] = ()  # extras of this distribution that the kata needs, such as `flask`
    modules: tuple[str, ...] = ()  # modules outside the standard library that an attempt may import
    bans: tuple[str, ...] = ()  # what an attempt must not use, in the notation of `checks.rules.bans`
    lint: tuple[str, ...] = ()  # codes of ruff rules that count for this kata in addition to the usual ones
    limits: Limits = field(default_factory=Limits)
    old_stubs: tuple[str, ...] = ()  # digests of the stubs of earlier releases

    settings = Part("kata.toml", is_required=True)
    stub = Part("stub.py", is_required=True)  # what a learner starts from, with the brief as its docstring
    solution = Part("solution.py", is_required=True)
    properties_file = Part("properties.py", is_required=True)
    notes = Part("notes.md", is_required=True)
    scenarios = Part("scenarios.py")
    judge = Part("judge")  # a folder of modules that the properties import; no player can read it
    typing_tests = Part("typing_tests.py")
    cases = Part("cases.json")
    attempt_types = Part("attempt.pyi")  # the types of the attempt in properties, written by `kata stubs`
    equivalent = Part("equivalent.toml")  # mutants that are also right programs, each with the reason
    accepted = Part("accepted")  # a folder of other right solutions
    mistakes = Part("mistakes")  # a folder of wrong solutions
    edits = Part("mistakes.md")  # wrong solutions as edits of right ones

    @property
    def name(self) -> str:
        """The id without the number of its question, as reports show it."""
        return self.id.removeprefix(f"q{self.question.number:02}_")

    @property
    def attempt_path(self) -> str:
        """The path of the attempt inside a folder of attempts, with forward slashes."""
        return f"{self.question.section.slug}/{self.id}.py"


PREPARE: Final = "\ndef prepare("  # in scenarios.py, the start of a function that is called before the attempt is loaded
CONTENTS: Final = "pack.toml"  # the file that makes a folder a pack
PARTS: Final = tuple(part for part in vars(Kata).values() if isinstance(part, Part))  # all that a kata's folder may contain


@dataclass(frozen=True, slots=True)
class Attempt:
    """A learner's file for a kata, as it was when it was read."""

    kata: Kata
    path: Path
    source: str = ""
    problem: str = ""  # why the attempt cannot be judged, in one sentence; empty if it can
    todo: bool = False  # whether the attempt is empty or still a stub
    tests: str = ""  # the source of the learner's own tests, if there are any


@dataclass(frozen=True, slots=True)
class Task:
    """An attempt, and the items of one check to run on it."""

    attempt: Attempt
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """A message from a check to the learner. Its strings may come from the attempt, so reports escape them."""

    message: str
    line: int = 0  # the line of the attempt that the finding is about, from 1; 0 if it is not about a line
    column: int = 0
    code: str = ""  # the tool's name for the rule, such as `arg-type` or `F401`
    sentence: str = ""  # the property or typing test that failed, in plain English
    call: str = ""  # the smallest call that was found to fail, as Python
    got: str = ""
    expected: str = ""
    output: str = ""  # what the attempt printed during that call
    frames: tuple[tuple[int, str], ...] = ()
    """Traceback entries in the learner's file, outermost first: line and function."""
    internal: bool = False  # whether it reports an error of a check or the judge, not of the attempt
    end_column: int = 0  # the column after the part of the line that it is about, if known


@dataclass(frozen=True, slots=True)
class Result:
    """The result of one item of one check, and the sandbox walls that the system lacked."""

    kata: str
    check: str
    item: str
    outcome: Outcome
    findings: tuple[Finding, ...] = ()
    seconds: float = 0.0
    cached: bool = False
    tried: int = 0  # number of cases that a property was tried on
    missing_walls: tuple[str, ...] = ()
