"""Isolates a kata run from the test setup of the repository that contains the attempts, the host."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from traceback import walk_tb
from types import ModuleType
from typing import TYPE_CHECKING, Final

import pytest

from pytest_interview_kata.pack.reader import builtin

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

OURS: Final = "pytest_kata_"
CONFTEST: Final = "conftest.py"
TROUBLE: Final = pytest.StashKey[str]()
IDLE: Final = ("hypothesispytest",)
"""Plugins that would import a lot, although a kata run has no items for them."""

DEBUGGERS: Final = {"usepdb": "--pdb", "trace": "--trace"}
"""pytest's options for debugging, by their destinations."""
PHASES: Final = "pytest_runtest_"
"""The prefix of pytest's hooks for the phases of items. Fixture hooks do not count, because katas have no fixtures."""
EASY: Final = ("_pytest", "pytest_interview_kata", "xdist", "__channelexec__")
"""Packages whose plugins work even if these hooks are not called: pytest, this plugin, and xdist with its workers' module."""
ALONE: Final = "kata_alone"
"""The key of the value that an xdist worker receives from the controller: the result of `is_alone` there."""


def leave_out_debugger(config: pytest.Config) -> str:
    """Return the debugging option that is given, or an empty string; pytest's post-mortem debugger is removed."""
    config.pluginmanager.unregister(name="pdbinvoke")
    return next((option for name, option in DEBUGGERS.items() if config.getoption(name, None)), "")


def is_alone(config: pytest.Config) -> bool:
    """Return whether no other plugin has hooks for the phases of items, including in the controller of an xdist worker."""
    return bool(getattr(config, "workerinput", {}).get(ALONE, True)) and all(
        _is_easy(impl.plugin)
        for name, hook in vars(config.pluginmanager.hook).items()
        if name.startswith(PHASES)
        for impl in hook.get_hookimpls()
    )


def has_usual_loop(config: pytest.Config) -> bool:
    """Return whether no other plugin implements `pytest_runtestloop`; wrappers of this hook are allowed."""
    impls = config.hook.pytest_runtestloop.get_hookimpls()
    return all(impl.wrapper or impl.hookwrapper or _is_easy(impl.plugin) for impl in impls)


def _is_easy(plugin: object) -> bool:
    module = plugin.__name__ if isinstance(plugin, ModuleType) else type(plugin).__module__
    return module.partition(".")[0] in EASY


@contextmanager
def only_extensions(early_config: pytest.Config, parser: pytest.Parser, args: list[str]) -> Iterator[None]:
    """Let pytest load only the conftest.py at the root, and unregister it unless it extends the katas. Turn off coverage.

    If this file cannot be imported, `trouble` returns the reason.
    """
    options, conftest = early_config.known_args_namespace, early_config.rootpath / CONFTEST
    options.no_cov = True
    if conftest.is_file():
        options.file_or_dir = [str(conftest)]
    else:
        options.noconftest = True
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
        early_config.stash[TROUBLE] = _trouble(conftest, error.__cause__ or error)
        _forget_options(early_config, parser, args)
    for plugin in {*manager.get_plugins()} - before:
        if isinstance(plugin, ModuleType) and (failed or not _extends(plugin)):
            manager.unregister(plugin)


def _is_from_conftest(error: BaseException) -> bool:
    """Return whether pytest was importing or registering a conftest.py; `ConftestImportFailure` covers only some failures."""
    return any(frame.f_code.co_name == "_importconftest" for frame, _ in walk_tb(error.__traceback__))


def _trouble(conftest: Path, error: BaseException) -> str:
    said = f"{type(error).__name__}: {' '.join(str(error).split())}".rstrip(": ")
    return f"{conftest} cannot be imported ({said}), so its packs, checks and reports are missing."


def _forget_options(early_config: pytest.Config, parser: pytest.Parser, args: list[str]) -> None:
    """Remove options that a conftest.py which cannot be imported may define; keep those from the command line."""
    _, unknown = parser.parse_known_and_unknown_args(args)
    given = early_config.invocation_params.args
    args[:] = [word for word in args if word not in unknown or word in given]


def trouble(config: pytest.Config) -> str:
    """Return what was wrong with the host's conftest.py, or an empty string."""
    return config.stash.get(TROUBLE, "")


def silence(config: pytest.Config) -> None:
    """Unregister the host's conftest.py, unless it extends the katas, and the plugins in `IDLE`."""
    manager = config.pluginmanager
    for name, plugin in manager.list_name_plugin():
        if plugin is not None and (name in IDLE or (_is_conftest(plugin) and not _extends(plugin))):
            manager.unregister(plugin)


def has_timeout_of_tests(config: pytest.Config) -> bool:
    """Return whether pytest-timeout may apply a limit of the host's settings. It does not suit items that wait for others."""
    return config.pluginmanager.hasplugin("timeout") and getattr(config.option, "timeout", None) is None


def is_worker(config: pytest.Config) -> bool:
    """Return whether this process is an xdist worker."""
    return hasattr(config, "workerinput")


def is_spread(config: pytest.Config) -> bool:
    """Return whether this process is an xdist controller, which only distributes items to workers."""
    return not is_worker(config) and bool(config.getoption("dist", "no") != "no")


def _is_conftest(plugin: object) -> bool:
    return isinstance(plugin, ModuleType) and str(plugin.__file__).replace("\\", "/").endswith("/conftest.py")


def _extends(plugin: object) -> bool:
    return any(name.startswith(OURS) for name in vars(plugin))


def packs(config: pytest.Config) -> list[Path]:
    """Return all packs' folders: bundled, from plugins, from the settings. Raise `KataError` if the bundled one is missing."""
    bundled = [builtin()] if config.getini("kata_bundled") else []
    hooked = hooked_folders(config.hook.pytest_kata_packs(config=config))
    named = [config.rootpath / path for path in config.getini("kata_packs")]
    return [*dict.fromkeys(Path(folder).resolve() for folder in [*bundled, *hooked, *named])]


def hooked_folders(answers: Sequence[Sequence[Path]]) -> list[Path]:
    """Return the folders in the return values of the packs hook, in the order in which plugins were registered."""
    return [folder for folders in reversed(answers) for folder in folders]


def folders(config: pytest.Config) -> list[Path]:
    """Return the folders that may contain attempts, from the setting `kata_paths`."""
    return [config.rootpath / path for path in config.getini("kata_paths")]
