"""Long lines of Python are broken at brackets and commas, and stay valid."""

from __future__ import annotations

import ast

import pytest

from pytest_interview_kata.pack.reader import builtin, read_bank
from pytest_interview_kata.report.terminal.code import break_line
from pytest_interview_kata.report.terminal.prose import wrap
from pytest_interview_kata.text import columns
from pytest_interview_kata.workspace.handout import signatures


@pytest.mark.parametrize(
    ("line", "width", "expected"),
    [
        ("    def add(one: int, two: int) -> int:", 30, ["    def add(", "        one: int, two: int", "    ) -> int:"]),
        ("def add(one: int, two: int):", 20, ["def add(", "    one: int,", "    two: int,", "):"]),
        (">>> add([1, 2, 3], {4: 5})", 25, [">>> add(", "...     [1, 2, 3], {4: 5}", "... )"]),
        ("Point(x=1, y=2, z=3)", 12, ["Point(", "    x=1,", "    y=2,", "    z=3,", ")"]),
        (">>> total(item for item in basket)", 28, [">>> total(", "...     item for item in", "...     basket", "... )"]),
        (">>> add(1, 2)  # both are (small)", 30, [">>> # both are (small)", "... add(1, 2)"]),
        ("    x = call()  # it says \"#\", as 'it'", 30, ["    # it says \"#\", as 'it'", "    x = call()"]),
        ("    say('one, (two')", 16, ["    say(", "        'one,", "        (two'", "    )"]),
        ("    what is (not Python", 12, ["    what is", "    (not", "    Python"]),
        ("    " + "x" * 20, 12, ["    " + "x" * 8, "    " + "x" * 8, "    xxxx"]),
        ("def f(a: X) -> Literal['a', 'b']:", 24, ["def f(", "    a: X", ") -> Literal['a', 'b']:"]),
        ("def f() -> Literal['a', 'b']:", 20, ["def f() -> Literal[", "    'a', 'b'", "]:"]),
        ("a == b(f'{one, two}', three)", 20, ["a == b(", "    f'{one, two}',", "    three,", ")"]),
    ],
)
def test_a_line_is_broken(line: str, width: int, expected: list[str]) -> None:
    assert [*break_line(line, width)] == expected


@pytest.mark.parametrize("width", [40, 80])
def test_signatures_stay_valid(width: int) -> None:
    for kata in read_bank([builtin()]).katas.values():
        for line in (line.strip() for line in signatures(kata) if line.lstrip().startswith(("def ", "async def "))):
            broken = "\n".join(break_line(line, width))
            assert max(map(columns, broken.splitlines())) <= width
            ends = ("", "...")[line.endswith(":")]
            assert ast.dump(ast.parse(f"{broken} {ends}")) == ast.dump(ast.parse(f"{line} {ends}"))


def test_examples_and_code_are_broken_only_if_they_are_too_long() -> None:
    text = "Do it:\n\n>>> f(1, 2)\n[1,  2]\n\n    f(1,  2)\n\n| a |  b is (as wide), as it is |"
    assert wrap(text, 20) == text
    assert wrap(">>> f(1, 22)\n[1, 22]", 11) == ">>> f(\n...     1,\n...     22,\n... )\n[1, 22]"
