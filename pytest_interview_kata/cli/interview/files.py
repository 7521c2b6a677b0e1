"""The files that a candidate starts from, and the tests that were written in interviews."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pytest_interview_kata import syntax
from pytest_interview_kata.cli.first_tests import first_tests
from pytest_interview_kata.model import KataError
from pytest_interview_kata.pack.mistakes import mistakes_of
from pytest_interview_kata.practice.interview.plan import PartKind
from pytest_interview_kata.workspace.finding import INTERVIEW, INTERVIEWS
from pytest_interview_kata.workspace.handout import brief
from pytest_interview_kata.workspace.reading import TESTS, read_source, stub_text, tests_path
from pytest_interview_kata.workspace.text import normal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytest_interview_kata.model import Kata
    from pytest_interview_kata.practice.interview.plan import Part


def handout(kata: Kata, part: Part, path: Path) -> dict[Path, str]:
    """Return the files of a part and their contents. Raise `KataError` if the kata no longer has the mistake to be found."""
    if part.kind is PartKind.DEBUGGING:
        return {path: wrong_program(kata, part.mistake)}
    tests = {tests_path(path): first_tests(kata)} if part.kind is PartKind.TESTING else {}
    return {path: stub_text(kata), **tests}


def wrong_program(kata: Kata, name: str) -> str:
    """Return the program with a mistake. Its docstring, which may say what is wrong, is replaced by the brief."""
    for mistake in mistakes_of(kata)[0].values():
        if mistake.path.stem == name:
            quoted = brief(kata).replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
            return f'"""{quoted}\n"""\n\n{syntax.without_docstring(mistake.source)[1]}'
    raise KataError(f"{kata.id} no longer has the mistake {name!r}: start another interview.")


def written_tests(kata: Kata, workspace: Path) -> Iterator[tuple[Path, str]]:
    """Yield the tests of a kata that a candidate wrote in interviews, and their source, the latest first.

    Raise `KataError` if a file cannot be read.
    """
    given = {"", normal(first_tests(kata))}
    for path in sorted(workspace.glob(f"{INTERVIEWS}/*/{TESTS}{kata.id}.py"), reverse=True):
        if (path.parent / INTERVIEW).is_file() and normal(source := read_source(path)) not in given:
            yield path, source
