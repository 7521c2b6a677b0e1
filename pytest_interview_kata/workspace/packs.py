"""Writes the packs of a workspace into its settings."""

from __future__ import annotations

import json
import os
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Final

from . import text
from .editing import SETTINGS, SETTINGS_TEXT

if TYPE_CHECKING:
    from collections.abc import Sequence

SECTIONS: Final = {"setup.cfg": "[tool:pytest]", SETTINGS: "[tool.pytest.ini_options]"}
"""The section of pytest's settings in each file; it is `[pytest]` in all others."""


def settings_text(packs: Sequence[str] = (), *, bundled: bool = True) -> str:
    """Return the contents of the settings file of a new workspace with these packs."""
    lines = [f"{line}\n" for line in setting_lines(packs, bundled=bundled)]
    return "".join([SETTINGS_TEXT, *lines])


def setting_lines(packs: Sequence[str], *, bundled: bool, toml: bool = True) -> list[str]:
    """Return the lines of settings for these packs, in the syntax of TOML or of INI files."""
    value = f"[{', '.join(map(_quoted, packs))}]" if toml else shlex.join(packs)
    return [*([f"kata_packs = {value}"] if packs else []), *([] if bundled else ["kata_bundled = false"])]


def section(file: Path) -> str:
    """Return the header of pytest's section in a settings file."""
    return SECTIONS.get(file.name, "[pytest]")


def is_ours(file: Path, packs: Sequence[str], *, bundled: bool) -> bool:
    """Return whether a settings file with these packs is byte for byte as it was written for a new workspace."""
    return file.name == SETTINGS and file.read_bytes() == settings_text(packs, bundled=bundled).encode()


def rewrite(file: Path, packs: Sequence[str], *, bundled: bool) -> None:
    """Write other packs into a settings file for which `is_ours` is true."""
    text.replace(file, settings_text(packs, bundled=bundled))


def path_from(workspace: Path, pack: Path) -> str:
    """Return the path of a pack for the settings of a workspace: relative if it is inside or beside the workspace."""
    is_near = pack.is_relative_to(workspace.parent)
    return (Path(os.path.relpath(pack, workspace)) if is_near else pack).as_posix()


def _quoted(word: str) -> str:
    return json.dumps(word, ensure_ascii=False).replace("\x7f", "\\u007f")
