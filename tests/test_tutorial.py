"""docs/first-kata.md: its files are written and its commands run, in the order of the page."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

PAGE: Final = Path(__file__).parents[1] / "docs" / "first-kata.md"
BLOCK: Final = re.compile(
    r"(?:^`(?P<path>[\w./-]+)`:\n\n)?^(?P<fence>`{3,4})(?P<kind>\w+)\n(?P<text>.*?)^(?P=fence)$", re.MULTILINE | re.DOTALL
)
PROGRAMS: Final = {"kata": "pytest_interview_kata", "pytest": "pytest"}


def commands(text: str) -> Iterator[tuple[list[str], list[str]]]:
    """Yield each command of a console with the lines that it shows."""
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        command, *shown = part.splitlines()
        yield shlex.split(command), shown


def run(folder: Path, words: list[str]) -> tuple[int, list[str]]:
    """Run a command, and return its exit status and the lines of its output, without their indentation."""
    program, *rest = words
    environment = {name: value for name, value in os.environ.items() if name != "COLUMNS"} | {"PYTEST_ADDOPTS": "-p no:xdist"}
    command = [sys.executable, "-m", PROGRAMS[program], *rest]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)
    return done.returncode, [line.strip().replace("\\", "/") for line in (done.stdout + done.stderr).splitlines()]


@pytest.mark.slow
def test_the_page_works(tmp_path: Path) -> None:
    folder = tmp_path
    for block in BLOCK.finditer(PAGE.read_text(encoding="utf-8")):
        if block["path"]:
            assert (folder / block["path"]).is_file()
            (folder / block["path"]).write_text(block["text"], encoding="utf-8", newline="\n")
        elif block["kind"] == "console":
            for words, shown in commands(block["text"]):
                if words[0] == "cd":
                    folder /= words[1]
                else:
                    status, printed = run(folder, words)
                    assert status == 0 or shown, "\n".join(printed)
                    assert [line for line in shown if line not in printed] == [], "\n".join(printed)
        else:
            pytest.fail(f"The block {block['text'][:40]!r} is neither a file nor a console.")


def test_every_block_is_run_or_not_code() -> None:
    text = PAGE.read_text(encoding="utf-8")
    fences = re.findall(
        r"^`{3,4}\w+$", re.sub(r"^````markdown.*?^````$", "```markdown", text, flags=re.MULTILINE | re.DOTALL), re.MULTILINE
    )

    assert len(fences) == len([*BLOCK.finditer(text)])
