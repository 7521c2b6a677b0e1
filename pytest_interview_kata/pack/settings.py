"""Reads the settings for katas from the configuration file that pytest would use, without importing pytest."""

from __future__ import annotations

import re
import shlex
import tomllib
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from pytest_interview_kata.files import why
from pytest_interview_kata.files.schema import read
from pytest_interview_kata.model import KataError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Table: TypeAlias = "tuple[Mapping[str, Any], bool]"
"""Values by name, and whether they use native TOML types."""

PATHS: Final = ("katas",)
PYPROJECT: Final = "pyproject.toml"
NATIVE: Final = 9
"""The first major version of pytest that reads native TOML types."""
FLAGS: Final = {
    **dict.fromkeys(("1", "y", "yes", "t", "true", "on"), True),
    **dict.fromkeys(("0", "n", "no", "f", "false", "off"), False),
}


class Values(NamedTuple):
    """The settings that this package reads from pytest's section of a file."""

    kata_paths: tuple[str, ...] = PATHS
    kata_packs: tuple[str, ...] = ()
    kata_bundled: bool = True
    addopts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings for a folder, and the file that they come from."""

    root: Path
    """pytest's root directory; the folders in the settings are relative to it."""
    file: Path | None = None
    paths: tuple[str, ...] = PATHS
    packs: tuple[str, ...] = ()
    bundled: bool = True
    addopts: tuple[str, ...] = ()
    native: bool = False
    """Whether the file uses native TOML types."""

    @property
    def attempts(self) -> tuple[Path, ...]:
        """The folders of attempts."""
        return tuple(self.root / name for name in self.paths)


def read_settings(start: Path) -> Settings:
    """Return the settings that `pytest` uses when it is started in a folder; raise `KataError` if they are invalid."""
    around = (start, *start.parents)
    spare = None
    for path in (folder / name for folder in around for name in READERS):
        if not path.is_file():
            continue
        if path.name == PYPROJECT:
            spare = spare or path
        if table := _read(path):
            return _settings(path, *table)
    if spare:
        return Settings(spare.parent, spare)
    return Settings(next((folder for folder in around if (folder / "setup.py").is_file()), start))


def _settings(path: Path, table: Mapping[str, Any], native: bool) -> Settings:  # noqa: FBT001 - part of a `Table`
    ours = {key: value if native else _as_native(path, key, value) for key, value in table.items() if key in SPLIT}
    try:
        found = read(Values, ours, str(path))
    except ValueError as error:
        raise KataError(f"{error}.") from None
    return Settings(path.parent, path, found.kata_paths, found.kata_packs, found.kata_bundled, found.addopts, native)


def _as_native(path: Path, key: str, value: Any) -> Any:
    try:
        return SPLIT[key](value)
    except ValueError as error:
        raise KataError(f"{path}: {key} is {value!r} ({error}): quote it as you would in a shell.") from None


def _words(value: Any) -> list[Any]:
    return value if isinstance(value, list) else shlex.split(str(value))


def _flag(value: Any) -> Any:
    return FLAGS.get(str(value).strip().lower(), value)


SPLIT: Final = {"kata_paths": _words, "kata_packs": _words, "kata_bundled": _flag, "addopts": _words}
"""The functions that convert settings to native TOML types, by the name of the setting."""


def _read(path: Path) -> Table | None:
    """Return pytest's settings in a file, or None if pytest would try the next file; raise `KataError` if it is broken."""
    try:
        return READERS[path.name](path)
    except (OSError, ValueError) as error:
        raise KataError(f"{path} cannot be used ({' '.join(why(error).split())}); pytest reads this file, too.") from None


def _pytest_toml(path: Path) -> Table | None:
    return (_toml_table(path, "pytest"), True) if _is_native() else None


def _pyproject_toml(path: Path) -> Table | None:
    table = _toml_table(path, "tool", "pytest")
    native = {key: value for key, value in table.items() if key != "ini_options"}
    options = _toml_table(path, "tool", "pytest", "ini_options")
    if native and _is_native():
        if options:
            raise ValueError("it has both [tool.pytest] and [tool.pytest.ini_options]")
        return native, True
    return (options, False) if "ini_options" in table else None


def _pytest_ini(path: Path) -> Table | None:
    is_always_read = path.name == "pytest.ini" or _is_native()
    return _section(path, "pytest") or (({}, False) if is_always_read else None)


def _setup_cfg(path: Path) -> Table | None:
    found = _section(path, "tool:pytest")
    if not found and _section(path, "pytest"):
        raise ValueError("its section for pytest is called [tool:pytest], not [pytest]")
    return found


def _section(path: Path, name: str) -> Table | None:
    from configparser import Error, RawConfigParser  # noqa: PLC0415 - most workspaces have a pyproject.toml

    parser = RawConfigParser(default_section="")
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    try:
        parser.read_string(path.read_text(encoding="utf-8-sig"), path.name)
    except Error as error:
        raise ValueError(str(error)) from None
    return (parser[name], False) if name in parser else None


def _toml_table(path: Path, *keys: str) -> dict[str, Any]:
    """Return a table of a TOML file; an empty dict if it is missing."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    for key in keys:
        table = table.get(key, {})
        if not isinstance(table, dict):
            raise ValueError(f"{key} is {table!r:.60}, not a table")  # noqa: TRY004 - the file is wrong, not the call
    return table


def _is_native() -> bool:
    """Return whether the installed pytest reads native TOML types, and with them newer files such as `pytest.toml`."""
    spec = find_spec("_pytest")
    if spec is None or spec.origin is None:
        return True
    found = re.search(r"version = '(\d+)", Path(spec.origin).with_name("_version.py").read_text(encoding="utf-8"))
    return found is None or int(found[1]) >= NATIVE


READERS: Final[Mapping[str, Callable[[Path], Table | None]]] = {
    "pytest.toml": _pytest_toml,
    ".pytest.toml": _pytest_toml,
    "pytest.ini": _pytest_ini,
    ".pytest.ini": _pytest_ini,
    PYPROJECT: _pyproject_toml,
    "tox.ini": partial(_section, name="pytest"),
    "setup.cfg": _setup_cfg,
}
"""The files that pytest looks for, in its order, with the function that reads each."""
