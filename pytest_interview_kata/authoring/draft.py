"""Drafts the files of a kata: from a template, or from a solution that exists."""

from __future__ import annotations

import ast
import builtins
from typing import TYPE_CHECKING, Final

from pytest_interview_kata import syntax
from pytest_interview_kata.model import Kata, KataError
from pytest_interview_kata.syntax import last_name, parsed, without_docstring

from . import template
from .attempt_types import attempt_types
from .first_property import first_property
from .stub import head, public, start_of, stub_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from .first_property import Function

START: Final = ">>> "


def from_template(name: str, kata: str) -> Mapping[str, str]:
    """Return the files of a new kata about a function of this name, by path, without its settings."""
    text = template.SOLUTION.substitute(name=name)
    docstring, code = without_docstring(text)
    return {
        Kata.solution.name: code,
        **_stub(text, docstring),
        Kata.properties_file.name: template.PROPERTIES.substitute(name=name, id=kata),
        Kata.notes.name: template.NOTES,
        Kata.edits.name: template.MISTAKES.template,
        f"{Kata.accepted.name}/loop.py": template.ACCEPTED.substitute(name=name),
    }


def from_solution(path: Path, text: str, kata: str) -> Mapping[str, str]:
    """Return the files of a kata with this solution, by path, without its settings; raise `KataError` if that is impossible."""
    tree = parsed(text, path)
    brief = _brief(tree, text)
    first = first_property(tree, ast.get_docstring(syntax.parse(brief)) or "", kata)
    if first is None:
        raise KataError(
            f"{path} needs a public function with parameters of plain types, such as `numbers: list[int]`, or an example "
            "(>>>) in a docstring, so that a property can be written for it: add one."
        )
    docstring, code = without_docstring(text)
    return {
        Kata.solution.name: code if docstring == brief else text,  # the brief is only in the stub
        **_stub(text, brief),
        Kata.properties_file.name: first.text,
        Kata.notes.name: template.NO_HINT,
        Kata.edits.name: _mistake(first.function, text),
    }


def _stub(text: str, brief: str) -> Mapping[str, str]:
    stub = stub_of(text, brief)
    return {Kata.stub.name: stub, Kata.attempt_types.name: attempt_types(stub)}


def _brief(tree: ast.Module, text: str) -> str:
    """Return the source of a docstring with examples: the module's, or a docstring made from those of the definitions."""
    docstring, _ = without_docstring(text)
    if START in docstring:
        return docstring
    inner = {node.name: ast.get_docstring(node) or "" for node in public(tree)}
    exceptions = _exceptions(tree)
    name = next((name for name in inner if name not in exceptions), next(iter(inner), ""))
    examples = [each[each.index(START) :] for each in inner.values() if START in each]
    about = ast.get_docstring(tree) or inner.get(name, "").partition(START)[0].strip() or f"Write `{name}`."
    brief = "\n\n".join([about, *(examples or [template.EXAMPLE.substitute(name=name)])])
    raw = "r" if "\\" in brief else ""
    return f'{raw}"""{brief}\n"""'


def _exceptions(tree: ast.Module) -> set[str]:
    """Return the names of the exception classes that a module defines."""
    found: set[str] = set()
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and any(name in found or _is_exception(name) for name in map(last_name, node.bases)):
            found.add(node.name)
    return found


def _is_exception(name: str) -> bool:
    """Return whether a name is a built-in exception, or looks like the name of an imported exception."""
    value = getattr(builtins, name, None)
    return (isinstance(value, type) and issubclass(value, BaseException)) or name.endswith(("Error", "Exception"))


def _mistake(function: Function, text: str) -> str:
    """Return a `mistakes.md` with an edit that makes a function do nothing."""
    lines, first = text.split("\n"), function.body[0]
    before = [*head(function, lines)]
    if first.lineno == function.lineno:
        edit = [
            *(f" {line}" for line in before[:-1]),
            f"-{lines[function.lineno - 1]}",
            f"+{before[-1]} raise NotImplementedError",
        ]
    else:
        edit = [*(f" {line}".rstrip() for line in before), f"+{' ' * first.col_offset}raise NotImplementedError"]
    context = [f" {line}".rstrip() for line in _context(lines, start_of(function), len(before))]
    return template.UNFINISHED.substitute(edit="\n".join([*context, *edit]))


def _context(lines: list[str], start: int, count: int) -> list[str]:
    """Return the fewest preceding lines that make some lines unique in the file."""
    end, first = start + count, start
    while first and sum(lines[at : at + end - first] == lines[first:end] for at in range(len(lines))) > 1:
        first -= 1
    return lines[first:start]
