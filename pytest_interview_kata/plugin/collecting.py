"""Collection: attempts at katas and nothing else, read but never imported."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from . import host
from .items import AttemptFile, KataItem, attempt_file, folder
from .refusing import check_name, refusal

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from .state import KataState


class Collecting:
    """The hooks of collection, in every process that collects."""

    def __init__(self, state: KataState) -> None:
        self._state = state

    @pytest.hookimpl(tryfirst=True)
    def pytest_collect_directory(self, path: Path, parent: pytest.Collector) -> pytest.Collector:
        """Treat every folder as a plain one: nobody's `__init__.py` or conftest.py runs."""
        return folder(path, parent, self._state)

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_collect_file(self, file_path: Path, parent: pytest.Collector) -> Generator[None, Any, list[pytest.Collector]]:
        """Collect attempts only, whatever other plugins make of the file."""
        yield
        attempt = attempt_file(file_path, parent, self._state)
        return [attempt] if attempt else []

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Refuse two attempts at one kata, for a verdict is about one file, and paths that can't be printed as they are."""
        seen: dict[str, AttemptFile] = {}
        for item in items:
            if isinstance(item, KataItem):
                check_name(item.nodeid)
                first = seen.setdefault(item.kata.id, item.parent)
                if first.path != item.path:
                    raise refusal(
                        f"There are two attempts at {item.kata.id}, {first.path} and {item.path}: rename or remove one of them."
                    )

    @pytest.hookimpl(trylast=True)
    def pytest_plugin_registered(self) -> None:
        """Silence what a late conftest.py brings."""
        host.silence(self._state.config)
