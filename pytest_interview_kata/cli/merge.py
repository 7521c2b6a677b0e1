"""`kata merge`: compares the JSON reports of many learners. What it needs is imported on demand."""

from __future__ import annotations

import glob
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import KataError

from .call import JSON, Argument, Call, Command
from .printing import Verbatim

if TYPE_CHECKING:
    from collections.abc import Iterator

MAGIC: Final = "*?["


def run(call: Call) -> Iterator[str]:
    """Read the reports and yield them as one string. Raise `KataError` if the format is unknown or lacks a module."""
    from pytest_interview_kata.report import REPORTS  # noqa: PLC0415
    from pytest_interview_kata.results.cohort import merge  # noqa: PLC0415 - see above

    formats = {name: (form.cohort, form.lacks(name)) for name, form in REPORTS.items() if form.cohort}
    name: str = "json" if call.options.json else call.options.form
    if name not in formats:
        raise KataError(f"--as {name!r}: unknown format; choose from {', '.join(formats)}.")
    write, lacking = formats[name]
    if lacking:
        raise KataError(lacking)
    yield Verbatim(write(merge(_files(call))).rstrip("\n"))


def _files(call: Call) -> list[Path]:
    """Return the named files, and those that match a pattern the shell did not expand. Raise `KataError` if there are none."""
    files: list[Path] = []
    for word in call.options.reports:
        path = call.here / word
        found = [Path(name) for name in sorted(glob.glob(str(path), recursive=True))]  # noqa: PTH207 - the path is absolute
        files += found if any(sign in word for sign in MAGIC) and not path.exists() else [path]
    if not files:
        raise KataError(f"No file matches {', '.join(call.options.reports)}: name JSON reports, for example reports/*.json.")
    return files


FORMAT = "the output format: json, markdown (default) or html"
MERGE = Command(
    "merge",
    "compare the JSON reports of many learners",
    run,
    (
        Argument("reports", metavar="REPORT", nargs="+", help="a report written by `--kata-report json=REPORT`"),
        Argument("--as", dest="form", metavar="FORM", default="markdown", help=FORMAT),
        JSON,
    ),
)
