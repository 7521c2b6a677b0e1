"""Turns the examples of a brief into a property: an attempt must print the output that the brief shows."""

from __future__ import annotations

import ast
import builtins
import re
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.text import plain

from .compare import Mismatch, canonical
from .failure import ADDRESS
from .show import show
from .values import raises

if TYPE_CHECKING:
    import doctest
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from .attempt import Attempt
    from .hypothesis_driver import Property

DOCUMENTED: Final = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
PARSED: Final = 4000
"""The maximum length of printed values that are compared as values, in characters."""
OPTIONS: Final = re.compile(r" *# doctest:.*")
WORD: Final = re.compile(r"\w+")
BROKEN: Final = (ValueError, SyntaxError, TypeError, RecursionError, MemoryError)
"""The exceptions that `ast.literal_eval` may raise."""


class Printed(str):
    """Printed text; its `repr` is the text without the addresses of objects, which differ in every run."""

    __slots__ = ()

    def __repr__(self) -> str:
        """Return the text."""
        return ADDRESS.sub("", self).rstrip("\n") or "nothing"


def examples_of(stub: Path) -> list[doctest.Example]:
    """Return the examples in the docstrings of a stub, the brief's first. Raise `SyntaxError` if they are malformed."""
    from doctest import DocTestParser  # noqa: PLC0415 - it imports pdb

    nodes = [node for node in ast.walk(ast.parse(stub.read_text(encoding="utf-8"))) if isinstance(node, DOCUMENTED)]
    docstrings = filter(None, map(ast.get_docstring, nodes))
    try:
        return [example for docstring in docstrings for example in DocTestParser().get_examples(docstring, stub.name)]
    except ValueError as error:
        raise SyntaxError(str(error), (str(stub), 0, 0, "")) from None


def source_of(example: doctest.Example) -> str:
    """Return the source of an example, without options for doctest."""
    return OPTIONS.sub("", example.source.rstrip("\n"))


def imports_of(stub: Path, examples: Sequence[doctest.Example], source: str) -> list[str]:
    """Return the import statements of a stub that the examples need, without those that are in the `source` of the attempt."""
    used = {word for example in examples for word in WORD.findall(example.source)}
    imports = [
        node for node in ast.parse(stub.read_text(encoding="utf-8")).body if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    wanted = [node for node in imports if used & {(name.asname or name.name).partition(".")[0] for name in node.names}]
    return [line for line in map(ast.unparse, wanted) if line not in source]


def as_property(imports: Sequence[str], examples: Sequence[doctest.Example]) -> Property:
    """Return a property that holds if an attempt prints the output of all these examples, which run after the imports."""

    def test_examples(attempt: Attempt) -> None:
        """Each example of the brief prints what the brief shows."""
        session = attempt.session()
        session.run("\n".join(imports))
        for example in examples:
            session.interact(source_of(example), checking(example))

    return test_examples


def checking(example: doctest.Example) -> Callable[[Callable[[], str], Callable[[], str]], None]:
    """Return a function that raises `Mismatch` if the answer of a player differs from what an example shows.

    As in doctest, a traceback means an exception; its message does not count, and subclasses are accepted. The brief may
    leave out the output of the attempt's own functions.
    """

    def check(answer: Callable[[], str], printed: Callable[[], str]) -> None:
        if example.exc_msg is not None:
            name = example.exc_msg.partition(":")[0].strip().rpartition(".")[2]
            raises(getattr(builtins, name, name), lambda: Printed(answer()))
            return
        shown = str(answer())
        if not (_agree(example, shown) or _agree(example, printed() + shown)):
            empty = "None" if _is_expression(example.source) else "nothing"
            raise Mismatch("", plain(show(Printed(shown))) if shown else empty, example.want.rstrip("\n") or empty)

    return check


def _is_expression(source: str) -> bool:
    """Return whether a source is an expression. The interactive prompt shows its value, unless it is None."""
    with suppress(SyntaxError):
        return isinstance(ast.parse(source, mode="eval"), ast.Expression)
    return False


def _agree(example: doctest.Example, printed: str) -> bool:
    from doctest import OutputChecker  # noqa: PLC0415 - see above

    flags = sum(flag for flag, is_set in example.options.items() if is_set)
    return OutputChecker().check_output(example.want, printed, flags) or _are_equal(example.want, printed)


def _are_equal(want: str, printed: str) -> bool:
    """Return whether both strings are literals of the same value; dicts and sets may be printed in any order."""
    with suppress(*BROKEN):
        expected = canonical(ast.literal_eval(want))
        return len(printed) <= PARSED and bool(canonical(ast.literal_eval(printed)) == expected)
    return False
