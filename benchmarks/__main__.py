"""The command `python -m benchmarks`, which runs the benchmark and prints a table."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

from pytest_interview_kata.pack.reader import builtin, read_bank

from . import table
from .cases import CASES
from .facts import Options, Row, Trouble
from .sample import adopt_orphans

ROOT: Final = Path(__file__).resolve().parent.parent
USUAL_PAIRS: Final = 7


def main() -> int:
    """Measure the cases given on the command line; return 1 if one could not be measured. A missed target is not an error."""
    parser = _arguments()
    asked = parser.parse_args()
    if unknown := [name for name in asked.cases if name not in CASES]:
        parser.error(f"There is no case {unknown[0]!r}: choose from {', '.join(CASES)}.")
    katas = tuple(read_bank([builtin()]).katas.values())
    options = Options(ROOT, asked.cache.resolve(), max(1, asked.pairs), katas[: asked.katas])
    os.environ["XDG_CACHE_HOME"] = str(options.cache / "user")  # measured runs must neither read nor write the caller's cache
    adopt_orphans()
    rows: list[Row] = []
    broken: list[str] = []
    _say(table.head())
    for name in dict.fromkeys(asked.cases or CASES):
        sys.stderr.write(f"measuring {name}\n")
        try:
            for row in CASES[name](options):
                rows.append(row)
                _say(table.line(row))
        except (Trouble, subprocess.CalledProcessError) as trouble:
            broken.append(f"{name} could not be measured. {trouble}")
    _say("")
    for note in [*table.notes(rows), *broken]:
        _say(note)
    if asked.json:
        asked.json.write_text(table.as_json(rows), encoding="utf-8")
    return 1 if broken else 0


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="See benchmarks/README.md.")
    parser.add_argument("cases", nargs="*", metavar="CASE", help=f"{', '.join(CASES)} (default: all)")
    parser.add_argument("--pairs", type=int, default=USUAL_PAIRS, metavar="N", help="runs of each side (default: 7)")
    parser.add_argument("--katas", type=int, metavar="N", help="only the first katas (default: all)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all numbers there, too")
    parser.add_argument(
        "--cache", type=Path, default=ROOT / ".benchmarks", metavar="DIR", help="for environments and workspaces"
    )
    return parser


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
