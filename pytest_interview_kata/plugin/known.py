"""Reports known results quickly, without most of pytest's phases: for these items, there is nothing to set up or to capture."""

from __future__ import annotations

import time
from functools import cached_property
from itertools import zip_longest
from typing import TYPE_CHECKING, Literal

import pytest

from . import host
from .items import KataItem, attach, note

if TYPE_CHECKING:
    from .state import KataState


class Known:
    """The hooks that report known results, unless another plugin has hooks for the phases of items."""

    def __init__(self, state: KataState) -> None:
        self._state = state

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool | None:
        """Do the same as pytest's loop, but report known results directly. Leave the loop of xdist workers unchanged."""
        config = session.config
        if session.testsfailed or config.option.collectonly or host.is_worker(config):
            return None
        if not self._is_alone or not host.has_usual_loop(config):
            return None
        for item, following in zip_longest(session.items, session.items[1:]):
            if not self.pytest_runtest_protocol(item, following):
                item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            if session.shouldfail:
                raise session.Failed(session.shouldfail)
            if session.shouldstop:
                raise session.Interrupted(session.shouldstop)
        return True

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
        """Report a known result; return None if the item has to be run."""
        if not self._is_alone or not isinstance(item, KataItem) or not item.is_known:
            return None
        hook, nodeid, location = item.config.hook, item.nodeid, item.location
        hook.pytest_runtest_logstart(nodeid=nodeid, location=location)
        if not item.idle:
            item.runtest()
        data = note(item)
        report = _report(item, "call")
        attach(report, item, data)
        hook.pytest_runtest_logreport(report=report)
        if self._needs_teardown:
            hook.pytest_runtest_logreport(report=_report(item, "teardown"))
        if item.session._setupstate.stack:  # noqa: SLF001 - an earlier item was set up, and pytest has no public function for that
            item.session._setupstate.teardown_exact(nextitem)  # noqa: SLF001
        hook.pytest_runtest_logfinish(nodeid=nodeid, location=location)
        return True

    @cached_property
    def _is_alone(self) -> bool:
        return host.is_alone(self._state.config)

    @cached_property
    def _needs_teardown(self) -> bool:
        """Whether pytest writes a JUnit report; only this report needs the teardown of each item."""
        return bool(self._state.config.getoption("xmlpath", None))


def _report(item: KataItem, when: Literal["call", "teardown"]) -> pytest.TestReport:
    """Return the report that pytest would make for a phase of this item that passed and took no time."""
    keywords: dict[str, Literal[1]] = dict.fromkeys(item.keywords, 1)
    now, properties = time.time(), item.user_properties
    return pytest.TestReport(
        item.nodeid, item.location, keywords, "passed", None, when, start=now, stop=now, user_properties=properties
    )
