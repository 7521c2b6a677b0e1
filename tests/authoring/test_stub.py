"""Stubs made from solutions: what a learner needs is kept, and nothing else."""

import ast

import pytest

from pytest_interview_kata.authoring.draft import from_solution
from pytest_interview_kata.authoring.first_property import first_property
from pytest_interview_kata.authoring.strategies import strategy_for
from pytest_interview_kata.authoring.stub import stub_of
from pytest_interview_kata.pack.mistakes import read_mistakes
from tests.sample_packs import TINY

BRIEF = '"""Do it."""'


@pytest.mark.parametrize(
    ("solution", "stub"),
    [
        pytest.param("def f(x): return x\n", "def f(x):\n    raise NotImplementedError\n", id="one-line"),
        pytest.param("async def f(x):\n    return x\n", "async def f(x):\n    raise NotImplementedError\n", id="async"),
        pytest.param(
            "@cache\n@log(\n    1,\n)\ndef f(\n    x: int,  # a number\n) -> int:\n    '''Do.'''\n    # now\n    return x\n",
            "@cache\n@log(\n    1,\n)\ndef f(\n    x: int,  # a number\n) -> int:\n    '''Do.'''\n    raise NotImplementedError\n",
            id="decorated",
        ),
        pytest.param("class E(Exception):\n    '''Bad.'''\n", "class E(Exception):\n    '''Bad.'''\n", id="only-a-docstring"),
        pytest.param("class C:\n    x = 1\n", "class C:\n    pass\n", id="without-methods"),
        pytest.param(
            "class K(Enum):\n    A = 1\n\n    def f(self):\n        return 1\n",
            "class K(Enum):\n    A = 1\n\n    def f(self):\n        return 1\n",
            id="enum",
        ),
        pytest.param(
            "class C:\n    def __init__(self) -> None:\n        self.x = 1\n\n    def _own(self) -> int:\n        return 1\n",
            "class C:\n    def __init__(self) -> None:\n        raise NotImplementedError\n",
            id="private-method",
        ),
        pytest.param(
            "@dataclass\nclass C:\n    x: int = 3\n    y: str = field(\n        default=''\n    )\n\n    def f(self): return 1\n",
            "@dataclass\nclass C:\n    x: int = 3\n    y: str = field(\n        default=''\n    )\n\n"
            "    def f(self):\n        raise NotImplementedError\n",
            id="dataclass",
        ),
        pytest.param(
            "class C:\n    class D:\n        x = 1\n\n    def f(self): ...\n",
            "class C:\n    class D:\n        pass\n\n    def f(self):\n        raise NotImplementedError\n",
            id="nested-class",
        ),
        pytest.param(
            "class _Base:\n    def g(self):\n        return 1\n\n\nclass C(_Base):\n    '''Do.'''\n",
            "class _Base:\n    def g(self):\n        return 1\n\n\nclass C(_Base):\n    '''Do.'''\n",
            id="private-base",
        ),
    ],
)
def test_definitions(solution: str, stub: str) -> None:
    assert stub_of(solution, BRIEF) == f"{BRIEF}\n\n\n{stub}"
    ast.parse(stub)


def test_only_what_signatures_need_is_kept() -> None:
    solution = (
        "from __future__ import annotations\n\nimport os, sys\nfrom typing import Any, TypeVar\n\nfrom hypothesis import given\n\n"
        'A = 1\nB = A + 1\nC = 3\nT = TypeVar("T")\n\n\ndef f(x: T, y: int = B) -> T:\n    print(sys.argv, C)\n    return x\n\n\n'
        "D = f(1)\n\n\ndef g(x: int = D) -> None:\n    pass\n"
    )

    assert stub_of(solution, BRIEF) == (
        f"{BRIEF}\n\nfrom __future__ import annotations\n\nfrom typing import TypeVar\n\n"
        'A = 1\nB = A + 1\nT = TypeVar("T")\n\n\ndef f(x: T, y: int = B) -> T:\n    raise NotImplementedError\n\n\n'
        "D = f(1)\n\n\ndef g(x: int = D) -> None:\n    raise NotImplementedError\n"
    )


@pytest.mark.parametrize(
    ("annotation", "strategy"),
    [
        ("int", "st.integers(-9, 9)"),
        ("list[str]", 'st.lists(st.text("ab ", max_size=6), max_size=6)'),
        ("Iterable[T]", "st.lists(st.integers(-9, 9), max_size=6)"),
        ("Mapping[str, bool]", 'st.dictionaries(st.text("ab ", max_size=6), st.booleans(), max_size=6)'),
        ("tuple[int, ...]", "st.lists(st.integers(-9, 9), max_size=6).map(tuple)"),
        ("tuple[int, None]", "st.tuples(st.integers(-9, 9), st.none())"),
        ("set[int] | None", "st.sets(st.integers(-9, 9), max_size=6) | st.none()"),
        ("Literal['a', 'b']", "st.sampled_from(['a', 'b'])"),
        ("Callable[[int], int]", None),
        ("list[Ledger]", None),
        ("list", None),
    ],
)
def test_strategies(annotation: str, strategy: str | None) -> None:
    [statement] = ast.parse(annotation).body
    assert isinstance(statement, ast.Expr)

    assert strategy_for(statement.value, {"T"}) == strategy


def test_exceptions_of_the_solution_are_expected() -> None:
    tree = ast.parse("def f(x: int, *, y: int) -> int:\n    if x < y:\n        raise ValueError(x)\n    return x\n")

    found = first_property(tree, "", "k")

    assert found
    assert found.text.endswith(
        "    try:\n        expected = solution.f(x, y=y)\n    except ValueError as error:\n"
        "        raises(type(error), attempt.f, x, y=y)\n    else:\n        equal(attempt.f(x, y=y), expected)\n"
    )


def test_the_mistake_applies_although_lines_occur_twice() -> None:
    solution = (
        '"""Do.\n\n>>> B().f()\n2\n"""\n\n\nclass A:\n    def f(self) -> int:\n        return 1\n\n\n'
        "class B:\n    def f(self) -> int:\n        return 2\n"
    )

    files = from_solution(TINY, solution, "k")

    [mistake] = read_mistakes(files["mistakes.md"])
    assert mistake.apply(files["solution.py"]).endswith(
        "    def f(self) -> int:\n        raise NotImplementedError\n        return 2\n"
    )
