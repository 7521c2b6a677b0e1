"""Collection: attempts at katas and nothing else. Files are read but never imported."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from pytest_interview_kata.text import shell_word
from pytest_interview_kata.workspace.finding import INTERVIEW, distinct, rivals
from pytest_interview_kata.workspace.memory import home_of
from pytest_interview_kata.workspace.reading import read_attempt

from . import host
from .items import AttemptFile, KataItem
from .refusing import check_name, refusal

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence
    from pathlib import Path

    from .state import KataState


class Folder(pytest.File):
    """A folder that contains attempts or leads to them.

    It is not a `pytest.Directory`, because pytest would import a conftest.py in it, and code
    beside attempts must not run here.
    """

    def __init__(self, *, state: KataState, **words: Any) -> None:
        super().__init__(**words)
        self.state = state

    def collect(self) -> Iterator[pytest.Collector]:
        """Yield the attempts and folders in this folder, sorted by name, if they are in requested paths or lead there."""
        inside = self.state.is_asked_for(self.path)
        for entry in sorted(self.path.iterdir(), key=lambda path: path.name):
            if not (inside or self.session.isinitpath(entry, with_parents=True)) or self.state.is_ignored(entry):
                continue
            if attempt := attempt_file(entry, self, self.state):
                yield attempt
            elif entry.is_dir() and not entry.name.startswith((".", "__")) and (not inside or self._is_searched(entry)):
                yield Folder.from_parent(self, path=entry, state=self.state)

    def _is_searched(self, folder: Path) -> bool:
        return self.state.links.is_new(folder) and not (folder / INTERVIEW).is_file()


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
        """Reject names that cannot be printed safely, and several attempts at one kata, because a verdict is about one file."""
        files: dict[str, dict[Path, AttemptFile]] = {}
        if not items:
            self._refuse_other_paths()
        for item in items:
            if isinstance(item, KataItem):
                check_name(item.nodeid)
                files.setdefault(item.kata.id, {})[item.path] = item.parent
        kept = set()
        for name, nodes in files.items():
            paths = distinct(nodes)
            kept.add(nodes[paths[0]])
            if len(paths) > 1:
                self._refuse_two_workspaces(name, paths)
                nodes[paths[0]].refuse(rivals(name, paths))
        items[:] = [item for item in items if not isinstance(item, KataItem) or item.parent in kept]

    def _refuse_other_paths(self) -> None:
        """Raise `pytest.UsageError` if the named paths contain no attempt."""
        state = self._state
        if state.config.args_source is pytest.Config.ArgsSource.ARGS and not host.is_worker(state.config):
            names = " or ".join(map(state.shown, state.asked))
            known = ", ".join(map(state.shown, state.existing_folders))
            use = f"the attempts of this workspace are in {known}" if known else "`kata init` makes a workspace"
            raise refusal(f"There is no attempt at a kata in {names}: {use}.")

    def _refuse_two_workspaces(self, name: str, paths: Sequence[Path]) -> None:
        """Raise `pytest.UsageError` if these attempts at one kata are in two workspaces, which cannot be judged together."""
        state = self._state
        homes = [*dict.fromkeys(filter(None, map(home_of, paths)))]
        if len(homes) > 1 and not host.is_worker(state.config) and not {*homes} <= {*state.existing_folders}:
            one, other = map(state.shown, homes[:2])
            raise refusal(
                f"{one} and {other} are in two workspaces, and both have an attempt at {name}: judge one of them at a time, "
                f"as with `pytest --kata {shell_word(one)}`, or move one away."
            )

    @pytest.hookimpl(trylast=True)
    def pytest_plugin_registered(self) -> None:
        """Unregister a conftest.py that is loaded late, unless it extends the katas."""
        host.silence(self._state.config)


def attempt_file(path: Path, parent: pytest.Collector, state: KataState) -> AttemptFile | None:
    """Return the collector of an attempt, or None if the path is not named like a kata."""
    kata = state.bank.katas.get(path.stem) if path.suffix == ".py" else None
    if kata is None:
        return None
    return AttemptFile.from_parent(parent, path=path, attempt=read_attempt(kata, path), state=state)
