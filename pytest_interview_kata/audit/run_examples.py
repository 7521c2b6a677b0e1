"""A program that runs the examples of a stub and of notes on a solution and writes the failures as a line of JSON."""

from __future__ import annotations

import ast
import doctest
import importlib.util
import inspect
import json
import sys
from pathlib import Path
from typing import Any, Final

from pytest_interview_kata import syntax

DOCUMENTED: Final = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
PREPARE: Final = "\ndef prepare("
NOTES: Final = "notes.md"


class Listener(doctest.DocTestRunner):
    """A doctest runner that records failed examples: name of the test, source, expected output, actual output."""

    def __init__(self) -> None:
        super().__init__(verbose=False)
        self.failed: list[tuple[str, str, str, str]] = []

    def report_failure(self, out: object, test: Any, example: doctest.Example, got: str) -> None:  # noqa: ARG002 - doctest's signature
        """Record an example whose output is different."""
        self.failed.append((test.name, example.source.strip(), example.want.strip(), got.strip()))

    def report_unexpected_exception(self, out: object, test: Any, example: doctest.Example, exc_info: object) -> None:  # noqa: ARG002
        """Record an example that raised an unexpected exception."""
        error = exc_info[1] if isinstance(exc_info, tuple) else exc_info
        self.failed.append((test.name, example.source.strip(), example.want.strip(), f"{type(error).__name__}: {error}"))


def load(path: str, name: str) -> Any:
    """Import the file at a path as a module with this name. Raise `ImportError` if the file is not a Python module."""
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise ImportError(path)
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main(stub: Path, solution: Path, name: str) -> str:
    """Return, as JSON, how many examples stub and solution contain, and which of these and of the notes fail."""
    scenarios = solution.with_name("scenarios.py")
    if scenarios.is_file() and PREPARE in scenarios.read_text(encoding="utf-8"):
        load(str(scenarios), "scenarios").prepare()
    module = load(str(solution), name)
    nodes = [node for node in ast.walk(syntax.parse(stub.read_text(encoding="utf-8"))) if isinstance(node, DOCUMENTED)]
    texts = {text: getattr(node, "name", name) for node in nodes if (text := ast.get_docstring(node))}
    parser, listener = doctest.DocTestParser(), Listener()
    for text, where in texts.items():
        listener.run(parser.get_doctest(text, vars(module).copy(), where, None, None))
    for test in doctest.DocTestFinder().find(module, name):
        if inspect.cleandoc(test.docstring or "") not in texts:
            listener.run(test)
    tried = listener.summarize(verbose=False).attempted
    notes = stub.with_name(NOTES)
    if notes.is_file():
        listener.run(parser.get_doctest(notes.read_text(encoding="utf-8"), vars(module).copy(), NOTES, None, None))
    return json.dumps({"tried": tried, "failed": listener.failed})


if __name__ == "__main__":
    report = main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
    sys.stdout.write("\n" + report)
