"""The state of a run: the bank, the checks, the results so far."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from fnmatch import fnmatch
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import pytest

from pytest_interview_kata.model import KataError
from pytest_interview_kata.report.terminal.finding import replay_command
from pytest_interview_kata.workspace.finding import Links, may_hold_attempts, remembers
from pytest_interview_kata.workspace.memory import Memory, home_of, read_memory

from . import host
from .terminal import while_waiting

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pytest_interview_kata.model import Kata, Result
    from pytest_interview_kata.pack.reader import Bank
    from pytest_interview_kata.run.cache import Cache
    from pytest_interview_kata.run.check import Check
    from pytest_interview_kata.run.scheduler import Run

Key: TypeAlias = tuple[str, str, str]
"""The key of an item's result: kata, check and item."""


@dataclass
class KataState:
    """The state of a run; each process of the run has one."""

    config: pytest.Config
    bank: Bank
    checks: Mapping[str, Check]
    cache: Cache
    run: Run | None = None
    """The checks that are running, once the items are known."""
    results: dict[str, dict[str, Result]] = field(default_factory=dict)
    """The results of this process's items, by kata and node id."""
    last: dict[str, str] = field(default_factory=dict)
    """The node id of each kata's last item."""
    _homes: dict[Path, Path | None] = field(default_factory=dict)
    _memories: dict[Path | None, Memory] = field(default_factory=dict)

    def expected(self, kata: Kata) -> dict[str, tuple[str, ...]]:
        """Return every item that a verdict on this kata needs, by check."""
        return {name: check.items(kata) for name, check in self.checks.items() if not check.of_tests}

    @cached_property
    def remarks(self) -> frozenset[str]:
        """The checks that do not make an attempt fail."""
        return frozenset(name for name, check in self.checks.items() if check.remark)

    def result(self, key: Key, nodeid: str) -> Result:
        """Wait for the result of an item and store it. Raise `Stopped` if the run is stopped."""
        if self.run is None:
            raise pytest.UsageError(
                "Another plugin has replaced pytest's run loop, so katas cannot be judged: disable it with -p no:NAME."
            )
        kata, check, _ = key
        result = self.run.known(*key)
        if result is None:
            with while_waiting(self.config, self.checks[check].waiting.format(kata=kata)) as tick:
                result = self.run.result(*key, tick)
        self.results.setdefault(kata, {})[nodeid] = result
        return result

    def known(self, key: Key) -> Result | None:
        """Return the result of an item if it is known already, else None."""
        return self.run.known(*key) if self.run else None

    def result_of(self, kata: str, nodeid: str) -> Result | None:
        """Return the result that this process has for an item of a kata, if any."""
        return self.results.get(kata, {}).get(nodeid)

    def is_asked_for(self, path: Path) -> bool:
        """Return whether a path is one of the paths to judge, or lies inside one of them."""
        return any(path == asked or asked in path.parents for asked in self.asked)

    def home(self, attempt: Path) -> Path | None:
        """Return the folder with the memory file for an attempt: its nearest such parent, or the first folder of attempts."""
        if attempt.parent not in self._homes:
            first = next((folder for folder in host.folders(self.config)[:1] if remembers(folder)), None)
            self._homes[attempt.parent] = home_of(attempt) or first
        return self._homes[attempt.parent]

    def memory(self, attempt: Path) -> Memory:
        """Return the contents of the memory file for an attempt; it is read only once per run."""
        home = self.home(attempt)
        if home not in self._memories:
            try:
                self._memories[home] = read_memory(home) if home else Memory()
            except KataError:  # reported later, when the run remembers something
                self._memories[home] = Memory()
        return self._memories[home]

    @property
    def asked(self) -> list[Path]:
        """The absolute paths to judge."""
        base = self.config.invocation_params.dir
        return [Path(os.path.abspath(base / str(arg).partition("::")[0])) for arg in self.config.args]  # noqa: PTH100

    @property
    def existing_folders(self) -> list[Path]:
        """The existing folders of attempts."""
        return [folder for folder in host.folders(self.config) if may_hold_attempts(self.bank.katas, folder)]

    @cached_property
    def links(self) -> Links:
        """Decides which symbolic links to folders are followed during collection."""
        return Links([*host.folders(self.config), *self.asked])

    def is_ignored(self, path: Path) -> bool:
        """Return whether `--ignore` or `--ignore-glob` matches the path; other rules of the host repository are not applied."""
        base = self.config.invocation_params.dir
        ignored = {Path(os.path.abspath(base / name)) for name in self.config.getoption("ignore") or ()}  # noqa: PTH100
        globs = [str(base / name) for name in self.config.getoption("ignore_glob") or ()]
        return path in ignored or any(fnmatch(str(path), pattern) for pattern in globs)

    def shown(self, path: Path) -> str:
        """Return a path as the learner sees it: relative to the folder where pytest was called, if it lies inside."""
        base = self.config.invocation_params.dir
        name = path.relative_to(base).as_posix() if path.is_relative_to(base) else path.as_posix()
        return name.encode("utf-8", "backslashreplace").decode()  # JSON cannot hold a name that is not UTF-8

    def replay(self, path: Path, item: str) -> str:
        """Return the command that judges an item of an attempt again, with the same seed."""
        seed = self.config.getoption("kata_seed")
        return replay_command(f"{self.shown(path)}::{item}", ["--kata-seed", seed] if seed else [])
