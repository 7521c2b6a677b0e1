"""Keeps a host repository's test set-up and a kata run out of each other's way."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.bank import builtin
from pytest_interview_kata.workspace import home_of, may_hold_attempts, remembers

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pytest

    from .state import KataState

OURS: Final = "pytest_kata_"
IDLE: Final = ("hypothesispytest",)
"""Plugins that would import much for nothing: no item of a kata run is theirs."""


def stand_aside(early_config: pytest.Config) -> None:
    """Read no conftest.py but the one at the root, which may bring packs; measure no coverage."""
    options = early_config.known_args_namespace
    options.no_cov = True
    conftest = early_config.rootpath / "conftest.py"
    if conftest.is_file():
        options.file_or_dir = [str(conftest)]
    else:
        options.noconftest = True


def silence(config: pytest.Config) -> None:
    """Take out the host's conftest.py, unless it extends the katas, and the plugins that have nothing to do."""
    manager = config.pluginmanager
    for name, plugin in manager.list_name_plugin():
        if plugin is not None and (name in IDLE or (_is_conftest(plugin) and not _extends(plugin))):
            manager.unregister(plugin)


def is_worker(config: pytest.Config) -> bool:
    """Whether this process is one of xdist's workers."""
    return hasattr(config, "workerinput")


def is_spread(config: pytest.Config) -> bool:
    """Whether this process only gives xdist's workers what they have to do."""
    return not is_worker(config) and bool(config.getoption("dist", "no") != "no")


def _is_conftest(plugin: object) -> bool:
    return isinstance(plugin, ModuleType) and str(plugin.__file__).replace("\\", "/").endswith("/conftest.py")


def _extends(plugin: object) -> bool:
    return any(name.startswith(OURS) for name in vars(plugin))


def packs(config: pytest.Config) -> list[Path]:
    """Return the folders of all packs: the bundled one, those that other plugins bring, and those that the settings name."""
    bundled = [builtin()] if config.getini("kata_bundled") else []
    hooked = brought(config.hook.pytest_kata_packs(config=config))
    named = [config.rootpath / path for path in config.getini("kata_packs")]
    return [*dict.fromkeys(Path(folder).resolve() for folder in [*bundled, *hooked, *named])]


def brought(answers: Sequence[Sequence[Path]]) -> list[Path]:
    """Return the folders in the answers to the hook for packs, in the order in which plugins were registered."""
    return [folder for folders in reversed(answers) for folder in folders]


def folders(config: pytest.Config) -> list[Path]:
    """Give the folders where attempts may be."""
    return [config.rootpath / path for path in config.getini("kata_paths")]


def home(config: pytest.Config, attempt: Path) -> Path | None:
    """Return the folder that remembers an attempt: one around it, or the first of all, if that remembers any."""
    return home_of(attempt) or next((folder for folder in folders(config)[:1] if remembers(folder)), None)


def places(state: KataState) -> list[Path]:
    """Give the folders of attempts that are there."""
    return [folder for folder in folders(state.config) if may_hold_attempts(state.bank.katas, folder)]
