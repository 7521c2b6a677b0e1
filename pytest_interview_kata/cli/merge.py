"""`kata merge`: compares the JSON reports of many learners. Its modules are imported on demand."""

from __future__ import annotations

import glob
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import KataError

from .call import JSON, Argument, Call, Command
from .printing import Verbatim, complain

if TYPE_CHECKING:
    from collections.abc import Iterator

MAGIC: Final = "*?["


def run(call: Call) -> Iterator[str]:
    """Read the reports and yield them as one string. Raise `KataError` if the format is unknown or lacks a module.

    Files that are not reports are left out and named on stderr; the exit status is then 1.
    """
    from pytest_interview_kata.report import REPORTS  # noqa: PLC0415
    from pytest_interview_kata.results.cohort import ORDERS, merge  # noqa: PLC0415 - see above

    formats = {name: (form.cohort, form.lacks(name)) for name, form in REPORTS.items() if form.cohort}
    name: str = "json" if call.options.json else call.options.form
    if name not in formats:
        raise KataError(f"--as {name!r}: unknown format; choose from {', '.join(formats)}.")
    write, lacking = formats[name]
    if lacking:
        raise KataError(lacking)
    if call.options.sort not in ORDERS:
        raise KataError(f"--sort {call.options.sort!r}: unknown order; choose from {', '.join(ORDERS)}.")
    cohort = merge(_files(call), call.options.sort)
    if cohort.rows:
        yield Verbatim(write(cohort).rstrip("\n"))
    complain(*cohort.problems)
    if cohort.problems:
        raise SystemExit(1)


def _files(call: Call) -> list[Path]:
    """Return the named files, and the matches of patterns that the shell did not expand. Raise `KataError` if none exists."""
    files: list[Path] = []
    for word in call.options.reports:
        path = call.here / word
        found = [Path(name) for name in sorted(glob.glob(str(path), recursive=True))]  # noqa: PTH207 - the path is absolute
        files += found if any(sign in word for sign in MAGIC) and not path.exists() else [path]
    if not files:
        raise KataError(f"No file matches {', '.join(call.options.reports)}: name JSON reports, for example reports/*.json.")
    return files


FORMAT = "the output format: json, markdown (default) or html"
ORDER = "the order of the learners: name (default), or solved for the most solved katas first"
MERGE = Command(
    "merge",
    "compare the JSON reports of many learners",
    run,
    (
        Argument("reports", metavar="REPORT", nargs="+", help="a report written by `--kata-report json=REPORT`"),
        Argument("--sort", metavar="ORDER", default="name", help=ORDER),
        Argument("--as", dest="form", metavar="FORM", default="markdown", help=FORMAT),
        JSON,
    ),
)
