"""Judge the whole corpus and print a table: classes, attempts, verdicts, what is left behind, seconds.

`python tests/attacks/table.py [--root] [--walls a,b] [FILE…]`; everything runs in enclosures (see `enclosure.py`).
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from enclosure import NOBODY, command, unavailable  # type: ignore[import-not-found] # a program beside this file

HERE = Path(__file__).resolve().parent
TINY = HERE.parent / "packs" / "tiny"


def judged(
    files: Sequence[Path], user: int = NOBODY, walls: Sequence[str] | None = None, properties: int | None = None
) -> list[dict[str, Any]]:
    """Judge files in one enclosure as this user, with these walls and this number of properties; return the results.

    Unless all properties are judged, no smaller counterexample is looked for, which would run the attempt again.
    """
    order: dict[str, Any] = {"files": [str(file) for file in files], "katas": str(TINY), "kata": "t01_double"}
    order |= {"properties": properties, "shrink": properties is None}
    order |= {"walls": list(walls)} if walls is not None else {}
    folder = Path(tempfile.mkdtemp(prefix="arena-"))
    folder.chmod(0o755)  # the unused user must be able to enter it
    run = command(folder, HERE / "arena.py", json.dumps(order), user=user)
    done = subprocess.run(run, capture_output=True, text=True, check=False)
    folder.rmdir()
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    if len(rows) != len(files):
        raise RuntimeError(done.stderr)
    return rows


def outcomes(told: dict[str, Any]) -> set[str]:
    """Return the outcomes of an attempt's properties."""
    return {result["outcome"] for result in told["results"]}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Judge the corpus of attacks and print a table.")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--root", action="store_true", help="judge as root")
    parser.add_argument("--walls", help="put up these walls only, such as landlock,seccomp,audit,limits")
    told = parser.parse_args()
    if reason := unavailable():
        sys.exit(f"There can be no enclosure here: {reason}.")
    files = [path.resolve() for path in told.files] or sorted([*HERE.glob("corpus/*/*.py"), *HERE.glob("honest/*.py")])
    rows = judged(files, 0 if told.root else NOBODY, told.walls.split(",") if told.walls is not None else None)
    classes = defaultdict(list)
    for row in rows:
        classes[Path(row["file"]).parent.name].append(row)
    sys.stdout.write("| class | attempts | solved | verdicts | processes left | files left or changed | reached | leaked | seconds |\n")
    sys.stdout.write("| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n")
    for name, mine in [*classes.items(), ("all", rows)]:
        sys.stdout.write(line(name, mine) + "\n")


def line(name: str, rows: Sequence[dict[str, Any]]) -> str:
    """Return the line of a class in the table."""
    solved = sum(outcomes(row) == {"passed"} for row in rows)
    verdicts = Counter(" ".join(sorted(outcomes(row))) for row in rows)
    words = ", ".join(f"{count} {verdict}" for verdict, count in verdicts.most_common())
    harm = " | ".join(str(sum(len(row[what]) for row in rows)) for what in ("left", "changed", "reached", "leaked"))
    return f"| {name} | {len(rows)} | {solved} | {words} | {harm} | {sum(row['seconds'] for row in rows):.1f} |"


if __name__ == "__main__":
    main()
