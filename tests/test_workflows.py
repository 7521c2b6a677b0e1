"""The project's own workflows: their actions are pinned, and their time and rights are limited."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PINNED = re.compile(r"[\w./-]+@[0-9a-f]{40}")


def jobs(path: Path) -> dict[str, dict[str, Any]]:
    workflow: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return dict(workflow["jobs"])


def test_there_are_workflows() -> None:
    assert [path.name for path in WORKFLOWS] == ["ci.yml", "pages.yml", "release.yml"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_by_hash(path: Path) -> None:
    used = [step["uses"] for job in jobs(path).values() for step in job["steps"] if "uses" in step]

    assert used
    assert [name for name in used if not PINNED.fullmatch(name)] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_job_has_a_limit_and_its_own_permissions(path: Path) -> None:
    assert yaml.safe_load(path.read_text(encoding="utf-8"))["permissions"] == {}
    for job in jobs(path).values():
        assert job["timeout-minutes"] <= 45
        assert job["permissions"] in ({"contents": "read"}, {"id-token": "write"}, {"id-token": "write", "pages": "write"})


def test_only_publishing_may_ask_for_a_token() -> None:
    asking = [(path.name, name) for path in WORKFLOWS for name, job in jobs(path).items() if "id-token" in job["permissions"]]

    assert asking == [("pages.yml", "deploy"), ("release.yml", "publish")]


def test_the_platforms_are_those_that_the_project_names() -> None:
    matrix = jobs(ROOT / ".github" / "workflows" / "ci.yml")["platforms"]["strategy"]["matrix"]

    assert matrix == {"os": ["ubuntu-latest", "macos-latest", "windows-latest"], "python": ["3.11", "3.12", "3.13", "3.14"]}


def test_linux_has_an_nginx() -> None:
    steps = jobs(ROOT / ".github" / "workflows" / "ci.yml")["platforms"]["steps"]

    assert ["apt-get install" in step["run"] for step in steps if step.get("if") == "runner.os == 'Linux'"] == [True]
