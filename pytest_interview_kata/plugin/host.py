"""Keeps a host repository's test set-up and a kata run out of each other's way."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from traceback import walk_tb
from types import ModuleType
from typing import TYPE_CHECKING, Final

import pytest

from pytest_interview_kata.pack.reader import builtin
from pytest_interview_kata.workspace import home_of, remembers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

OURS: Final = "pytest_kata_"
CONFTEST: Final = "conftest.py"
TROUBLE: Final = pytest.StashKey[str]()
IDLE: Final = ("hypothesispytest",)
"""Plugins that would import much for nothing: no item of a kata run is theirs."""

PHASES: Final = (
    "pytest_runtest_protocol",
    "pytest_runtest_logstart",
    "pytest_runtest_setup",
    "pytest_runtest_call",
    "pytest_runtest_teardown",
    "pytest_runtest_makereport",
    "pytest_runtest_logreport",
    "pytest_runtest_logfinish",
)
"""The hooks by which a plugin follows an item through its phases. Those of fixtures are not among them: katas have none."""
EASY: Final = ("_pytest", "pytest_interview_kata", "xdist", "__channelexec__")
"""Packages of plugins that can do without some phases: pytest, this one, and xdist with its workers' own module."""
ALONE: Final = "kata_alone"
"""Where a worker of xdist finds whether nobody else follows items in the controller."""


def is_alone(config: pytest.Config) -> bool:
    """Return whether no other plugin follows items through their phases, here and in the controller of this worker."""
    return bool(getattr(config, "workerinput", {}).get(ALONE, True)) and all(
        _module(impl.plugin).partition(".")[0] in EASY for name in PHASES for impl in getattr(config.hook, name).get_hookimpls()
    )


def _module(plugin: object) -> str:
    return plugin.__name__ if isinstance(plugin, ModuleType) else type(plugin).__module__


def stand_aside(early_config: pytest.Config) -> None:
    """Read no conftest.py but the one at the root, which may bring packs; measure no coverage."""
    options = early_config.known_args_namespace
    options.no_cov = True
    conftest = early_config.rootpath / CONFTEST
    if conftest.is_file():
        options.file_or_dir = [str(conftest)]
    else:
        options.noconftest = True


@contextmanager
def aside(early_config: pytest.Config, parser: pytest.Parser, args: list[str]) -> Iterator[None]:
    """Stand aside while pytest reads conftest.py, and keep of it what extends the katas; one that fails is told later."""
    stand_aside(early_config)
    manager = early_config.pluginmanager
    before = {*manager.get_plugins()}
    failed = False
    try:
        yield
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        if not _is_from_conftest(error):
            raise
        failed = True
        early_config.stash[TROUBLE] = _told(early_config.rootpath / CONFTEST, error.__cause__ or error)
        _forget_options(early_config, parser, args)
    for plugin in {*manager.get_plugins()} - before:
        if isinstance(plugin, ModuleType) and (failed or not _extends(plugin)):
            manager.unregister(plugin)


def _is_from_conftest(error: BaseException) -> bool:
    """Return whether pytest was importing or registering a conftest.py: its own error tells only some kinds of failure."""
    return any(frame.f_code.co_name == "_importconftest" for frame, _ in walk_tb(error.__traceback__))


def _told(conftest: Path, error: BaseException) -> str:
    said = f"{type(error).__name__}: {' '.join(str(error).split())}".rstrip(": ")
    return f"{conftest} cannot be imported ({said}), so packs, checks and reports that it brings are missing."


def _forget_options(early_config: pytest.Config, parser: pytest.Parser, args: list[str]) -> None:
    """Leave out options of the settings that nobody knows: conftest.py may have brought them."""
    _, unknown = parser.parse_known_and_unknown_args(args)
    given = early_config.invocation_params.args
    args[:] = [word for word in args if word not in unknown or word in given]


def trouble(config: pytest.Config) -> str:
    """Return what was wrong with the host's conftest.py, if anything."""
    return config.stash.get(TROUBLE, "")


def silence(config: pytest.Config) -> None:
    """Take out the host's conftest.py, unless it extends the katas, and the plugins that have nothing to do."""
    manager = config.pluginmanager
    for name, plugin in manager.list_name_plugin():
        if plugin is not None and (name in IDLE or (_is_conftest(plugin) and not _extends(plugin))):
            manager.unregister(plugin)


def has_timeout_of_tests(config: pytest.Config) -> bool:
    """Return whether pytest-timeout may have a limit that nobody gave for this run: items wait for each other."""
    return config.pluginmanager.hasplugin("timeout") and getattr(config.option, "timeout", None) is None


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
