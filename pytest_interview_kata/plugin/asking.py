"""A plugin that asks the others which packs they bring: it writes them to a file, and the run ends.

Commands run `pytest --kata` with it, so that the code of plugins runs there as it does in any kata run, and not in a command.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from .host import brought

if TYPE_CHECKING:
    from collections.abc import Generator

TARGET: Final = "KATA_PACKS_FILE"
"""The environment variable that names the file."""


@pytest.hookimpl(wrapper=True, tryfirst=True, optionalhook=True)
def pytest_kata_packs() -> Generator[None, Any, Any]:
    """Write the answers of all other plugins."""
    answers = yield
    folders = [str(Path(folder).resolve()) for folder in brought(answers)]
    Path(os.environ[TARGET]).write_text(json.dumps(folders), encoding="utf-8")
    pytest.exit("the packs are known", returncode=0)
