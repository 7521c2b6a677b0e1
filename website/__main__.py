"""The command `python -m website`, which builds the site and checks it; each warning is an error."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Final

from pytest_interview_kata.pack.reader import builtin, read_bank

from . import catalogue, links, staging

ROOT: Final = Path(__file__).resolve().parents[1]
CONFIG: Final = Path(__file__).with_name("zensical.toml")
REPOSITORY: Final = """
[[project.extra.social]]
icon = "fontawesome/brands/git-alt"
name = "Repository"
link = {url}
"""


def main() -> int:
    """Build the site; return 1 and name each problem if there are any."""
    parser = argparse.ArgumentParser(prog="python -m website", description="Build the documentation, and check its links.")
    parser.add_argument("--output", type=Path, default=ROOT / "build", help="the folder that gets site/ (default: build)")
    folder = parser.parse_args().output.resolve()
    status = build(folder)
    problems = links.problems(folder / "site") if status == 0 else []
    for problem in problems:
        sys.stderr.write(f"{problem}\n")
    if status or problems:
        return 1
    sys.stdout.write(f"The site is in {folder / 'site'}. To read it: python -m http.server --directory {folder / 'site'}\n")
    return 0


def build(folder: Path) -> int:
    """Write the sources of all pages into `docs/` below a folder and build `site/` beside them; return the exit status."""
    for name in ("docs", "site"):
        shutil.rmtree(folder / name, ignore_errors=True)
    staged = folder / "docs"
    staging.stage(ROOT, staged)
    shutil.copytree(CONFIG.with_name("assets"), staged / "assets")
    for path, text in catalogue.pages(read_bank([builtin()]).packs[0]).items():
        staging.write(staged / path, text)
    config = staging.write(folder / CONFIG.name, CONFIG.read_text(encoding="utf-8") + repository_link(ROOT / "pyproject.toml"))
    command = [sys.executable, "-m", "zensical", "build", "--clean", "--strict", "--config-file", str(config)]
    environment = {**os.environ, "NO_COLOR": "1", "PYTHONPATH": str(ROOT)}
    status = subprocess.run(command, cwd=folder, env=environment, check=False).returncode
    if status:
        sys.stderr.write(f"zensical ended with status {status}: correct what it reports above.\n")
    return status


def repository_link(pyproject: Path) -> str:
    """Return the settings for a link to the repository below each page; an empty string if the project has no such URL.

    Not `repo_url`: for some hosts, the theme would load facts about the repository from there.
    """
    urls = tomllib.loads(pyproject.read_text(encoding="utf-8"))["project"].get("urls", {})
    return REPOSITORY.format(url=json.dumps(urls["Repository"])) if "Repository" in urls else ""


if __name__ == "__main__":
    sys.exit(main())
