"""Finds what hides code from a tool: comments that silence it, and code that mypy skips but Python may run."""

from __future__ import annotations

import ast
import contextlib
import operator
import re
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata.model import Finding

from .source import parse, shortened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from .source import Comment, Source

CODE: Final = "suppressed"
TYPES: Final = {
    "mypy": r"#\s*type:(.*#\s*type:)?\s*ignore(?!\w)|#\s*mypy:",
    "pyright": r"#\s*pyright:\s*(ignore|basic|off)(?!\w)",
    "pyre": r"#\s*pyre-(ignore|fixme)",
    "ty": r"#\s*ty:\s*ignore(?!\w)",
}
"""Patterns of comments that silence a type checker, by the name of the checker."""
LINT: Final = {
    "ruff": r"#\s*(ruff|flake8):\s*(noqa|ignore|disable|file-ignore)|.*#\s*noqa(?!\w)",
    "isort": r"#\s*(ruff:\s*)?isort:\s*(skip|off)",
    "pylint": r"#\s*pylint:\s*(disable|skip-file)",
}
"""Patterns of comments that silence a linter, by the name of the linter."""
TYPE_COMMENT: Final = re.compile(r"#\s*type:(?!.*ignore)")
ONLY_MYPY: Final = frozenset({"TYPE_CHECKING", "MYPY", "PY2", "PY3"})
"""Names for which mypy assumes a value, whatever their value in the program."""
SHOWN: Final = 100
"""The maximum number of characters of a comment that a message quotes."""
CHECKED_FOR: Final = (3, 11)
"""The Python version that mypy checks for."""
LATER: Final = (3, 99)
ORDER: Final = {ast.Lt: operator.lt, ast.LtE: operator.le, ast.Gt: operator.gt, ast.GtE: operator.ge}
DEFINING: Final = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Assign, ast.AnnAssign)
HARMLESS: Final = (ast.Assign, ast.AnnAssign, ast.Expr, ast.Import, ast.ImportFrom, ast.Pass)
WORKING: Final = (ast.Call, ast.Lambda)


def type_suppressions(source: Source) -> Iterator[Finding]:
    """Yield a finding for each comment, name and test in a source that hides code from mypy."""
    yield from _comments(source, TYPES)
    yield from _unchecked(source)
    yield from _hidden(source)


def lint_suppressions(source: Source) -> Iterator[Finding]:
    """Yield a finding for each comment that silences a linter."""
    yield from _comments(source, LINT)


def without_comments(source: Source) -> str:
    """Return the source with spaces instead of comments, so that none can silence mypy; type comments are kept."""
    text = _blanked(source, [comment for comment in source.comments if not TYPE_COMMENT.match(comment.text)])
    try:
        parse(text, type_comments=True)
    except SyntaxError:
        # A comment that only begins like a type comment makes older versions of mypy stop.
        text = _blanked(source, source.comments)
    # Older versions of mypy look for this comment in every line, even in strings.
    return re.sub(r"^# mypy:", "# mypy;", text, flags=re.MULTILINE)


def _blanked(source: Source, comments: Iterable[Comment]) -> str:
    lines = source.text.split("\n")
    for comment in comments:
        line, start, size = lines[comment.line - 1], comment.column - 1, len(comment.text)
        lines[comment.line - 1] = line[:start] + " " * size + line[start + size :]
    return "\n".join(lines)


def _comments(source: Source, table: dict[str, str]) -> Iterator[Finding]:
    for comment in source.comments:
        for tool, pattern in table.items():
            if re.match(pattern, comment.text, re.IGNORECASE):
                message = (
                    f"`{shortened(comment.text.strip(), SHOWN)}` silences {tool}: remove the comment and fix what it hides"
                )
                yield Finding(message, comment.line, comment.column, CODE)


def _unchecked(source: Source) -> Iterator[Finding]:
    for node in ast.walk(source.tree):
        renamed = isinstance(node, ast.alias) and node.name.startswith("no_type_check") and node.asname
        if renamed or str(getattr(node, "attr", getattr(node, "id", ""))).startswith("no_type_check"):
            yield _finding(source, node, "`no_type_check` silences mypy: remove it and fix what it hides")


def _hidden(source: Source) -> Iterator[Finding]:
    """Yield a finding for code that mypy skips although Python may run it."""
    tests: set[int] = set()
    for node in ast.walk(source.tree):
        if isinstance(node, ast.If | ast.Assert) and (known := _known(node.test)):
            tests |= {id(part) for part in ast.walk(node.test)}
            for statement in [*_left_out(node, holds=known[1])][:1]:
                yield _finding(
                    source, statement, f"`{known[0]}` hides code from mypy here: use it only for imports and type names"
                )
        elif id(node) not in tests and (name := _name(node)):
            yield _finding(source, node, f"`{name}` hides code from mypy here: use it only as `if {name}:`, around imports")


def _left_out(node: ast.If | ast.Assert, *, holds: bool) -> Iterator[ast.stmt]:
    """Yield statements that mypy skips, or after which mypy may skip the rest; `holds` is the test's value for mypy."""
    if isinstance(node, ast.Assert):
        yield from () if holds else (node,)
    else:
        seen, unseen = (node.body, node.orelse) if holds else (node.orelse, node.body)
        yield from filter(_does_more, unseen)
        # After a `raise`, or a call that does not return, mypy would skip everything that follows.
        yield from (part for part in seen if not isinstance(part, DEFINING) and _does_more(part))


def _does_more(statement: ast.stmt) -> bool:
    """Return whether a statement does more than import names and define names for types."""
    if not isinstance(statement, HARMLESS):
        return True  # without a walk: the statement may contain the whole file, and every enclosing test would walk it again
    return any(isinstance(part, WORKING) for part in ast.walk(statement))


def _known(test: ast.expr) -> tuple[str, bool] | None:
    """Return a test's name and the value that mypy assumes for it; None if mypy checks both branches."""
    match test:
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return (known[0], not known[1]) if (known := _known(operand)) else None
        case ast.Compare(left=left, ops=[operation], comparators=[right]) if type(operation) in ORDER:
            return _known_version(left, ORDER[type(operation)], right)
        case _ if name := _name(test):
            return name, name != "PY2"
    return None


def _known_version(left: ast.expr, order: Callable[[Any, Any], bool], right: ast.expr) -> tuple[str, bool] | None:
    """Like `_known`, for a test of `sys.version_info`. None if the result is the same for `CHECKED_FOR` and a later Python."""
    part: slice | int = slice(None)
    with contextlib.suppress(ValueError, TypeError, IndexError):
        if isinstance(left, ast.Subscript):
            part, left = _literal_index(left.slice), left.value
        limit = ast.literal_eval(right)
        first, later = order(CHECKED_FOR[part], limit), order(LATER[part], limit)
        if isinstance(left, ast.Attribute) and left.attr == "version_info" and first != later:
            return "sys.version_info", first
    return None


def _literal_index(index: ast.expr) -> slice | int:
    if isinstance(index, ast.Slice):
        return slice(*(part and ast.literal_eval(part) for part in (index.lower, index.upper)))
    return int(ast.literal_eval(index))


def _name(node: ast.AST) -> str:
    """Return the name that a node reads if mypy assumes a value for that name, else an empty string."""
    name = str(getattr(node, "attr", getattr(node, "id", "")))
    return name if name in ONLY_MYPY and isinstance(getattr(node, "ctx", None), ast.Load) else ""


def _finding(source: Source, node: ast.AST, message: str) -> Finding:
    return Finding(message, *source.position(node), CODE)
