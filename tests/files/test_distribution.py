"""How extras are installed, by where the plugin was installed from."""

from __future__ import annotations

import json
import sys
from importlib.metadata import PathDistribution
from pathlib import Path
from typing import Any

import pytest

from pytest_interview_kata.files.distribution import install_command, is_local, requirement

METADATA = """Metadata-Version: 2.4
Name: pytest-interview-kata
Version: 1.0
Requires-Dist: pytest>=8.4
Requires-Dist: jinja2>=3.1; extra == 'html'
Requires-Dist: django>=5.2; (python_version > '3') and extra == 'django'
Provides-Extra: html
"""
HERE = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Activate the environment, and let it contain pip."""
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent))
    monkeypatch.setattr("pytest_interview_kata.files.distribution.find_spec", lambda _: True)


def command(tmp_path: Path, *extras: str, **origin: Any) -> str:
    (tmp_path / "METADATA").write_text(METADATA)
    if origin:
        (tmp_path / "direct_url.json").write_text(json.dumps(origin))
    return install_command(extras, PathDistribution(tmp_path))


def test_from_an_index(tmp_path: Path) -> None:
    assert command(tmp_path, "html", "django") == 'python -m pip install "pytest-interview-kata[html,django]"'


@pytest.mark.parametrize(("facts", "how"), [({"dir_info": {"editable": True}}, "-e "), ({"dir_info": {}}, ""), ({}, "")])
def test_from_a_folder_or_a_file(tmp_path: Path, facts: dict[str, Any], how: str) -> None:
    assert command(tmp_path, "html", url=HERE.as_uri(), **facts) == f'python -m pip install {how}"{HERE}[html]"'


@pytest.mark.parametrize("url", ["file:///no/such/wheel.whl", "https://example.com/clone.git"])
def test_what_cannot_be_installed_again_names_the_requirements(tmp_path: Path, url: str) -> None:
    assert command(tmp_path, "html", "django", url=url) == 'python -m pip install "jinja2>=3.1" "django>=5.2"'
    assert command(tmp_path, "unknown", url=url) == 'python -m pip install "pytest-interview-kata[unknown]"'


@pytest.mark.parametrize(
    ("origin", "expected"),
    [
        ({}, "==1.0"),
        ({"url": HERE.as_uri(), "dir_info": {"editable": True}}, "==1.0"),
        ({"url": HERE.as_uri(), "vcs_info": {"vcs": "git", "commit_id": "4f2a91c"}}, "==1.0"),
        ({"url": "https://example.com/a.whl", "archive_info": {}}, " @ https://example.com/a.whl"),
        (
            {"url": "ssh://git@example.com/a/b.git", "vcs_info": {"vcs": "git", "commit_id": "4f2a91c"}},
            " @ git+ssh://git@example.com/a/b.git@4f2a91c",
        ),
        ({"url": 'https://example.com/"$(id)`id`#: a'}, " @ https://example.com/%22%24%28id%29%60id%60%23:%20a"),
    ],
)
def test_what_other_machines_install(tmp_path: Path, origin: dict[str, Any], expected: str) -> None:
    command(tmp_path, "all", **origin)
    found = PathDistribution(tmp_path)
    assert requirement("all", found) == f"pytest-interview-kata[all]{expected}"
    assert is_local(found) == origin.get("url", "").startswith("file:")


def test_an_environment_without_pip_was_made_by_uv(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pytest_interview_kata.files.distribution.find_spec", lambda _: None)
    monkeypatch.setenv("VIRTUAL_ENV", sys.prefix)
    assert command(tmp_path, "html") == 'uv pip install "pytest-interview-kata[html]"'
    monkeypatch.delenv("VIRTUAL_ENV")
    assert command(tmp_path, "html") == f'uv pip install --python {sys.executable} "pytest-interview-kata[html]"'


def test_an_environment_that_is_not_active_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert command(tmp_path, "html").startswith(f"{sys.executable} -m pip install ")
