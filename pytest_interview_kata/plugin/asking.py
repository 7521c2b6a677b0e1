"""A plugin that writes the folders of all other plugins' packs to a file and ends the run.

The `kata` command runs `pytest --kata` with this plugin, so that the code of other plugins does not run in its own process.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from .host import hooked_folders

if TYPE_CHECKING:
    from collections.abc import Generator

TARGET: Final = "KATA_PACKS_FILE"
"""The environment variable that holds the path of the file."""


@pytest.hookimpl(wrapper=True, tryfirst=True, optionalhook=True)
def pytest_kata_packs() -> Generator[None, Any, Any]:
    """Write the paths that all other plugins return, as JSON, and end the run."""
    answers = yield
    folders = [str(Path(folder).resolve()) for folder in hooked_folders(answers)]
    Path(os.environ[TARGET]).write_text(json.dumps(folders), encoding="utf-8")
    pytest.exit("the packs are known", returncode=0)
