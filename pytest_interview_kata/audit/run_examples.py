"""A program that runs the doctests of one module and writes the failures as a line of JSON."""

from __future__ import annotations

import doctest
import importlib.util
import json
import sys
from pathlib import Path
from typing import Any, Final

PREPARE: Final = "\ndef prepare("


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


def main(path: str, name: str, scenarios: str) -> str:
    """Return, as JSON, how many examples the module at a path has and which of them failed."""
    if Path(scenarios).is_file() and PREPARE in Path(scenarios).read_text(encoding="utf-8"):
        load(scenarios, "scenarios").prepare()
    module = load(path, name)
    listener = Listener()
    for test in doctest.DocTestFinder().find(module, name):
        listener.run(test)
    return json.dumps({"tried": listener.summarize(verbose=False).attempted, "failed": listener.failed})


if __name__ == "__main__":
    told = main(*sys.argv[1:])
    sys.stdout.write("\n" + told)
