"""The audit checks that read the files of a kata and run nothing."""

from __future__ import annotations

import ast
import re
from itertools import chain
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.authoring.attempt_types import attempt_types
from pytest_interview_kata.judge.cases import is_stale
from pytest_interview_kata.model import PARTS, Kata, KataError
from pytest_interview_kata.pack.kata import read_equivalents
from pytest_interview_kata.pack.notes import read_notes
from pytest_interview_kata.pack.tables import read_text
from pytest_interview_kata.syntax import is_public, parsed
from pytest_interview_kata.text import counted

from .unjudged import misplaced_properties, unjudged

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from .audited_kata import AuditedKata

NOTES: Final = (
    ("hints", "hint", "in a numbered list under '## Hints'"),
    ("follow_ups", "follow-up", "under '### question' below '## Follow-ups'"),
)
"""The parts of notes that are counted, the noun for each, and where they are written."""
FOLDERS: Final = (Kata.judge.name, Kata.accepted.name, Kata.mistakes.name)
"""The folders of a kata; they contain only modules."""
TEXTS: Final = ("*.py", "*.md", "*.toml", *(f"{folder}/*.py" for folder in FOLDERS))
INNER_END: Final = re.compile(r"[.!?][\"'`)]*\s+[A-Z]")
END: Final = re.compile(r"[.!?][\"'`)]*$")
BINDING: Final = {"property", "classmethod", "staticmethod", "cached_property", "overload", "setter"}
"""Decorators that are part of the signature of a method."""


def unparsable(audited: AuditedKata) -> Iterator[str]:
    """Yield a message for each text file of the kata that cannot be read or parsed."""
    folder = audited.kata.folder
    for path in chain.from_iterable(sorted(folder.glob(pattern)) for pattern in TEXTS):
        name = path.relative_to(folder).as_posix()
        try:
            text = read_text(path)
            if path.suffix == ".py":
                parsed(text, name)
            elif path == audited.kata.equivalent:
                read_equivalents(path)
        except KataError as error:
            yield str(error)


def unexpected_files(audited: AuditedKata) -> Iterator[str]:
    """Yield a message for each file that is not part of a kata."""
    folder = audited.kata.folder
    for path in _visible(folder):
        if path.name not in [part.name for part in PARTS]:
            optional = ", ".join(part.name for part in PARTS if not part.is_required)
            yield f"{path.name} is not part of a kata: remove it, or rename it to one of {optional}."
    for kind in FOLDERS:
        for path in _visible(folder / kind):
            if path.suffix != ".py" or not path.stem.isidentifier():
                yield f"{kind}/{path.name} is not a module: {kind} may contain only Python files named like identifiers."


def _visible(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from (path for path in sorted(folder.iterdir()) if path.name != "__pycache__" and not path.name.startswith("."))


def cases(audited: AuditedKata) -> Iterator[str]:
    """Yield a message if cases.json was generated from older properties."""
    if is_stale(audited.kata.folder):
        yield (
            f"{Kata.cases.name} was generated from older properties: regenerate it with `kata freeze`, or remove it "
            "(judging is then slower)."
        )


def notes(audited: AuditedKata) -> Iterator[str]:
    """Yield a message for each part that is missing in `notes.md`."""
    try:
        found = read_notes(audited.text(Kata.notes.name))
    except KataError as error:
        yield str(error)
        return
    for part, noun, where in NOTES:
        count, fewest = len(getattr(found, part)), getattr(audited.standard, part)
        if count < fewest:
            yield f"notes.md has {counted(count, noun)}: write at least {fewest} {where}."
    for question, answer in found.follow_ups:
        if not answer:
            yield f"notes.md has no answer to {question!r}: write it below the question."
    if audited.standard.discussion and not found.discussion:
        yield "notes.md has no discussion: compare the solutions under '## Discussion'."


def sentences(audited: AuditedKata) -> Iterator[str]:
    """Yield a message for each property, accepted solution and mistake whose docstring is not one sentence."""
    for node in _properties(audited.tree(Kata.properties_file.name)):
        yield from _unless_sentence(ast.get_docstring(node), f"properties.py: {node.name}")
    for name in [*audited.named(Kata.accepted.name), *audited.named(Kata.mistakes.name)]:
        if name.endswith(".py"):  # in mistakes.md, a missing sentence is a syntax error
            yield from _unless_sentence(ast.get_docstring(audited.tree(name)), name)


def _properties(tree: ast.Module) -> list[ast.FunctionDef]:
    return [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")]


def _unless_sentence(docstring: str | None, where: str) -> Iterator[str]:
    text = " ".join((docstring or "").split())
    if not text:
        yield f"{where} has no docstring: describe it in one sentence."
    elif not END.search(text) or INNER_END.search(text):
        yield f"{where}: {text!r} is not one sentence with a full stop at the end."


def names(audited: AuditedKata) -> Iterator[str]:
    """Yield a message for each property with a wrong form or signature, and for each other test, which is not judged."""
    tree = audited.tree(Kata.properties_file.name)
    defined = [node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    properties = tuple(name.removeprefix("test_") for name in defined if name.startswith("test_"))
    if properties != audited.kata.properties:
        odd = sorted(set(properties).symmetric_difference(audited.kata.properties))
        yield f"properties.py: {', '.join(odd)} must be defined as `def test_…(` at the start of a line."
    yield from chain(unjudged(tree), misplaced_properties(audited.kata))
    for node in _properties(tree):
        if [parameter.arg for parameter in node.args.args][:1] != ["attempt"]:
            yield f"properties.py: the first parameter of {node.name} must be `attempt`."


def agreement(audited: AuditedKata) -> Iterator[str]:
    """Yield a message if the stub has no brief, and for each signature that differs in the solution or in attempt.pyi."""
    stub, solution = audited.tree(Kata.stub.name), audited.tree(Kata.solution.name)
    if not ast.get_docstring(stub):
        yield "stub.py has no brief: write it as the docstring of the module."
    ours = _signatures(solution)
    for name, signature in _signatures(stub).items():
        if name not in ours:
            yield f"solution.py does not define {name}, which stub.py defines."
        elif signature != ours[name] and not audited.kata.lint:
            yield f"solution.py has `{ours[name]}`, but stub.py has `{signature}`: make them the same."
    yield from _unless_current(audited)


def _unless_current(audited: AuditedKata) -> Iterator[str]:
    """Yield a message if the types of the attempt were not generated from this stub."""
    name = Kata.attempt_types.name
    if (types := audited.text(name)) and types != attempt_types(audited.text(Kata.stub.name)):
        yield f"{name} was generated from another stub.py: `kata stubs PACK` generates it again."


def _signatures(tree: ast.Module) -> dict[str, str]:
    """Return signatures by the dotted names of public definitions; a name with several definitions has one joined signature."""
    found: dict[str, str] = {}
    for name, signature in _outline(tree):
        found[name] = f"{found[name]}; {signature}" if name in found else signature
    return found


def _outline(tree: ast.Module | ast.ClassDef, within: str = "") -> Iterator[tuple[str, str]]:
    """Yield the dotted name and the signature of each public definition, including special methods such as `__init__`."""
    for node in tree.body:
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) if is_public(name):
                yield within + name, _signature(node)
            case ast.ClassDef(name=name) if is_public(name):
                yield within + name, f"class {name}"
                yield from _outline(node, f"{within}{name}.")
            case ast.AnnAssign(target=ast.Name(id=name)) if within and is_public(name):
                yield within + name, f"{name}: {ast.unparse(node.annotation)}"


def _signature(node: ast.FunctionDef | ast.AsyncFunctionDef) -> str:
    kind = "async def" if isinstance(node, ast.AsyncFunctionDef) else "def"
    bound = [f"@{word} " for word in map(ast.unparse, node.decorator_list) if word.rpartition(".")[2] in BINDING]
    returns = f" -> {ast.unparse(node.returns)}" if node.returns else ""
    return f"{''.join(bound)}{kind} {node.name}({ast.unparse(node.args)}){returns}"
