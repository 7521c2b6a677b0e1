"""Comments that hide code from a tool are found; comments that only look similar are not."""

from collections.abc import Callable

import pytest

from pytest_interview_kata.checks.source import read
from pytest_interview_kata.checks.suppressions import lint_suppressions, type_suppressions, without_comments
from pytest_interview_kata.model import Task

TYPES = [
    "x = 1  # type: ignore",
    "x = 1  #type:ignore[assignment]",
    "x = []  # type: list[int]  # type: ignore",
    "# mypy: disable-error-code=arg-type",
    "x = 1  # pyright: ignore",
    "# pyright: basic",
    "x = 1  # pyre-fixme[6]",
    "x = 1  # ty: ignore",
    'x = f"""{\n1}"""  # type: ignore',
    "from typing import no_type_check\n\n\n@no_type_check\ndef f(): ...",
    "import typing\n\n\n@typing.no_type_check\ndef f(): ...",
    "from typing import no_type_check as quiet",
]
HIDING = {
    "else of TYPE_CHECKING": "if TYPE_CHECKING:\n    x: int\nelse:\n    x = print('1')",
    "not TYPE_CHECKING": "if not TYPE_CHECKING:\n    def f(): ...",
    "qualified": "if not typing.TYPE_CHECKING:\n    class C: ...",
    "mypy's own name": "if not MYPY:\n    x = lambda: 1",
    "a raise before the rest": "if TYPE_CHECKING:\n    raise SystemExit\nx = 1",
    "an exit before the rest": "if TYPE_CHECKING:\n    exit()\nx = 1",
    "an assertion before the rest": "assert not TYPE_CHECKING",
    "a conditional expression": "x = 1 if TYPE_CHECKING else print()",
    "an operator": "x = TYPE_CHECKING or print()",
    "Python 2": "if PY2:\n    print()",
    "a later Python": "if sys.version_info >= (3, 12):\n    def f(): ...",
    "part of a version": "if sys.version_info[1] > 11:\n    def f(): ...",
    "a version asserted": "assert sys.version_info >= (3, 12)",
    "an older Python refused": "if sys.version_info[:2] < (3, 12):\n    raise SystemExit",
}
HARMLESS = {
    "words": "# the type: ignored by most; see mypy's docs, and noqa's",
    "a text": "x = '# type: ignore'",
    "a docstring": '"""Says # type: ignore, # mypy: ignore-errors and # noqa."""',
    "a type comment": "x = []  # type: list[int]",
    "formatting": "x = [1]  # fmt: skip",
    "stricter": "# pyright: strict",
    "imports for types": "if TYPE_CHECKING:\n    from collections.abc import Iterator",
    "a protocol for types": "if TYPE_CHECKING:\n    class P(Protocol):\n        def f(self) -> int: ...\nelse:\n    P = object",
    "an import by version": "if sys.version_info >= (3, 12):\n    from typing import override\nelse:\n    def override(f): ...",
    "a version that is always there": "if sys.version_info >= (3, 11):\n    x = print()\nelse:\n    raise SystemExit",
    "a patch version": "if sys.version_info >= (3, 12, 1, 'final'):\n    pass",
    "a name given": "TYPE_CHECKING = False",
    "another test": "if ready and not done:\n    raise SystemExit",
}
LINT = [
    "import os  # noqa",
    "import os  # NOQA: F401",
    "import os  # kept # noqa: F401",
    "# ruff: noqa",
    "# flake8: noqa: F401",
    "# ruff: disable[F401]",
    "import os  # ruff: ignore[F401]",
    "# isort: skip_file",
    "# pylint: disable=all",
]


@pytest.mark.parametrize("text", TYPES)
def test_what_silences_type_checkers_is_found_once(make_task: Callable[..., Task], text: str) -> None:
    source = read(make_task(text).attempt)
    findings = [*type_suppressions(source)]
    assert {finding.code for finding in findings} == {"suppressed"}
    assert len({finding.line for finding in findings}) == len(findings)
    assert all("fix what it hides" in finding.message for finding in findings)
    assert [*lint_suppressions(source)] == []


@pytest.mark.parametrize("text", HIDING.values(), ids=HIDING)
def test_code_that_mypy_leaves_out_is_found_once(make_task: Callable[..., Task], text: str) -> None:
    (finding,) = type_suppressions(read(make_task(text).attempt))
    assert " hides code from mypy here: " in finding.message
    assert finding.code == "suppressed"
    assert finding.line > 0


@pytest.mark.parametrize("text", HARMLESS.values(), ids=HARMLESS)
def test_what_only_looks_like_it_is_let_pass(make_task: Callable[..., Task], text: str) -> None:
    source = read(make_task(text).attempt)
    assert [*type_suppressions(source), *lint_suppressions(source)] == []


@pytest.mark.parametrize("text", LINT)
def test_what_silences_linters_is_found(make_task: Callable[..., Task], text: str) -> None:
    source = read(make_task(text).attempt)
    (finding,) = lint_suppressions(source)
    assert finding.message.endswith(": remove the comment and fix what it hides")
    assert (finding.line, finding.column) == (1, text.rindex("# kept" if "kept" in text else "#") + 1)
    assert [*type_suppressions(source)] == []


def test_mypy_is_shown_no_comment_but_types(make_task: Callable[..., Task]) -> None:
    text = 'x = 1  # type: ignore\ny = []  # type: list[int]\nz = "# type: ignore"  # über\n"""\n# mypy: ignore-errors\n"""\n'
    shown = without_comments(read(make_task(text).attempt)).split("\n")
    assert [line.rstrip() for line in shown] == [
        "x = 1",
        "y = []  # type: list[int]",
        'z = "# type: ignore"',
        '"""',
        "# mypy; ignore-errors",
        '"""',
        "",
    ]


def test_mypy_is_shown_no_prose_that_begins_like_a_type(make_task: Callable[..., Task]) -> None:
    assert without_comments(read(make_task("x = [\n    1,  # type: of the smallest\n]").attempt)).split() == [
        "x",
        "=",
        "[",
        "1,",
        "]",
    ]
