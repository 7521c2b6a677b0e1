"""The audit checks that read the files of a kata. Of its code, they run only the examples of the brief."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.judge.cases import FILE, is_stale
from pytest_interview_kata.model import KataError
from pytest_interview_kata.pack.notes import read_notes
from pytest_interview_kata.pack.reader import OPTIONAL, REQUIRED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .evidence import Evidence

FEWEST_HINTS: Final = 3
FEWEST_FOLLOW_UPS: Final = 3
EXAMPLES: Final = Path(__file__).with_name("run_examples.py")
EXAMPLES_SECONDS: Final = 60
INNER_END: Final = re.compile(r"[.!?][\"'`)]*\s+[A-Z]")
END: Final = re.compile(r"[.!?][\"'`)]*$")
BINDING: Final = {"property", "classmethod", "staticmethod", "cached_property", "overload", "setter"}
"""Decorators that are part of the signature of a method."""


def unexpected_files(evidence: Evidence) -> Iterator[str]:
    """Yield a message for each file that is not part of a kata."""
    folder = evidence.kata.folder
    for path in _visible(folder):
        if path.name not in (*REQUIRED, *OPTIONAL):
            yield f"{path.name} is not part of a kata: remove it, or rename it to one of {', '.join(OPTIONAL)}."
    for kind in ("accepted", "mistakes"):
        for path in _visible(folder / kind):
            if path.suffix != ".py" or not path.stem.isidentifier():
                yield f"{kind}/{path.name} is not a module: {kind} holds Python files with plain names only."


def _visible(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from (path for path in sorted(folder.iterdir()) if path.name != "__pycache__" and not path.name.startswith("."))


def cases(evidence: Evidence) -> Iterator[str]:
    """Yield a message if cases.json was generated from older properties."""
    if is_stale(evidence.kata.folder):
        yield (
            f"{FILE} was generated from older properties: regenerate it with `kata freeze`, or remove it "
            "(judging is then slower)."
        )


def notes(evidence: Evidence) -> Iterator[str]:
    """Yield a message for each part that is missing in `notes.md`."""
    try:
        found = read_notes(evidence.text("notes.md"))
    except KataError as error:
        yield str(error)
        return
    if len(found.hints) < FEWEST_HINTS:
        yield f"notes.md gives {len(found.hints)} hints: number at least {FEWEST_HINTS} under '## Hints'."
    if len(found.follow_ups) < FEWEST_FOLLOW_UPS:
        yield f"notes.md has {len(found.follow_ups)} follow-ups: write {FEWEST_FOLLOW_UPS} or more under '### question'."
    for question, answer in found.follow_ups:
        if not answer:
            yield f"notes.md leaves the follow-up {question!r} unanswered: write the answer under it."
    if not found.discussion:
        yield "notes.md has no discussion: compare the solutions under '## Discussion'."


def sentences(evidence: Evidence) -> Iterator[str]:
    """Yield a message for each property, accepted solution and mistake whose docstring is not one sentence."""
    for node in evidence.tree("properties.py").body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            yield from _unless_sentence(ast.get_docstring(node), f"properties.py: {node.name}")
    for name in [*evidence.named("accepted"), *evidence.named("mistakes")]:
        yield from _unless_sentence(ast.get_docstring(evidence.tree(name)), name)


def _unless_sentence(docstring: str | None, where: str) -> Iterator[str]:
    text = " ".join((docstring or "").split())
    if not text:
        yield f"{where} has no docstring: say in one sentence what it is about."
    elif not END.search(text) or INNER_END.search(text):
        yield f"{where} says {text!r}: make it one sentence with a full stop at its end."


def names(evidence: Evidence) -> Iterator[str]:
    """Yield a message if the names read from the text of properties.py differ from its definitions, or a signature is wrong."""
    tree = evidence.tree("properties.py")
    defined = [node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    properties = tuple(name.removeprefix("test_") for name in defined if name.startswith("test_"))
    if properties != evidence.kata.properties:
        odd = sorted(set(properties).symmetric_difference(evidence.kata.properties))
        yield f"properties.py: {', '.join(odd)} is not defined as `def test_…(` at the start of a line: define it like that."
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_") and not _takes_attempt(node):
            yield f"properties.py: {node.name} does not begin with `attempt`: a property takes the attempt first."


def _takes_attempt(node: ast.FunctionDef) -> bool:
    return bool(node.args.args) and node.args.args[0].arg == "attempt"


def agreement(evidence: Evidence) -> Iterator[str]:
    """Yield a message for each difference between stub and solution in the brief or in signatures."""
    stub, solution = evidence.tree("stub.py"), evidence.tree("solution.py")
    brief = ast.get_docstring(stub)
    if not brief:
        yield "stub.py has no brief: write it as the docstring of the module."
    elif brief != ast.get_docstring(solution):
        yield "stub.py and solution.py differ in their docstring: copy the brief from the stub."
    ours = _signatures(solution)
    for name, signature in _signatures(stub).items():
        if name not in ours:
            yield f"solution.py has no {name}, which stub.py asks for: define it."
        elif signature != ours[name] and not evidence.kata.lint:
            yield f"solution.py has `{ours[name]}` where stub.py has `{signature}`: make them the same."


def _signatures(tree: ast.Module) -> dict[str, str]:
    """Return the signature of each public name by its dotted name; several definitions of one name are joined."""
    found: dict[str, str] = {}
    for name, signature in _outline(tree):
        found[name] = f"{found[name]}; {signature}" if name in found else signature
    return found


def _outline(tree: ast.Module | ast.ClassDef, within: str = "") -> Iterator[tuple[str, str]]:
    """Yield the dotted name and the signature of each public definition, including special methods such as `__init__`."""
    for node in tree.body:
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) if _is_public(name):
                yield within + name, _signature(node)
            case ast.ClassDef(name=name) if _is_public(name):
                yield within + name, f"class {name}"
                yield from _outline(node, f"{within}{name}.")
            case ast.AnnAssign(target=ast.Name(id=name)) if within and _is_public(name):
                yield within + name, f"{name}: {ast.unparse(node.annotation)}"


def _is_public(name: str) -> bool:
    return not name.startswith("_") or name.endswith("__")


def _signature(node: ast.FunctionDef | ast.AsyncFunctionDef) -> str:
    kind = "async def" if isinstance(node, ast.AsyncFunctionDef) else "def"
    bound = [f"@{word} " for word in map(ast.unparse, node.decorator_list) if word.rpartition(".")[2] in BINDING]
    returns = f" -> {ast.unparse(node.returns)}" if node.returns else ""
    return f"{''.join(bound)}{kind} {node.name}({ast.unparse(node.args)}){returns}"


def examples(evidence: Evidence) -> Iterator[str]:
    """Run the examples of the brief on the solution in a separate process, and yield a message for each that fails."""
    command = [sys.executable, "-I", "-B", str(EXAMPLES), str(evidence.kata.solution), evidence.kata.id]
    try:
        ran = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=EXAMPLES_SECONDS)
    except subprocess.TimeoutExpired:
        yield f"The examples of the brief did not end within {EXAMPLES_SECONDS} s: make them quick."
        return
    if ran.returncode:
        yield f"solution.py does not run: {ran.stderr.strip().rpartition(chr(10))[2]}."
        return
    told = json.loads(ran.stdout.rpartition("\n")[2])
    if not told["tried"]:
        yield "The brief has no example: show at least one call as a doctest."
    for source, want, got in told["failed"]:
        yield f"The brief promises {want!r} for `{source}`, but solution.py gives {got!r}: correct the brief."
