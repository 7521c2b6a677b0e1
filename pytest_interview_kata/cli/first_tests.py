"""The file of tests that a learner starts from: an import, and the first example of the brief as a test."""

from __future__ import annotations

import ast
import doctest
from typing import TYPE_CHECKING, Final

from pytest_interview_kata import syntax
from pytest_interview_kata.authoring.stub import imports, public
from pytest_interview_kata.workspace.handout import brief
from pytest_interview_kata.workspace.reading import stub_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_interview_kata.model import Kata

LOOSE: Final = (ast.Tuple, ast.Compare, ast.BoolOp, ast.IfExp, ast.Lambda, ast.UnaryOp)
"""Expressions that need parentheses before `==`."""


def first_tests(kata: Kata) -> str:
    """Return the source of a file of tests that runs, and passes for a right program."""
    tree = syntax.parse(stub_text(kata))
    names = [node.name for node in public(tree)]
    example = [*_example(brief(kata))] or [f"assert {names[0]}"]
    test = "def test_example() -> None:\n" + "".join(f"    {line}\n" for code in example for line in code.splitlines())
    return "".join(
        [
            f'"""My tests of {kata.id}. `kata tests {kata.id}` runs them on right and wrong programs."""\n\n',
            *(f"{line}\n" for line in imports(tree, test)),
            f"from {kata.id} import {', '.join(names)}\n\n\n",
            test,
        ]
    )


def _example(text: str) -> Iterator[str]:
    """Yield the first example that shows a value, as an assertion, after the statements before it; nothing if there is none."""
    lines: list[str] = []
    for example in doctest.DocTestParser().get_examples(text):
        code = syntax.expression(example.source)
        if code and syntax.expression(example.want):
            yield from (*lines, _comparison(example.source.strip(), example.want.strip(), is_loose=isinstance(code, LOOSE)))
            return
        if not example.want:
            lines.append(example.source)


def _comparison(code: str, want: str, *, is_loose: bool) -> str:
    shown = f"({code})" if is_loose and want != "True" else code
    short = {"True": f"assert {shown}", "False": f"assert not {shown}", "None": f"assert {shown} is None"}
    return short.get(want, f"assert {shown} == {want}")
