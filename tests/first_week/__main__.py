"""Shows what a learner sees in the first week. With --python, another installation of the plugin is used, to compare."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from .attempts import WEEK
from .play import begin, judge


def main() -> None:
    """Play the week and print the output."""
    parser = argparse.ArgumentParser(prog="python -m tests.first_week", description=__doc__)
    parser.add_argument("--columns", type=int, default=80)
    parser.add_argument("--python", default=sys.executable, help="the interpreter of an environment with the plugin")
    options = parser.parse_args()
    for naive in WEEK:
        sys.stdout.write(f"{naive.kata}: {naive.mistake}\n")
    with tempfile.TemporaryDirectory() as folder:
        begin(Path(folder), options.python)
        sys.stdout.write(judge(Path(folder), options.python, options.columns))


if __name__ == "__main__":
    main()
