"""The vocabulary as frozen data: what every other module speaks of, and nothing that reads, writes or runs."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class KataError(Exception):
    """Something a person can put right: the message says what was found, where, and what to do next."""


class Level(StrEnum):
    """How long a kata is meant to take."""

    WARM_UP = "warm-up"
    CORE = "core"
    DEEP = "deep"

    @property
    def minutes(self) -> int:
        """About how many minutes a prepared candidate needs."""
        return {Level.WARM_UP: 5, Level.CORE: 15, Level.DEEP: 30}[self]


class State(StrEnum):
    """Where an attempt stands."""

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
    """The attempt could not be read or does not import."""
    SKIPPED = "skipped"
    TODO = "todo"


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the interview guide."""

    slug: str
    title: str


@dataclass(frozen=True, slots=True)
class Question:
    """What an interviewer asks."""

    number: int
    section: Section
    text: str


@dataclass(frozen=True, slots=True)
class Limits:
    """What an attempt may use before it is stopped."""

    load: float = 5.0
    """Seconds for importing the attempt."""
    call: float = 1.0
    """Seconds of work for one call; three times as long where it only waits."""
    total: float = 15.0
    """Seconds that all calls of a kata may take together."""
    memory: int = 1 << 30
    """Bytes of address space, where the platform can limit it."""


@dataclass(frozen=True, slots=True)
class Kata:
    """One exercise, as its folder describes it."""

    id: str
    pack: str
    folder: Path
    title: str
    question: Question
    level: Level
    properties: tuple[str, ...]
    """Names of the properties in the order they are written, without `test_`."""
    extras: tuple[str, ...] = ()
    """Extras of this distribution that the kata needs, such as `flask`."""
    modules: tuple[str, ...] = ()
    """Modules outside the standard library that an attempt may import."""
    bans: tuple[str, ...] = ()
    """What an attempt must not use, in the words of `checks.rules`."""
    lint: tuple[str, ...] = ()
    """Codes of ruff's rules that count for this kata beside the usual ones."""
    limits: Limits = field(default_factory=Limits)
    old_stubs: tuple[str, ...] = ()  # digests of the stubs of earlier releases

    @property
    def stub(self) -> Path:
        """The file that a learner starts from."""
        return self.folder / "stub.py"

    @property
    def solution(self) -> Path:
        """The reference."""
        return self.folder / "solution.py"

    @property
    def place(self) -> str:
        """Where the attempt belongs inside a folder of attempts, with forward slashes."""
        return f"{self.question.section.slug}/{self.id}.py"


@dataclass(frozen=True, slots=True)
class Pack:
    """A folder of katas with its table of contents."""

    name: str
    folder: Path
    sections: tuple[Section, ...]
    questions: tuple[Question, ...]
    katas: tuple[Kata, ...]


@dataclass(frozen=True, slots=True)
class Attempt:
    """A file in the place of a kata's solution, as it stood when it was read."""

    kata: Kata
    path: Path
    source: str = ""
    problem: str = ""
    """Why the file could not be read, in one sentence; empty when it could."""
    todo: bool = False
    """Whether it is still the stub."""


@dataclass(frozen=True, slots=True)
class Task:
    """An attempt and the items of one check that are wanted of it."""

    attempt: Attempt
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a check has to say to the learner; every text may come from the attempt and is shown escaped."""

    message: str
    line: int = 0
    """Line of the attempt that it is about, from 1; 0 when it is about no line."""
    column: int = 0
    code: str = ""
    """The tool's name for the rule, such as `arg-type` or `F401`."""
    sentence: str = ""
    """The law that was broken, in plain English."""
    call: str = ""
    """The smallest call that breaks it, as Python."""
    got: str = ""
    expected: str = ""
    output: str = ""
    """What the attempt printed during that call."""
    frames: tuple[tuple[int, str], ...] = ()
    """The learner's own frames, outermost first: line and function."""


@dataclass(frozen=True, slots=True)
class Result:
    """What one item of one check came to, and which walls the system lacked."""

    kata: str
    check: str
    item: str
    outcome: Outcome
    findings: tuple[Finding, ...] = ()
    seconds: float = 0.0
    cached: bool = False
    tried: int = 0  # cases that a property was tried on
    missing_walls: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """All that was found about one attempt, and where it therefore stands."""

    kata: Kata
    state: State
    path: str
    """Where the attempt is, relative to the run's root, with forward slashes."""
    results: tuple[Result, ...] = ()
    hints: int = 0
    """How many hints were taken."""
    gave_up: bool = False
    """Whether the solution was looked at before it was found."""

    @property
    def seconds(self) -> float:
        """Seconds that judging took, all checks together."""
        return sum(result.seconds for result in self.results)

    @property
    def cached(self) -> bool:
        """Whether every result was known from an earlier run."""
        return bool(self.results) and all(result.cached for result in self.results)


@dataclass(frozen=True, slots=True)
class QuestionProgress:
    """The verdicts on one question's katas."""

    question: Question
    verdicts: tuple[Verdict, ...]


@dataclass(frozen=True, slots=True)
class SectionProgress:
    """The verdicts of one section, by question, and how many are in which state."""

    section: Section
    questions: tuple[QuestionProgress, ...]
    totals: Mapping[State, int]


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a learner stands: every verdict of a run, in the order of the guide, and the walls that were missing."""

    sections: tuple[SectionProgress, ...]
    totals: Mapping[State, int]
    unjudged: int = 0
    """Katas of which this run checked a part only, too little for a verdict."""
    next: Verdict | None = None
    """The kata to go on with."""
    missing_walls: tuple[str, ...] = ()

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """Every verdict, in the order of the guide."""
        return tuple(v for s in self.sections for q in s.questions for v in q.verdicts)
