"""`kata init --ci`: the workflows can be parsed, and their commands work."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest
import yaml

Kata = Callable[..., CompletedProcess[str]]
BASH = pytest.mark.skipif(os.name != "posix", reason="the workflows run bash")
PATHS = {"github": ".github/workflows/kata.yml", "gitlab": ".gitlab-ci.yml"}


def steps(service: str, text: str) -> str:
    """Return the commands of a workflow, except the installation, as one script."""
    told: Any = yaml.safe_load(text)
    if service == "github":
        runs = [step["run"] for step in told["jobs"]["kata"]["steps"] if "run" in step]
    else:
        runs = told["kata"]["script"]
    return "\n".join(run for run in runs if "pip install" not in run)


@pytest.mark.parametrize("service", PATHS)
@pytest.mark.parametrize("folder", [".", "learning/katas here"])
def test_the_workflow_is_written_where_the_service_looks(kata: Kata, home: Path, service: str, folder: str) -> None:
    (home / ".git").mkdir()
    ran = kata("init", folder, "--ci", service)
    text = (home / PATHS[service]).read_text()

    assert ran.returncode == 0
    assert f"Made {PATHS[service]}, which judges the katas on every push." in ran.stdout.replace("\\", "/")
    assert "The plugin was installed from a folder, so PyPI may not have this version: if so, replace `pytest-int" in ran.stdout
    assert yaml.safe_load(text)
    assert "@" not in text.replace("actions/checkout@", "").replace("python@", "").replace("cache@", "").replace(
        "artifact@", ""
    ).replace("{decide[@]}", "")
    assert (f"{folder}/.kata/report" in text) == (folder != ".")


@pytest.mark.parametrize("service", PATHS)
@pytest.mark.parametrize("folder", [".", "katas here"])
def test_a_cache_never_replaces_what_is_committed(kata: Kata, home: Path, service: str, folder: str) -> None:
    (home / ".git").mkdir()
    kata("init", folder, "--ci", service)
    found: Any = yaml.safe_load((home / PATHS[service]).read_text())
    if service == "github":
        [cache] = [step for step in found["jobs"]["kata"]["steps"] if step.get("uses", "").startswith("actions/cache@")]
        paths = cache["with"]["path"].splitlines()
    else:
        paths = found["kata"]["cache"]["paths"]

    inside = folder.removesuffix(".") + "/" * (folder != ".")
    assert [path for path in paths if ".kata" in path] == [f"{inside}.kata/history.jsonl", f"{inside}.kata/baseline.json"]


@pytest.mark.parametrize("service", PATHS)
def test_a_workflow_that_is_there_stays(kata: Kata, home: Path, service: str) -> None:
    path = home / PATHS[service]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("mine\n")
    ran = kata("init", ".", "--ci", service)

    assert ran.returncode == 2
    assert "already exists and was not changed: move it first" in ran.stderr
    assert path.read_text() == "mine\n"


def test_an_unknown_service_is_told(kata: Kata) -> None:
    ran = kata("init", ".", "--ci", "jenkins")
    assert ran.returncode == 2
    assert "jenkins" in ran.stderr


@BASH
@pytest.mark.parametrize("service", PATHS)
def test_its_commands_keep_history_and_baseline(kata: Kata, home: Path, tiny_pack: Path, service: str) -> None:
    kata("init", ".", "--ci", service)
    with (home / "pyproject.toml").open("a") as file:
        file.write(f"kata_packs = [{json.dumps(str(tiny_pack))}]\n")
    script = steps(service, (home / PATHS[service]).read_text())
    attempt = home / "katas" / "s1_basics" / "q01_double.py"
    stub = attempt.read_text()
    states = []
    for body in ("return number + number", "raise NotImplementedError"):
        attempt.write_text(stub.replace("raise NotImplementedError", body))
        states.append(shell(script, home))

    assert [state[0] for state in states] == [0, 1], states
    assert "q01_double was solved and is now todo" in states[1][1]
    assert len((home / ".kata/history.jsonl").read_text().splitlines()) == 2
    assert (home / ".kata/report/index.html").is_file()
    assert (home / ".kata/report/badge.svg").is_file()


def shell(script: str, folder: Path) -> tuple[int, str]:
    environment = {name: text for name, text in os.environ.items() if not name.startswith(("PYTEST", "GITHUB", "CI"))}
    environment |= {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "GITHUB_STEP_SUMMARY": str(folder / "summary.md"),
    }
    ran = subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", script],  # noqa: S607 - what the services run
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return ran.returncode, ran.stdout + ran.stderr


@pytest.mark.skipif(os.name == "nt", reason="makes links")
def test_no_workflow_is_written_behind_a_link(kata: Kata, home: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (home / ".github").symlink_to(elsewhere)
    ran = kata("init", "--ci", "github")
    assert (ran.returncode, list(elsewhere.iterdir())) == (2, [])
    assert "A link leads from" in ran.stderr
