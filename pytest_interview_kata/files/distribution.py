"""How this distribution is installed. Facts about it are looked up on demand, because that is slow."""

from __future__ import annotations

import json
import os
import shutil
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata.text import in_quotes, shell_word

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from importlib.metadata import Distribution

DISTRIBUTION: Final = "pytest-interview-kata"


def installed_version() -> str:
    """Return the version of this distribution, or `(not installed)`."""
    found = _find()
    return found.version if found else "(not installed)"


def install_command(extras: Collection[str], found: Distribution | None = None) -> str:
    """Return the command that installs extras into this environment, from where this distribution was installed.

    `found` describes how it is installed; by default, this is looked up.
    """
    found = found or _find()
    origin = _origin(found)
    path = _path(origin.get("url", ""))
    names = f"[{','.join(extras)}]"
    if path and Path(path).exists():
        edit = "-e " if origin.get("dir_info", {}).get("editable") else ""
        return f"{_pip()} {edit}{in_quotes(path + names)}"
    needed = [*_requirements(found, extras)] if found and origin else []
    return " ".join([_pip(), *map(in_quotes, needed or [DISTRIBUTION + names])])


def requirement(extra: str, found: Distribution | None = None) -> str:
    """Return the requirement for other machines: the repository or server of this distribution, else its version on PyPI."""
    from urllib.parse import quote  # noqa: PLC0415 - slow

    found = found or _find()
    origin = _origin(found)
    name = f"{DISTRIBUTION}[{extra}]"
    url = quote(origin.get("url", ""), safe="/:@?&=+%~")  # nothing that a shell or YAML interprets
    if not url or is_local(found):
        return f"{name}=={found.version if found else installed_version()}"
    source = origin.get("vcs_info")
    return f"{name} @ {source['vcs']}+{url}@{quote(source['commit_id'])}" if source else f"{name} @ {url}"


def is_local(found: Distribution | None = None) -> bool:
    """Return whether this distribution was installed from a folder or a file of this machine."""
    return bool(_path(_origin(found or _find()).get("url", "")))


def _origin(found: Distribution | None) -> dict[str, Any]:
    """Return where a distribution was installed from, as pip records it; empty if it is from an index."""
    return dict(json.loads((found and found.read_text("direct_url.json")) or "{}"))


def _find() -> Distribution | None:
    from importlib.metadata import PackageNotFoundError, distribution  # noqa: PLC0415 - slow

    try:
        return distribution(DISTRIBUTION)
    except PackageNotFoundError:
        return None


def _path(url: str) -> str:
    from urllib.parse import urlsplit  # noqa: PLC0415 - slow, as below
    from urllib.request import url2pathname  # noqa: PLC0415

    parts = urlsplit(url)
    return url2pathname(parts.path) if parts.scheme == "file" else ""


def _requirements(found: Distribution, extras: Collection[str]) -> Iterator[str]:
    """Yield the requirements of extras, for a distribution whose file is gone or that comes from another server."""
    from packaging.requirements import Requirement  # noqa: PLC0415 - slow

    for each in map(Requirement, found.requires or ()):
        if each.marker and any(each.marker.evaluate({"extra": extra}) for extra in extras):
            each.marker = None
            yield str(each)


def _pip() -> str:
    """Return how to call the installer of this environment; environments made by uv do not contain pip."""
    python = shutil.which("python")
    is_active = python is not None and Path(python).parent == Path(sys.executable).parent
    if find_spec("pip"):
        return f"{'python' if is_active else shell_word(sys.executable)} -m pip install"
    return "uv pip install" + ("" if os.environ.get("VIRTUAL_ENV") == sys.prefix else f" --python {shell_word(sys.executable)}")
