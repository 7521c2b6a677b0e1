"""The frozen data types that all other modules share; nothing here reads, writes or runs anything."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


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
    ERROR = "error"
    """The attempt can't be read, parsed or imported."""
    SKIPPED = "skipped"
    TODO = "todo"


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the interview guide."""

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

    load: float = 5.0
    """Seconds to import the attempt."""
    call: float = 1.0
    """Seconds of work for one call; a call that only waits may take three times as long."""
    total: float = 15.0
    """Seconds for all calls of a kata together."""
    memory: int = 1 << 30
    """Bytes of address space, on platforms that can limit it."""


@dataclass(frozen=True, slots=True)
class Kata:
    """One exercise, as described by its folder."""

    id: str
    pack: str
    folder: Path
    title: str
    question: Question
    level: Level
    properties: tuple[str, ...]
    """Names of the properties in the order of their definitions, without `test_`."""
    extras: tuple[str, ...] = ()
    """Extras of this distribution that the kata needs, such as `flask`."""
    modules: tuple[str, ...] = ()
    """Modules outside the standard library that an attempt may import."""
    bans: tuple[str, ...] = ()
    """What an attempt must not use, in the notation of `checks.rules.bans`."""
    lint: tuple[str, ...] = ()
    """Codes of ruff rules that count for this kata in addition to the usual ones."""
    limits: Limits = field(default_factory=Limits)
    old_stubs: tuple[str, ...] = ()  # digests of the stubs of earlier releases

    @property
    def stub(self) -> Path:
        """The path of the file that a learner starts from."""
        return self.folder / "stub.py"

    @property
    def solution(self) -> Path:
        """The path of the reference solution."""
        return self.folder / "solution.py"

    @property
    def place(self) -> str:
        """The path of the attempt inside a folder of attempts, with forward slashes."""
        return f"{self.question.section.slug}/{self.id}.py"


@dataclass(frozen=True, slots=True)
class Pack:
    """A folder of katas, with their sections and questions."""

    name: str
    folder: Path
    sections: tuple[Section, ...]
    questions: tuple[Question, ...]
    katas: tuple[Kata, ...]


@dataclass(frozen=True, slots=True)
class Attempt:
    """A learner's file for a kata, as it was when it was read."""

    kata: Kata
    path: Path
    source: str = ""
    problem: str = ""
    """Why the attempt can't be judged, in one sentence; empty if it can."""
    todo: bool = False
    """Whether it is empty or still a stub."""


@dataclass(frozen=True, slots=True)
class Task:
    """An attempt, and the items of one check to run on it."""

    attempt: Attempt
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """One message of a check to the learner; its strings may come from the attempt, so they are escaped when shown."""

    message: str
    line: int = 0
    """The line of the attempt that it is about, from 1; 0 if it is not about a line."""
    column: int = 0
    code: str = ""
    """The tool's name for the rule, such as `arg-type` or `F401`."""
    sentence: str = ""
    """The property or typing test that failed, in plain English."""
    call: str = ""
    """The smallest call that was found to fail, as Python."""
    got: str = ""
    expected: str = ""
    output: str = ""
    """What the attempt printed during that call."""
    frames: tuple[tuple[int, str], ...] = ()
    """Traceback entries in the learner's file, outermost first: line and function."""
    internal: bool = False  # whether it reports an error of a check or the judge, not of the attempt


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


@dataclass(frozen=True, slots=True)
class Verdict:
    """All results for one attempt, and the state that follows from them."""

    kata: Kata
    state: State
    path: str
    """The path of the attempt, relative to the root directory of the run, with forward slashes."""
    results: tuple[Result, ...] = ()
    hints: int = 0  # number of hints taken
    gave_up: bool = False
    """Whether the learner looked at the solution before solving the kata."""

    @property
    def seconds(self) -> float:
        """Seconds that all checks took together."""
        return sum(result.seconds for result in self.results)

    @property
    def cached(self) -> bool:
        """Whether every result is from an earlier run."""
        return bool(self.results) and all(result.cached for result in self.results)


@dataclass(frozen=True, slots=True)
class QuestionProgress:
    """The verdicts on the katas of one question."""

    question: Question
    verdicts: tuple[Verdict, ...]


@dataclass(frozen=True, slots=True)
class SectionProgress:
    """The verdicts of one section, by question, and the number of verdicts in each state."""

    section: Section
    questions: tuple[QuestionProgress, ...]
    totals: Mapping[State, int]


@dataclass(frozen=True, slots=True)
class Progress:
    """The progress of a learner: all verdicts of a run, in the order of the guide, and the missing sandbox walls."""

    sections: tuple[SectionProgress, ...]
    totals: Mapping[State, int]
    unjudged: int = 0
    """The number of katas that this run checked only in part, so that there is no verdict."""
    next: Verdict | None = None
    """The kata to continue with."""
    missing_walls: tuple[str, ...] = ()

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """All verdicts, in the order of the guide."""
        return tuple(v for s in self.sections for q in s.questions for v in q.verdicts)
