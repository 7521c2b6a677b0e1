"""Judging: all that the selected items need starts at once, and each item waits for its own result."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import pytest

from pytest_interview_kata.bench import Bench, storage
from pytest_interview_kata.model import Task
from pytest_interview_kata.processes import Processes, processors
from pytest_interview_kata.run import Run

from .ahead import head_start
from .items import KataItem, describe, state_after

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence

    from pytest_interview_kata.model import Attempt
    from pytest_interview_kata.share import Share

    from .state import KataState

SHARE = "kata_share"
"""Where a worker of xdist finds the folder that all workers share."""


class Judging:
    """The hooks of every process that runs items; not those of an xdist controller."""

    def __init__(self, state: KataState) -> None:
        self._state = state
        self._shared: str = getattr(state.config, "workerinput", {}).get(SHARE, "")
        self._own = Path(tempfile.mkdtemp(prefix="kata-run-"))
        self._bench = self._make_bench(state.config)

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> Generator[None, Any, Any]:
        """Start the checks when the items are known; end whatever still runs when the loop ends, however it ends."""
        if session.config.option.collectonly:
            return (yield)
        run = Run(self._state.checks, self._bench, self._state.cache, _share(Path(self._shared)) if self._shared else None)
        self._state.run = run
        try:
            items = [item for item in session.items if isinstance(item, KataItem)]
            self._state.last = {item.kata.id: item.nodeid for item in items}
            run.start(tasks([item for item in items if not item.idle]))
            return (yield)
        finally:
            run.stop()

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionstart(self, session: pytest.Session) -> None:
        """Start judges while pytest collects, if some attempts are newer than what is known of them."""
        if not session.config.option.collectonly and not self._shared:
            with suppress(OSError):  # whoever needs one will say so
                self._state.newest = head_start(self._bench, self._state)

    def pytest_unconfigure(self) -> None:
        """Leave nothing behind."""
        self._bench.processes.stop()
        with suppress(RecursionError):
            shutil.rmtree(self._own, ignore_errors=True)

    def _make_bench(self, config: pytest.Config) -> Bench:
        return Bench(
            processes=Processes(),
            cache=_storage(config) or self._own,
            scratch=self._own,
            hidden=tuple(str(pack.folder) for pack in self._state.bank.packs),
            examples=config.getoption("kata_examples"),
            seed=config.getoption("kata_seed"),
            jobs=1 if self._shared else processors(),
        )

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
        """Report at once what is known: there is nothing to set up and to capture, and many items are known."""
        if not isinstance(item, KataItem) or not item.is_known:
            return None
        item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
        _report(item, "call", item.runtest)
        # What was set up for an item before may still have to be torn down, and there is no other way.
        _report(item, "teardown", lambda: item.session._setupstate.teardown_exact(nextitem))  # noqa: SLF001
        item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
        return True

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self, item: pytest.Item, call: pytest.CallInfo[None]) -> Generator[None, Any, Any]:
        """Let a result ride on its item's report, so that it crosses to wherever the report is read."""
        if isinstance(item, KataItem) and call.when == "call":
            told = describe(item)
            item.user_properties.append(("kata_outcome", told["outcome"]))
            if standing := state_after(item):
                item.user_properties.append(("kata_state", standing.value))
            report = yield
            report.kata = told
            if item.idle:
                item.mark_idle(report)
            elif report.skipped:
                report.longrepr = (str(item.path), item.reportinfo()[1] + 1, report.longrepr[2])
            return report
        return (yield)


def _report(item: KataItem, when: Literal["call", "teardown"], act: Callable[[], None]) -> None:
    call = pytest.CallInfo.from_call(act, when)
    report = item.ihook.pytest_runtest_makereport(item=item, call=call)
    item.ihook.pytest_runtest_logreport(report=report)


def _share(folder: Path) -> Share:
    from pytest_interview_kata.share import Share  # noqa: PLC0415 - only xdist's workers have one

    return Share(folder)


def tasks(items: Sequence[KataItem]) -> dict[str, list[Task]]:
    """Group items into tasks, by the name of their check."""
    wanted: dict[str, dict[str, tuple[Attempt, list[str]]]] = {}
    for item in items:
        entry = wanted.setdefault(item.check, {}).setdefault(item.kata.id, (item.parent.attempt, []))
        entry[1].append(item.name)
    return {check: [Task(attempt, tuple(names)) for attempt, names in rows.values()] for check, rows in wanted.items()}


def _storage(config: pytest.Config) -> Path | None:
    """Give the folder in pytest's cache where our tools keep theirs; None where there is no cache or none can be written."""
    cache = getattr(config, "cache", None)
    with suppress(OSError):
        return storage(Path(cache.mkdir("kata"))) if cache else None
    return None
