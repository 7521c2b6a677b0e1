"""A program that imports the properties of a kata and writes the exception, if one is raised, as a line of JSON."""

from __future__ import annotations

import json
import sys
import traceback
from pathlib import Path

from pytest_interview_kata.judge.load import load_properties


def main(folder: Path) -> str:
    """Return, as JSON, the exception that the import raises and the lines of the kata in its traceback, outermost first."""
    try:
        load_properties(folder)
    except BaseException as error:  # noqa: BLE001 - also `SystemExit`
        lines = [(frame.filename, frame.lineno) for frame in traceback.extract_tb(error.__traceback__)]
        if isinstance(error, SyntaxError) and error.filename:
            lines.append((error.filename, error.lineno))
        own = [
            f"{Path(name).relative_to(folder).as_posix()}:{line}" for name, line in lines if Path(name).is_relative_to(folder)
        ]
        return json.dumps({"error": traceback.format_exception_only(error)[-1].strip(), "lines": own})
    return json.dumps({})


if __name__ == "__main__":
    sys.stdout.write("\n" + main(Path(sys.argv[1])))
