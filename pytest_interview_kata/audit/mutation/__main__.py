"""The command `python -m pytest_interview_kata.audit.mutation FILE`, which prints the mutants of solutions."""

from __future__ import annotations

import difflib
import sys
from pathlib import Path
from typing import TextIO

from .mutants import mutants


def main(paths: list[str], out: TextIO) -> None:
    """Write the label and the diff of every mutant of the files at these paths to `out`."""
    for path in map(Path, paths):
        source = path.read_text(encoding="utf-8")
        for mutant in mutants(source):
            out.write(f"\n{path}:{mutant.line}: {mutant.label}\n")
            lines = difflib.unified_diff(source.splitlines(), mutant.source.splitlines(), n=1, lineterm="")
            out.writelines(f"    {line}\n" for line in [*lines][2:])


if __name__ == "__main__":
    main(sys.argv[1:], sys.stdout)
