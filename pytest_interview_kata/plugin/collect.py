"""Collection: attempts at katas and nothing else. Files are read but never imported."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from pytest_interview_kata.workspace.finding import distinct, rivals

from . import host
from .items import Folder, KataItem, attempt_file
from .refusing import check_name

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from .items import AttemptFile
    from .state import KataState


class Collecting:
    """The collection hooks of every process that collects."""

    def __init__(self, state: KataState) -> None:
        self._state = state

    @pytest.hookimpl(tryfirst=True)
    def pytest_collect_directory(self, path: Path, parent: pytest.Collector) -> pytest.Collector:
        """Collect every folder as a plain `Folder`, so that no `__init__.py` or conftest.py runs."""
        return Folder.from_parent(parent, path=path, state=self._state)

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_collect_file(self, file_path: Path, parent: pytest.Collector) -> Generator[None, Any, list[pytest.Collector]]:
        """Collect attempts only, whatever other plugins return for the file."""
        yield
        attempt = attempt_file(file_path, parent, self._state)
        return [attempt] if attempt else []

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Reject attempts at the same kata (a verdict is about one file) and names that cannot be printed safely."""
        files: dict[str, dict[Path, AttemptFile]] = {}
        for item in items:
            if isinstance(item, KataItem):
                check_name(item.nodeid)
                files.setdefault(item.kata.id, {})[item.path] = item.parent
        kept = set()
        for name, nodes in files.items():
            paths = distinct(nodes)
            kept.add(nodes[paths[0]])
            if len(paths) > 1:
                nodes[paths[0]].refuse(rivals(name, paths))
        items[:] = [item for item in items if not isinstance(item, KataItem) or item.parent in kept]

    @pytest.hookimpl(trylast=True)
    def pytest_plugin_registered(self) -> None:
        """Unregister a conftest.py that is loaded late, unless it extends the katas."""
        host.silence(self._state.config)
