"""The case `reports`: the time to write every format of `--kata-report` in one process."""

from __future__ import annotations

import json
import subprocess
from statistics import median
from typing import TYPE_CHECKING, Final

from .environments import binaries
from .facts import Goal, Row
from .sample import environment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .facts import Options

GOAL: Final = Goal("ms", 100)


def measure(options: Options) -> Iterator[Row]:
    """Measure writing all reports in new processes, twice in each."""
    python = str(binaries(options, "ours") / "python")
    command = [python, "-m", "benchmarks.writing", str(len(options.katas))]
    taken: list[dict[str, float]] = []
    for _ in range(options.pairs):
        done = subprocess.run(command, cwd=options.root, env=environment(), check=True, stdout=subprocess.PIPE)
        taken.append(json.loads(done.stdout))
    for time, name in (("first", "reports, with their imports"), ("again", "reports, once more")):
        each = [told[time] for told in taken]
        yield Row(name, len(taken), median(each), GOAL, spread=(min(each), max(each)))
