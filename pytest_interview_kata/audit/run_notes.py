"""A program that runs the examples in notes on a solution and writes the failures as a line of JSON."""

from __future__ import annotations

import doctest
import importlib.util
import json
import sys
from pathlib import Path
from typing import Any


class Listener(doctest.DocTestRunner):
    """A doctest runner that records failed examples: source, expected output, actual output."""

    def __init__(self) -> None:
        super().__init__(verbose=False)
        self.failed: list[tuple[str, str, str]] = []

    def report_failure(self, out: object, test: object, example: doctest.Example, got: str) -> None:  # noqa: ARG002 - doctest's signature
        """Record an example whose output is different."""
        self.failed.append((example.source.strip(), example.want.strip(), got.strip()))

    def report_unexpected_exception(self, out: object, test: object, example: doctest.Example, exc_info: object) -> None:  # noqa: ARG002
        """Record an example that raised an unexpected exception."""
        error = exc_info[1] if isinstance(exc_info, tuple) else exc_info
        self.failed.append((example.source.strip(), example.want.strip(), f"{type(error).__name__}: {error}"))


def load(path: str, name: str) -> Any:
    """Import the file at a path as a module with this name. Raise `ImportError` if the file is not a Python module."""
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise ImportError(path)
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main(notes: Path, solution: Path, name: str) -> str:
    """Return, as JSON, which examples in the notes fail for the solution."""
    scenarios = solution.with_name("scenarios.py")
    if scenarios.is_file():
        getattr(load(str(scenarios), "scenarios"), "prepare", object)()
    module = load(str(solution), name)
    test = doctest.DocTestParser().get_doctest(notes.read_text(encoding="utf-8"), vars(module).copy(), name, None, None)
    listener = Listener()
    listener.run(test)
    return json.dumps({"failed": listener.failed})


if __name__ == "__main__":
    report = main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
    sys.stdout.write("\n" + report)
