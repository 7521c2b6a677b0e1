"""The entry point of the plugin: options and hook specifications. Every pytest run loads it, so it imports very little.

The rest of this package is imported only with `--kata`.
"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any, Final

import pytest

from pytest_interview_kata import hookspecs

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

ONLY_WITH_KATA: Final[dict[str, object]] = {
    "kata_report": [],
    "kata_history": None,
    "kata_baseline": None,
    "kata_fail_under": None,
    "kata_fresh": False,
    "kata_examples": 100,
    "kata_seed": "",
}
"""The options that have no effect without `--kata`, and their defaults."""
MARK: Final = ".kata.json"
"""The file that `kata init` writes into a folder of attempts."""
INTERVIEWS: Final = "interviews"
"""The name of the folder that contains the folders of all interviews."""
INTERVIEW: Final = "kata-interview.jsonl"
"""The file that `kata interview` writes into the folder of an interview."""
COMMAND: Final = "`pytest --kata`"
"""The command that judges katas; the settings file that `kata init` writes contains it, too."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the command-line options, which all begin with `--kata`, and the settings."""
    group = parser.getgroup("kata", "interview kata")
    group.addoption("--kata", action="store_true", help="Judge attempts at katas and collect nothing else.")
    group.addoption(
        "--kata-report",
        action="append",
        default=[],
        metavar="FORMAT[=PATH]",
        help="Also write a report: json, markdown, html, badge, shields, github (which also adds to the summary of the job) or "
        "exercism. Without PATH, print it. May be repeated.",
    )
    group.addoption("--kata-history", metavar="FILE", help="Add a line about this run to a file for `kata progress FILE`.")
    group.addoption(
        "--kata-baseline",
        metavar="FILE",
        help="Fail the run only if a kata that was solved in this earlier JSON report is no longer solved.",
    )
    group.addoption(
        "--kata-fail-under",
        type=_percentage,
        metavar="PERCENT",
        help="Fail the run only if less than this percentage of the katas is solved.",
    )
    group.addoption("--kata-fresh", action="store_true", help="Judge attempts again even if they have not changed.")
    group.addoption(
        "--kata-examples",
        type=_positive,
        default=100,
        metavar="N",
        help="Try N examples for each property. Default: %(default)s.",
    )
    group.addoption(
        "--kata-seed",
        default="",
        metavar="SEED",
        help="Use another seed for drawing cases: any word or number. `random` draws a new seed for each run and shows it.",
    )
    _add_settings(parser)


def _add_settings(parser: pytest.Parser) -> None:
    parser.addini(
        "kata_paths",
        "Folders of attempts, relative to the root directory. New stubs go into the first one.",
        type="args",
        default=["katas"],
    )
    parser.addini("kata_packs", "Folders of more packs of katas, relative to the root directory.", type="args", default=[])
    parser.addini("kata_bundled", "Whether to use the bundled katas.", type="bool", default=True)


def _percentage(word: str) -> float:
    try:
        number = float(word.removesuffix("%"))
    except ValueError:
        number = -1
    if not 0 <= number <= 100:  # noqa: PLR2004 - a percentage
        raise argparse.ArgumentTypeError(f"{word!r} is not a percentage: use a number from 0 to 100")
    return number


def _positive(word: str) -> int:
    number = int(word) if word.isdecimal() else 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"{word!r} is not a positive number: use 1 or more")
    return number


def pytest_addhooks(pluginmanager: pytest.PytestPluginManager) -> None:
    """Register the hooks by which other plugins extend this one."""
    pluginmanager.add_hookspecs(hookspecs)


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_load_initial_conftests(
    early_config: pytest.Config, parser: pytest.Parser, args: list[str]
) -> Generator[None, Any, Any]:
    """Keep the host's conftest.py files and coverage measurement out of a kata run."""
    if not early_config.known_args_namespace.kata:
        return (yield)
    from .importing import unrewritten  # noqa: PLC0415 - only kata runs need it

    with unrewritten():
        from .host import only_extensions  # noqa: PLC0415 - the same

    with only_extensions(early_config, parser, args):
        return (yield)


def pytest_configure(config: pytest.Config) -> None:
    """Turn the run into a kata run if `--kata` is given. Without it, refuse the options that would have no effect."""
    if not config.getoption("kata"):
        if given := next((name for name, default in ONLY_WITH_KATA.items() if config.getoption(name) != default), ""):
            raise pytest.UsageError(f"--{given.replace('_', '-')} has an effect only with --kata: add --kata, or leave it out.")
    else:
        from .importing import unrewritten  # noqa: PLC0415 - only kata runs need it

        with unrewritten():
            from .prestart import begin  # noqa: PLC0415 - the same
        packs, context = begin(config)
        with unrewritten():
            from .setup import take_over  # noqa: PLC0415 - the same, and judges start in the meantime
        take_over(config, packs, context)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Without `--kata`, ignore folders of attempts and of interviews, even if the names of their files match `python_files`."""
    if config.getoption("kata"):
        return None
    names = (MARK, INTERVIEW) if collection_path.parent.name == INTERVIEWS else (MARK,)
    return True if any((collection_path / name).is_file() for name in names) else None


def pytest_report_collectionfinish(config: pytest.Config, items: list[pytest.Item]) -> str | None:
    """If nothing was collected, return a line about how to judge katas, but only if `kata init` wrote the settings file."""
    if items or config.getoption("kata") or config.get_verbosity() < 0 or config.inipath is None:
        return None
    has_katas = any((config.rootpath / name / MARK).is_file() for name in config.getini("kata_paths"))
    is_own = has_katas and COMMAND in config.inipath.read_text(encoding="utf-8", errors="replace")
    return f"Katas are judged with {COMMAND}." if is_own else None
