"""Writes a counterexample as a script that the learner can run, or step through in an editor."""

from __future__ import annotations

import ast
import builtins
import textwrap
from typing import TYPE_CHECKING

from pytest_interview_kata import syntax
from pytest_interview_kata.model import Outcome

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_interview_kata.model import Finding

    from .counterexample import Counterexample


def script(found: Counterexample, attempt: Path, preparing: Path | None) -> str:
    """Return the text of a script. `preparing` is a file whose function `prepare` has to be called first, if any."""
    (result, finding), names = found, free_names(found.finding.call)
    *earlier, last = syntax.parse(finding.call).body
    head = f"{result.item}: {finding.sentence}" if finding.sentence else result.item
    parts = [
        f'"""A counterexample for {attempt.name}.\n\n{_safe(textwrap.fill(head, 100))}\n"""\n',
        "import sys",
        *(["import traceback"] if any(map(_may_raise, earlier)) else []),
        *([f"from runpy import run_path\n\nrun_path({str(preparing)!r})['prepare']()"] if preparing else []),
        f"sys.path.insert(0, {str(attempt.parent)!r})",
        *([f"from {attempt.stem} import {', '.join(names)}"] if names else []),
        "",
        *([f"print({_warning(finding)!r}, flush=True)"] if result.outcome is Outcome.TIMEOUT else []),
        *(_going_on(node) for node in earlier),
        _printing(last),
        *([textwrap.indent(f"expected: {finding.expected}", "# ")] if finding.expected else []),
    ]
    return "\n".join(parts) + "\n"


def free_names(code: str) -> list[str]:
    """Return the names that code uses but does not define, in alphabetical order, without the built-in ones."""
    used, bound = set[str](), set(vars(builtins))
    for node in ast.walk(syntax.parse(code)):
        if isinstance(node, ast.Name):
            (used if isinstance(node.ctx, ast.Load) else bound).add(node.id)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            bound.add(node.name)
        elif isinstance(node, ast.arg):
            bound.add(node.arg)
        elif isinstance(node, ast.alias):
            bound.add((node.asname or node.name).partition(".")[0])
        elif isinstance(node, ast.ExceptHandler) and node.name:
            bound.add(node.name)
    return sorted(used - bound)


def _warning(finding: Finding) -> str:
    return f"In the last run, {finding.message or 'it did not return'}. Ctrl-C ends the script and shows the line."


def _may_raise(node: ast.stmt) -> bool:
    """Return whether a kata may expect a statement to raise: it is an expression, or changes an object."""
    targets = getattr(node, "targets", ())
    return isinstance(node, ast.Expr | ast.AugAssign) or any(not isinstance(target, ast.Name | ast.Tuple) for target in targets)


def _going_on(node: ast.stmt) -> str:
    """Return a statement as code that shows an exception and continues, because the kata may expect it."""
    code = _printing(node)
    if not _may_raise(node):
        return code
    return f"try:\n{textwrap.indent(code, '    ')}\nexcept BaseException:\n    traceback.print_exc(file=sys.stdout)"


def _printing(node: ast.stmt) -> str:
    """Return a statement as code; an expression is printed, as in an interactive interpreter."""
    code = ast.unparse(node)
    return f"print(repr({code}))" if isinstance(node, ast.Expr) else code


def _safe(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"""', "'''")
