"""The hooks that extend this plugin; implement them with `@pytest.hookimpl(optionalhook=True)`.

Without `optionalhook`, pytest stops with an error about an unknown hook if this plugin is not active.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from .report import Format
    from .run.check import Check


@pytest.hookspec
def pytest_kata_packs(config: pytest.Config) -> Sequence[Path]:  # type: ignore[empty-body]
    """Return the folders of packs: each contains `pack.toml` and folders `<section>/<kata id>/`."""


@pytest.hookspec
def pytest_kata_checks(config: pytest.Config) -> Mapping[str, Check]:  # type: ignore[empty-body]
    """Return additional checks, by name. A check is a `pytest_interview_kata.run.check.Check`, which needs two functions."""


@pytest.hookspec
def pytest_kata_reports(config: pytest.Config) -> Mapping[str, Format]:  # type: ignore[empty-body]
    """Return additional formats for `--kata-report`, by name. A format is a `pytest_interview_kata.report.Format`."""
