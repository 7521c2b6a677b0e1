"""`kata merge`: many learners' JSON reports side by side."""

from __future__ import annotations

import glob
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.cohort import merge
from pytest_interview_kata.model import KataError
from pytest_interview_kata.report import NEEDS
from pytest_interview_kata.report.cohort_table import COHORTS

from .call import Argument, Call, Command

if TYPE_CHECKING:
    from collections.abc import Iterator

MAGIC: Final = "*?["


def run(call: Call) -> Iterator[str]:
    """Read the reports and give them as one table."""
    form: str = call.options.form
    for module, extra in NEEDS.get(form, {}).items():
        if find_spec(module) is None:
            raise KataError(f'--as {form} needs {module}: pip install "pytest-interview-kata[{extra}]"')
    yield COHORTS[form](merge(_files(call))).rstrip("\n")


def _files(call: Call) -> list[Path]:
    """Give the files that are named; where the shell has left a pattern as it is, those that it matches."""
    files: list[Path] = []
    for word in call.options.reports:
        path = call.here / word
        found = [Path(name) for name in sorted(glob.glob(str(path), recursive=True))]  # noqa: PTH207 - absolute patterns too
        files += found if any(sign in word for sign in MAGIC) and not path.exists() else [path]
    if not files:
        raise KataError(f"There is no report at {', '.join(call.options.reports)}: name JSON reports, such as reports/*.json.")
    return files


MERGE = Command(
    "merge",
    "put many learners' JSON reports side by side",
    run,
    (
        Argument(("reports",), {"metavar": "REPORT", "nargs": "+", "help": "what `--kata-report json=REPORT` has written"}),
        Argument(("--as",), {"dest": "form", "choices": [*COHORTS], "default": "markdown", "help": "default: %(default)s"}),
    ),
)
