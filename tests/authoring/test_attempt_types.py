"""The types of the attempt: mypy agrees with what properties get in reality."""

from pathlib import Path
from typing import Final

import pytest

from pytest_interview_kata.authoring.attempt_types import attempt_types
from pytest_interview_kata.authoring.typecheck import type_errors
from pytest_interview_kata.judge.attempt import BaseAttempt
from pytest_interview_kata.model import Attempt, Kata, KataError, Outcome, Part, Task
from pytest_interview_kata.run.context import RunContext
from pytest_interview_kata.run.judge_process import Judge
from tests.sample_packs import own_kata, write_files

SOLUTION: Final = '''"""Keep a ledger."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Generic, Protocol, TypeVar, overload

T = TypeVar("T")
Pair = tuple[int, T]
LIMIT = 3


class Sized(Protocol):
    size: int


@dataclass
class Entry:
    label: str
    cents: int = 0


class Ledger(Generic[T]):
    def __init__(self, owner: str, *, entries: Iterable[Entry] = ()) -> None:
        self.owner = owner


def count(numbers: Sequence[int]) -> int:
    return len(numbers)


def unique(items: Iterable[T]) -> list[T]:
    return list(dict.fromkeys(items))


def stream(items: Iterable[T]) -> Iterator[T]:
    yield from items


async def fetch(url: str) -> str:
    return url


def apply(function: Callable[[int], int], number: int) -> int:
    return function(number)


def largest(entries: Sequence[Entry]) -> Entry | None:
    return max(entries, key=lambda entry: entry.cents, default=None)


def half(number: int) -> Fraction:
    return Fraction(number, 2)


def price(entry: "Entry") -> Decimal:
    return Decimal(entry.cents) / 100


def owner_of(ledger: Ledger[int]) -> str:
    return ledger.owner


def adder(number: int) -> Callable[[int], int]:
    return lambda other: number + other


@overload
def twice(value: int) -> int: ...
@overload
def twice(value: str) -> str: ...
def twice(value: int | str) -> int | str:
    return value * 2


def show(text: str) -> str:
    return text


def _hidden() -> None: ...
'''
PROPERTIES: Final = '''from typing import Any, assert_type

from pytest_interview_kata.properties import Attempt, Record, Remote, equal, holds, raises

def test_types(attempt: Attempt) -> None:
    """The types are those that mypy knows."""
    equal(assert_type(attempt.count([1, 2]), int), 2)
    words = attempt.unique(["a", "a"])
    equal(assert_type(words, list[str]), ["a"])
    holds(type(assert_type(attempt.stream([1]), Remote)) is Remote, "an iterator")
    holds(type(assert_type(attempt.fetch("x"), Remote)) is Remote, "a coroutine")
    equal(assert_type(attempt.apply(lambda number: number + 1, 2), int), 3)
    entry = assert_type(attempt.Entry("tea", cents=3), Record)
    equal(entry, Record("Entry", (("label", "tea"), ("cents", 3))))
    equal(assert_type(attempt.largest([entry, attempt.new("Entry", "cup")]), Record | None), entry)
    holds(type(assert_type(attempt.half(3), Remote)) is Remote, "a fraction")
    equal(str(attempt.price(entry).normalize()), "0.03")
    ledger = assert_type(attempt.Ledger("Ann", entries=[entry]), Remote)
    equal(assert_type(attempt.owner_of(ledger), str), "Ann")
    equal(assert_type(attempt.adder(1), Remote)(2), 3)
    equal(assert_type(attempt.twice("a"), str), "aa")
    equal(assert_type(attempt.session("x = LIMIT").eval("x"), Any), 3)
    equal(attempt.named("numbers").count([]), 0)
    raises(TypeError, attempt.count, 3)
'''


def test_mypy_and_the_judge_agree(tmp_path: Path, context: RunContext, judge: Judge) -> None:
    kata = own_kata(tmp_path, PROPERTIES, SOLUTION)

    assert [*map(str, type_errors([kata], context))] == []
    assert [result.outcome for result in judge.serve(Task(Attempt(kata, kata.solution, SOLUTION), kata.properties))] == [
        Outcome.PASSED
    ]


def test_the_judge_knows_the_module(tmp_path: Path, context: RunContext, judge: Judge) -> None:
    own = PROPERTIES.replace("import Attempt, ", "import ").replace("def test", "from .attempt import Attempt\n\ndef test", 1)
    kata = own_kata(tmp_path, own, SOLUTION)

    assert [*map(str, type_errors([kata], context))] == []
    assert [result.outcome for result in judge.serve(Task(Attempt(kata, kata.solution, SOLUTION), kata.properties))] == [
        Outcome.PASSED
    ]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        pytest.param('attempt.count("a")', 'Argument 1 to "count" of "Attempt" has incompatible type "str"', id="argument"),
        pytest.param("attempt.cuont([])", '"Attempt" has no attribute "cuont"; maybe "count"?', id="name"),
        pytest.param("attempt.LIMIT()", '"Attempt" has no attribute "LIMIT"', id="constant"),
        pytest.param("attempt._hidden()", '"Attempt" has no attribute "_hidden"', id="private"),
        pytest.param("attempt.Entry()", 'Missing positional argument "label" in call to "Entry"', id="field"),
        pytest.param("attempt.largest([3])", 'List item 0 has incompatible type "int"; expected "Record | Remote"', id="class"),
    ],
)
def test_mypy_finds_mistakes(tmp_path: Path, context: RunContext, line: str, message: str) -> None:
    text = (
        "from pytest_interview_kata.properties import (\n    Attempt,\n    equal,\n)\n\ndef test_x(attempt: Attempt) -> None:\n"
    )
    # The comment gives each text another length: mypy compares sizes and whole seconds, and the cache is shared.
    kata = own_kata(tmp_path, f"{text}    equal({line}, 1)  # {message}\n", SOLUTION)

    [error] = type_errors([kata], context)

    assert str(error).startswith(f"{kata.properties_file}:7: error: {message}")


def test_modules_of_the_judge_are_checked_with_the_types_of_the_attempt(tmp_path: Path, context: RunContext) -> None:
    text = "from pytest_interview_kata.properties import Attempt\n\nfrom .judge.calls import counted\n\n"
    kata = own_kata(tmp_path, f"{text}def test_x(attempt: Attempt) -> None:\n    counted(attempt, 3)\n", SOLUTION)
    calls = "from pytest_interview_kata.properties import Attempt, equal\n\n\ndef counted(attempt: Attempt) -> None:\n"
    write_files(kata.judge, {"calls.py": f'{calls}    equal(attempt.count("abc"), 1)\n'})

    errors = [str(error) for error in type_errors([kata], context)]

    assert [error.partition(";")[0] for error in sorted(errors)] == [
        f'{kata.judge}/calls.py:5: error: Argument 1 to "count" of "Attempt" has incompatible type "str"',
        f'{kata.properties_file}:6: error: Too many arguments for "counted"  [call-arg]',
    ]


def test_scenarios_are_checked(tmp_path: Path, context: RunContext) -> None:
    kata = own_kata(tmp_path, "from . import scenarios\n\ndef test_x(attempt: object) -> None:\n    scenarios.f()\n", SOLUTION)
    kata.scenarios.write_text('def f() -> int:\n    return "a"\n', encoding="utf-8")

    assert [str(error) for error in type_errors([kata], context)] == [
        f'{kata.scenarios}:2: error: Incompatible return value type (got "str", expected "int")  [return-value]'
    ]


@pytest.mark.parametrize("part", [Kata.stub, Kata.properties_file], ids=lambda part: part.name)
def test_a_file_that_does_not_parse_is_named(tmp_path: Path, context: RunContext, part: Part) -> None:
    kata = own_kata(tmp_path, PROPERTIES, SOLUTION)
    path = kata.folder / part.name
    path.write_text("def test_x(:\n", encoding="utf-8")

    with pytest.raises(KataError) as error:
        [*type_errors([kata], context)]

    assert str(error.value) == f"{path}:1: invalid syntax: correct it."


def test_text() -> None:
    stub = "from collections.abc import Sequence\n\ndef find_missing(numbers: Sequence[int]) -> int:\n    raise NotImplementedError\n"

    assert attempt_types(stub) == (
        "# Written by `kata stubs` from stub.py: do not edit.\n# ruff: noqa\n# fmt: off\n\n"
        "from collections.abc import Sequence\nfrom pytest_interview_kata.properties import BaseAttempt\n\n"
        "class Attempt(BaseAttempt):\n    def find_missing(self, numbers: Sequence[int]) -> int: ...\n"
    )


@pytest.mark.parametrize(
    ("stub", "method"),
    [
        pytest.param("def f(x): ...", "def f(self, x: Any) -> Any: ...", id="untyped"),
        pytest.param("def f(*a: int, **k: str) -> None: ...", "def f(self, *a: int, **k: str) -> None: ...", id="variadic"),
        pytest.param(
            "def f(a: int = 3, /, *, b: str = '=') -> None: ...",
            "def f(self, a: int = ..., /, *, b: str = ...) -> None: ...",
            id="defaults",
        ),
        pytest.param("@wrap\ndef f(x: int) -> int: ...", "def f(self, *args: Any, **kwargs: Any) -> Any: ...", id="decorated"),
        pytest.param(
            "import enum\nclass Kind(enum.Enum): A = 1\ndef f(k: Kind) -> Kind: ...",
            "def f(self, k: Remote) -> Remote: ...",
            id="enum",
        ),
        pytest.param("def f(x: 'int | None') -> 'broken[': ...", "def f(self, x: int | None) -> Any: ...", id="strings"),
        pytest.param(
            "import datetime as d\ndef f(x: d.date) -> d.date: ...", "def f(self, x: d.date) -> d.date: ...", id="dotted"
        ),
        pytest.param(
            "from typing import Literal\ndef f(x: Literal['a']) -> None: ...",
            "def f(self, x: Literal['a']) -> None: ...",
            id="literal",
        ),
        pytest.param(
            "from typing import NewType\nId = NewType('Id', int)\ndef f(x: Id) -> list[Id]: ...",
            "def f(self, x: int) -> list[int]: ...",
            id="new-type",
        ),
        pytest.param(
            "from typing import TypedDict\nclass Row(TypedDict): a: int\ndef f(x: Row) -> Row: ...",
            "def f(self, x: Any) -> Any: ...",
            id="typed-dict",
        ),
        pytest.param(
            "from collections.abc import Generator\ndef f(x: Generator[int, None, None]) -> None: ...",
            "def f(self, x: Iterator[int]) -> None: ...",
            id="generator",
        ),
        pytest.param(
            "class C:\n    def __init__(this, /, x: int) -> None: ...",
            "def C(self, x: int) -> Remote: ...",
            id="self-of-another-name",
        ),
        pytest.param("class C(Exception): ...", "def C(self, *args: Any, **kwargs: Any) -> Remote: ...", id="exception"),
    ],
)
def test_methods(stub: str, method: str) -> None:
    types = attempt_types(f"{stub}\n").splitlines()

    assert types[-1].strip() == method


@pytest.mark.parametrize("name", sorted(name for name in vars(BaseAttempt) if not name.startswith("_")))
def test_what_every_attempt_has_is_not_replaced(name: str) -> None:
    assert attempt_types(f"def {name}() -> None: ...\n").splitlines()[-1] == "    pass"
