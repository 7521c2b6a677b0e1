"""Finds the packs that pytest plugins add: commands ask pytest for them, but only if a plugin seems to add any."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from .tables import LeftOut

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .settings import Settings

HOOK: Final = "pytest_kata_packs"
CLUES: Final = (HOOK, "pytest_plugins", "import *")
"""Strings to look for in a module's source: a module without them neither adds packs nor loads modules that do."""
METADATA: Final = {
    "RECORD": "/pack.toml",
    "METADATA": "interview-kata",
    "SOURCES.txt": "/pack.toml",
    "requires.txt": "interview-kata",
}
"""A string to look for in each metadata file: it shows that the distribution contains a pack or requires this plugin."""
GROUP: Final = "[pytest11]"
SECONDS: Final = 60


def added_packs(settings: Settings) -> tuple[list[Path], list[LeftOut]]:
    """Return the folders of packs that plugins add to `pytest --kata`, and a message if pytest cannot list them."""
    return _ask(settings.root) if any(_clues(settings)) else ([], [])


def _clues(settings: Settings) -> Iterator[bool]:
    yield _has_clue(_text(settings.root / "conftest.py"))
    yield from (_has_clue(_source(name)) for name in _named(settings.addopts))
    yield from (_may_add_packs(found) for folder in dict.fromkeys(sys.path) for found in _distributions(Path(folder)))


def _has_clue(text: str) -> bool:
    return any(clue in text for clue in CLUES)


def _named(addopts: Sequence[str]) -> Iterator[str]:
    """Yield the names of plugin modules in `PYTEST_PLUGINS` and after `-p`."""
    yield from filter(None, os.environ.get("PYTEST_PLUGINS", "").split(","))
    words = [*addopts, *os.environ.get("PYTEST_ADDOPTS", "").split()]
    for word, following in zip(words, [*words[1:], ""], strict=False):
        name = following if word == "-p" else word[2:]
        if word.startswith("-p") and not name.startswith("no:"):
            yield name


def _distributions(folder: Path) -> Iterator[Path]:
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for entry in entries]
    except OSError:
        return
    yield from (folder / name for name in names if name.endswith((".dist-info", ".egg-info")))


def _may_add_packs(distribution: Path) -> bool:
    """Return whether a distribution has pytest plugins and may add packs; False for the distribution of this package."""
    entries = _text(distribution / "entry_points.txt")
    if GROUP not in entries:
        return False
    lines = entries.partition(GROUP)[2].partition("\n[")[0].splitlines()
    modules = [line.partition("=")[2].partition(":")[0].strip() for line in lines if "=" in line]
    if modules and modules[0].startswith("pytest_interview_kata"):
        return False
    return any(clue in _text(distribution / name).lower().replace("_", "-") for name, clue in METADATA.items()) or any(
        HOOK in _source(name, distribution.parent) for name in modules
    )


def _source(module: str, near: Path | None = None) -> str:
    """Return the source of a module, or "" if it is not found. Nothing is imported; the folder `near` is searched first."""
    base = near / module.replace(".", "/") if near else None
    if base and (text := _text(base.with_suffix(".py")) or _text(base / "__init__.py")):
        return text
    path, spec = None, None
    parts = module.split(".")
    for count in range(1, len(parts) + 1):
        name = ".".join(parts[:count])
        spec = next((spec for finder in sys.meta_path if (spec := finder.find_spec(name, path))), None)
        if spec is None:
            return ""
        path = spec.submodule_search_locations
    return _text(Path(spec.origin)) if spec and spec.origin else ""


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _ask(root: Path) -> tuple[list[Path], list[LeftOut]]:
    import json  # noqa: PLC0415 - these are rarely needed, too
    import subprocess  # noqa: PLC0415
    import tempfile  # noqa: PLC0415

    with tempfile.TemporaryDirectory(prefix="kata-packs-", ignore_cleanup_errors=True) as own:
        target = Path(own, "packs.json")
        command = [sys.executable, "-P", "-m", "pytest", "--kata", "-p", "pytest_interview_kata.plugin.asking"]
        environment = {**os.environ, "KATA_PACKS_FILE": str(target)}
        try:
            done = subprocess.run(
                command,
                cwd=root if root.is_dir() else own,
                env=environment,
                capture_output=True,
                stdin=subprocess.DEVNULL,
                timeout=SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return _unknown(root, f"it took longer than {SECONDS} seconds")
        if target.is_file():
            return [Path(folder) for folder in json.loads(target.read_text(encoding="utf-8"))], []
        lines = (done.stdout + b"\n" + done.stderr).decode(errors="replace").split("\n")
        return _unknown(root, next((line.strip() for line in reversed(lines) if line.strip()), f"status {done.returncode}"))


def _unknown(root: Path, reason: str) -> tuple[list[Path], list[LeftOut]]:
    what = f"the packs of plugins are unknown, because `pytest --kata` failed in {root} ({reason}): run it to see why."
    return [], [LeftOut(HOOK, what)]
