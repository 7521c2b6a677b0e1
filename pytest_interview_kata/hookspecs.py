"""Every hook by which others extend the plugin; implement them with `@pytest.hookimpl(optionalhook=True)`.

Without `optionalhook`, pytest stops at an unknown hook wherever this plugin is not active.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from .report import Report
    from .run.check import Check


@pytest.hookspec
def pytest_kata_packs(config: pytest.Config) -> Sequence[Path]:  # type: ignore[empty-body]
    """Give the folders of packs: each holds a `pack.toml` and `<section>/<kata id>/` folders."""


@pytest.hookspec
def pytest_kata_checks(config: pytest.Config) -> Mapping[str, Check]:  # type: ignore[empty-body]
    """Give further checks by name; a check is a module or object as `pytest_interview_kata.checks.Check` describes it."""


@pytest.hookspec
def pytest_kata_reports(config: pytest.Config) -> Mapping[str, Report]:  # type: ignore[empty-body]
    """Give further formats for `--kata-report` by name; a report turns progress into text."""
