"""Parsing in threads, whatever other threads parse or the garbage collector does; and code that can be pasted."""

from __future__ import annotations

import sys
import threading
from code import InteractiveConsole
from typing import TYPE_CHECKING

import pytest

from pytest_interview_kata import syntax

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCE = "\n".join(f"def f{number}(a, b):\n    return [a, (b, {{'c': a + b * {number}}})]" for number in range(300))
TIMES = 40


class Ring:
    """An object in a reference cycle whose finalizer takes long."""

    def __init__(self) -> None:
        self.me = self

    def __del__(self) -> None:
        sum(range(200))


@pytest.fixture
def hurry() -> Iterator[None]:
    """Switch between threads as often as possible."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("hurry")
def test_threads_that_parse_do_not_disturb_each_other() -> None:
    wrong: list[BaseException] = []

    def work() -> None:
        for _ in range(TIMES):
            Ring()
            try:
                syntax.parse(SOURCE)
            except SystemError as error:
                wrong.append(error)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert wrong == []


@pytest.mark.parametrize(
    "code",
    [
        "class A:\n    x = 1\n\n    y = 2\nn = A().x",
        "@str\ndef f():\n    return 1\nn = 'f' in f",
        "for n in 1, 2:\n    m = n\n\n\nn += m",
        "try: 1 / 0\nexcept ZeroDivisionError: pass\nn = 3\nif n: m = n\nelse:\n\n    m = 4\nn = m",
        "# first\nmatch 1:\n    case 1:\n        n = '''5\n\n6'''\n# last\nn += '7'",
    ],
)
def test_an_interactive_interpreter_reads_what_is_pasted(code: str) -> None:
    console, problems = InteractiveConsole({}), list[str]()
    console.write = problems.append  # type: ignore[method-assign,assignment]
    for line in syntax.pasteable(code).split("\n"):
        console.push(line)
    whole: dict[str, object] = {}
    exec(code, whole)  # noqa: S102
    assert problems == []
    assert console.locals["n"] == whole["n"]


@pytest.mark.parametrize("code", ["f(1, … 3)", "$ ls", "# nothing", ""])
def test_other_text_is_pasted_as_it_is(code: str) -> None:
    assert syntax.pasteable(code) == code
