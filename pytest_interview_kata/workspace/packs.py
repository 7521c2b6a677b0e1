"""How the packs of a workspace are remembered in its settings."""

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
"""Where pytest's settings are in its files; `[pytest]` in the others."""


def settings_text(packs: Sequence[str] = (), *, bundled: bool = True) -> str:
    """Return the text of the settings of a new workspace with these packs."""
    lines = [f"{line}\n" for line in setting_lines(packs, bundled=bundled)]
    return "".join([SETTINGS_TEXT, *lines])


def setting_lines(packs: Sequence[str], *, bundled: bool, toml: bool = True) -> list[str]:
    """Return the settings for these packs, line by line."""
    value = f"[{', '.join(map(_quoted, packs))}]" if toml else shlex.join(packs)
    return [*([f"kata_packs = {value}"] if packs else []), *([] if bundled else ["kata_bundled = false"])]


def section(file: Path) -> str:
    """Return the section of a settings file that is pytest's."""
    return SECTIONS.get(file.name, "[pytest]")


def is_ours(file: Path, packs: Sequence[str], *, bundled: bool) -> bool:
    """Return whether a settings file with these packs is as it was made for a new workspace, to the byte."""
    return file.name == SETTINGS and file.read_bytes() == settings_text(packs, bundled=bundled).encode()


def rewrite(file: Path, packs: Sequence[str], *, bundled: bool) -> None:
    """Remember other packs in a settings file that was made for a new workspace."""
    text.replace(file, settings_text(packs, bundled=bundled))


def path_from(workspace: Path, pack: Path) -> str:
    """Return how the settings of a workspace name a pack: by a relative path where it is inside or beside the workspace."""
    is_near = pack.is_relative_to(workspace.parent)
    return (Path(os.path.relpath(pack, workspace)) if is_near else pack).as_posix()


def _quoted(word: str) -> str:
    return json.dumps(word, ensure_ascii=False).replace("\x7f", "\\u007f")
