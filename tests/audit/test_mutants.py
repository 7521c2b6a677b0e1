"""Mutants: each operator of the table makes its change, and only code that affects behaviour is changed."""

import ast
import io
import tomllib
from pathlib import Path
from textwrap import dedent, indent

import pytest

from pytest_interview_kata.audit.mutation.__main__ import main
from pytest_interview_kata.audit.mutation.mutants import mutants
from pytest_interview_kata.pack.reader import builtin


def excused(solution: Path) -> bool:
    """Return whether a kata excuses all mutants of its solution."""
    listed = solution.with_name("equivalent.toml")
    return listed.is_file() and "all" in tomllib.loads(listed.read_text(encoding="utf-8"))


SOLUTIONS = [path for path in sorted(builtin().glob("*/*/solution.py")) if not excused(path)]


def labels(code: str) -> set[str]:
    return {mutant.label for mutant in mutants(dedent(code))}


def in_function(code: str) -> set[str]:
    return labels("def f():\n" + indent(dedent(code), "    "))


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        pytest.param("a < b", ["`a < b` becomes `a <= b`", "`a < b` becomes `a >= b`"], id="comparison"),
        pytest.param("a < b < c", ["`a < b < c` becomes `a < b <= c`"], id="chained-comparison"),
        pytest.param("a is b", ["`a is b` becomes `a is not b`", "`a is b` becomes `a == b`"], id="identity"),
        pytest.param("a in b", ["`a in b` becomes `a not in b`"], id="membership"),
        pytest.param("a + b", ["`a + b` becomes `a - b`"], id="arithmetic"),
        pytest.param("a + ' '", ["`a + ' '` becomes `a`", "`a + ' '` becomes `' '`"], id="joined-text"),
        pytest.param("a and b", ["`a and b` becomes `a or b`", "`a and b` becomes `a`", "`a and b` becomes `b`"], id="boolean"),
        pytest.param("a or b or c", ["`a or b or c` becomes `a or c`"], id="three-operands"),
        pytest.param("not a", ["`return not a` becomes `return a`"], id="not"),
        pytest.param("-a", ["`return -a` becomes `return a`"], id="minus"),
        pytest.param("True", ["`return True` becomes `return False`"], id="flag"),
        pytest.param("0", ["`return 0` becomes `return 1`", "`return 0` becomes `return -1`"], id="number"),
        pytest.param("1.5", ["`return 1.5` becomes `return 2.5`"], id="float"),
        pytest.param("'ab'", ["`return 'ab'` becomes `return ''`"], id="text"),
        pytest.param("''", ["`return ''` becomes `return 'X'`"], id="empty-text"),
        pytest.param(
            "g('a' * b, '" + "c" * 30 + "')", ["`g('a' * b, '" + "c" * 24 + "…')` becomes `g('a' * b)`"], id="long-text"
        ),
        pytest.param("b'ab'", ["`return b'ab'` becomes `return b''`"], id="bytes"),
        pytest.param("f'{a} is {b}'", ["`return f'{a} is {b}'` becomes `return f'{a}{b}'`"], id="f-string"),
        pytest.param("b if a else c", ["`b if a else c` becomes `b if not a else c`"], id="ifexp"),
        pytest.param(
            "[a for a in b if a]",
            ["`[a for a in b if a]` becomes `[a for a in b]`"],
            id="filter",
        ),
        pytest.param("g(a, b)", ["`g(a, b)` becomes `g(b, a)`", "`g(a, b)` becomes `g(b)`"], id="arguments"),
        pytest.param("g(*a)", ["`g(*a)` becomes `g(a)`"], id="star"),
        pytest.param("g(a, key=b)", ["`g(a, key=b)` becomes `g(a)`"], id="keyword"),
        pytest.param("a.strip()", ["`a.strip()` becomes `a`"], id="receiver"),
        pytest.param("min(a, b)", ["`min(a, b)` becomes `max(a, b)`"], id="function"),
        pytest.param("a.lower()", ["`a.lower()` becomes `a.upper()`"], id="method"),
        pytest.param("sorted(a)", ["`sorted(a)` becomes `list(a)`", "`sorted(a)` becomes `a`"], id="weaker"),
        pytest.param("a[b:c]", ["`a[b:c]` becomes `a[:c]`", "`a[b:c]` becomes `a[b:]`"], id="slice"),
        pytest.param("(yield a)", ["`(yield a)` becomes `(yield None)`"], id="yield"),
        pytest.param("(yield from a)", ["`(yield from a)` becomes `(yield a)`"], id="yield-from"),
        pytest.param("lambda: a", ["`lambda: a` becomes `lambda: None`"], id="lambda"),
        pytest.param("a", ["`return a` becomes `return None`"], id="return"),
    ],
)
def test_changes_expressions(code: str, expected: list[str]) -> None:
    assert in_function(f"return {code}") >= set(expected)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        pytest.param("a += 1", ["`a += 1` becomes `a -= 1`", "`a += 1` becomes `a = 1`", "`a += 1` deleted"], id="augmented"),
        pytest.param("a = b", ["`a = b` deleted"], id="assignment"),
        pytest.param("a.append(b)", ["`a.append(b)` deleted", "`a.append(b)` becomes `a.appendleft(b)`"], id="call"),
        pytest.param("if a:\n    b()", ["`if a` becomes `if not a`", "`if a` becomes `if False`"], id="if"),
        pytest.param("if a:\n    b()\nelse:\n    c()", ["`if a` without `else`"], id="else"),
        pytest.param("while a:\n    b()", ["`while a` becomes `while False`", "`while a` only once"], id="while"),
        pytest.param("for a in b:\n    a()", ["`for a in b` only once", "`for a in b` deleted"], id="for"),
        pytest.param("for a in b:\n    if a:\n        break", ["`break` becomes `continue`"], id="break"),
        pytest.param("for a in b:\n    continue", ["`continue` becomes `break`", "`continue` deleted"], id="continue"),
        pytest.param("if a:\n    return\nb()", ["`return` deleted"], id="early-return"),
        pytest.param("raise KeyError(a)", ["`raise KeyError(a)` becomes `raise Exception(a)`"], id="raise"),
        pytest.param("with a:\n    b()", ["`with a` deleted", "`with a` without `with`"], id="with"),
        pytest.param("nonlocal_ = a\ndel a[0]", ["`del a[0]` deleted"], id="del"),
        pytest.param(
            "try:\n    a()\nexcept KeyError:\n    b()\nelse:\n    c()\nfinally:\n    d()",
            [
                "`try` deleted",
                "`try` without catching KeyError",
                "`try` catching Exception instead of KeyError",
                "`try` without `else`",
                "`try` without `finally`",
                "`try` with `finally` moved after it",
            ],
            id="try",
        ),
        pytest.param(
            "match a:\n    case 1 if b:\n        c()\n    case _:\n        d()",
            ["`match a` without the case _", "`match a` guard of 1 negated", "`match a` guard of 1 dropped"],
            id="match",
        ),
    ],
)  # fmt: skip
def test_changes_statements(code: str, expected: list[str]) -> None:
    assert in_function(code) >= set(expected)


def test_changes_classes_and_defaults() -> None:
    code = """
        class Box(Base):
            size: int = 3
            @property
            def width(self, scale: int = 2) -> int:
                return self.size
    """
    assert labels(code) >= {
        "`class Box(Base)` without the base Base",
        "`size: int = 3` deleted",
        "`size: int = 3` becomes `size: int = 4`",
        "`def width(self, scale: int=2) -> int` deleted",
        "`def width(self, scale: int=2) -> int` without @property",
        "`def width(self, scale: int=2) -> int` becomes `def width(self, scale: int=3) -> int`",
    }


@pytest.mark.parametrize(
    "code",
    [
        pytest.param('"""Text."""', id="module-docstring"),
        pytest.param('def f(a):\n    """Text."""', id="docstring"),
        pytest.param('def f(a: "int") -> "str": ...', id="annotations"),
        pytest.param("from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    a = 1", id="type-checking"),
        pytest.param('if __name__ == "__main__":\n    print(1)', id="main"),
        pytest.param('T = TypeVar("T", bound=int)', id="type-variable"),
        pytest.param('Names: TypeAlias = "list[str]"', id="type-alias"),
        pytest.param('__all__ = ["a"]', id="all"),
        pytest.param("class Order(Protocol):\n    def __lt__(self, other: int = 3) -> bool: ...", id="protocol"),
        pytest.param("@overload\ndef f(a: int = 1) -> int: ...", id="overload"),
        pytest.param("assert a is not None", id="assert"),
    ],
)
def test_spares_what_is_no_behaviour(code: str) -> None:
    assert mutants(code + "\n") == ()


def test_spares_messages_of_exceptions() -> None:
    assert in_function('raise ValueError(f"{a} is not " + "b")') == {
        "`raise ValueError(f'{a} is not ' + 'b')` deleted",
        "`raise ValueError(f'{a} is not ' + 'b')` becomes `raise Exception(f'{a} is not ' + 'b')`",
    }


def test_labels_tell_functions_apart_then_count() -> None:
    assert labels("def f():\n    a = g(b)\n    a = g(b)\ndef h():\n    a = g(b)\n") >= {
        "in f: `a = g(b)` deleted (1 of 2)",
        "in f: `a = g(b)` deleted (2 of 2)",
        "in h: `a = g(b)` deleted",
    }


def test_a_mutant_keeps_comments_and_layout() -> None:
    source = 'def f(a):\n    # why\n    if a > "0":  # here\n        return {"b" : 1}\n'
    assert {mutant.source for mutant in mutants(source)} >= {
        source.replace(">", ">=").replace('"0"', "'0'"),
        source.replace('a > "0"', "True"),
    }


def test_lines_are_those_of_the_original() -> None:
    assert [mutant.line for mutant in mutants("\n\na = 1\n\nb = [\n    2,\n]\n")] == [3, 3, 3, 5, 6, 6]


@pytest.mark.parametrize("path", SOLUTIONS, ids=[path.parent.name for path in SOLUTIONS])
def test_every_mutant_of_the_bank_is_new_valid_and_named_once(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    made = mutants(source)
    original = ast.dump(ast.parse(source))
    trees = [ast.dump(ast.parse(mutant.source)) for mutant in made]
    assert made
    assert original not in trees
    assert len(set(trees)) == len(trees)
    assert len({mutant.label for mutant in made}) == len(made)


def test_the_command_shows_labels_and_differences(tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    path.write_text("a = b\n", encoding="utf-8")
    main([str(path)], out := io.StringIO())
    assert out.getvalue() == f"\n{path}:1: `a = b` deleted\n    @@ -1 +1 @@\n    -a = b\n    +pass\n"
