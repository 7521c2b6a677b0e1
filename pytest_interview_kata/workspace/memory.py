"""Reads and writes what a workspace remembers between runs: `.kata.json` beside its attempts."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping  # noqa: TC003 - `read` evaluates the annotations of `Memory`
from dataclasses import dataclass, field, fields, replace
from functools import lru_cache
from itertools import count
from typing import TYPE_CHECKING, Annotated, Any, Final, NamedTuple

from pytest_interview_kata.files import parse_json, read_text, why
from pytest_interview_kata.files.locks import PATIENCE, alone
from pytest_interview_kata.files.schema import Rule, read
from pytest_interview_kata.model import KataError

from . import text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NAME: Final = ".kata.json"
FORMAT: Final = 1
MOST: Final = 1 << 20
"""The maximum size of the file, in bytes."""
HINTS: Final = Rule(range(1000).__contains__, "a number of hints")  # more than any kata has


class Form(NamedTuple):
    """The format number of a memory."""

    format: int


@dataclass(frozen=True, slots=True)
class Memory:
    """The facts that one folder of attempts remembers about its katas, by kata id."""

    stubs: Mapping[str, str] = field(default_factory=dict)
    """Digests of the stubs that the learner got."""
    hints: Mapping[str, Annotated[int, HINTS]] = field(default_factory=dict)
    """The number of hints taken."""
    gave_up: tuple[str, ...] = ()
    """Katas whose solution the learner looked at before solving them."""
    solved: Mapping[str, str] = field(default_factory=dict)
    """Digests of the attempts that were judged as solved; an empty string if the attempt is no longer solved."""
    others: Mapping[str, Any] = field(default_factory=dict)
    """Data of other versions, which is written back unchanged."""


KNOWN: Final = tuple(each.name for each in fields(Memory) if each.name != "others")


def home_of(attempt: Path) -> Path | None:
    """Return the folder that remembers an attempt: its nearest parent with a memory, or None."""
    return next((folder for folder in attempt.absolute().parents if (folder / NAME).is_file()), None)


def read_memory(folder: Path) -> Memory:
    """Return the memory of a folder of attempts; rename a broken file, and report that on stderr.

    Raise `KataError` if the file has another format number, or is broken and cannot be renamed.
    """
    path = folder / NAME
    try:
        return _parse(read_text(path, MOST, links=False), path)
    except (FileNotFoundError, NotADirectoryError):
        return Memory()
    except (OSError, ValueError) as error:
        _keep_aside(path, error)
        return Memory()


def remember(folder: Path, change: Callable[[Memory], Memory], patience: float = PATIENCE) -> Memory:
    """Change the memory of a folder of attempts under a lock, and return the new memory.

    Raise `KataError` if it cannot be written, or if other programs hold the lock for more than `patience` seconds.
    """
    if change(memory := read_memory(folder)) == memory:
        return memory
    path = folder / NAME
    text.guard([path], folder.parent)
    with text.writing(path):
        folder.mkdir(parents=True, exist_ok=True)
        with alone(path, patience):
            memory = change(read_memory(folder))
            text.replace(path, _as_json(memory))
            return memory


def remember_solved(folder: Path, digests: Mapping[str, str]) -> None:
    """Remember the digests (see `digest`) of solved attempts, by kata; empty digests mean that katas are no longer solved."""
    remember(folder, lambda memory: replace(memory, solved={**memory.solved, **digests}))


def _as_json(memory: Memory) -> str:
    known = {name: getattr(memory, name) for name in KNOWN}
    return json.dumps({"format": FORMAT, **known, **memory.others}, indent=1, sort_keys=True) + "\n"


@lru_cache(maxsize=4)  # it is read for every attempt, and they share one folder
def _parse(source: str, path: Path) -> Memory:
    table = parse_json(source)
    number = read(Form, table, exact=False).format
    if number != FORMAT:
        raise KataError(f"{path} has format {number}, but this version reads format {FORMAT}: upgrade pytest-interview-kata.")
    others = {key: value for key, value in table.items() if key not in {"format", *KNOWN}}
    return read(Memory, {**{key: table[key] for key in KNOWN if key in table}, "others": others})


def _keep_aside(path: Path, error: Exception) -> None:
    reason = why(error)
    if text.leads_out(path.parent, path.parent.parent):
        raise KataError(f"{path} cannot be used ({reason}), and a link leads outside the workspace: remove the link.")
    aside = text.free(path.with_name(f"{NAME}.broken{n or ''}") for n in count())
    try:
        path.rename(aside)
    except FileNotFoundError:  # another process was first
        return
    except OSError as stuck:
        raise KataError(f"{path} cannot be used ({reason}) or renamed ({stuck.strerror}): move it away.") from stuck
    from pytest_interview_kata.text import sentence  # noqa: PLC0415 - rarely needed

    message = f"{path} cannot be used ({reason}). It was renamed to {aside}, and the number of hints starts at 0 again."
    sys.stderr.write(f"kata: {sentence(message)}\n")
