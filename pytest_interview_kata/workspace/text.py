"""The text files of a workspace: UTF-8, replaced atomically, compared without regard to line endings."""

from __future__ import annotations

import hashlib
import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from pytest_interview_kata.files import replace_text
from pytest_interview_kata.model import KataError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def normal(text: str) -> str:
    """Return a string without what editors and version control change by themselves: line endings, trailing whitespace."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines).rstrip()


def digest(text: str) -> str:
    """Return the SHA-256 of a string in hexadecimal, regardless of line endings and trailing whitespace."""
    return hashlib.sha256(normal(text).encode("utf-8", "surrogatepass")).hexdigest()


def create(path: Path, text: str) -> None:
    """Write a new file, and create its parent folders; raise `KataError` if the file exists.

    If it cannot be written completely, there is no file afterwards: a part of a stub would be taken for an attempt.
    """
    with writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.open("x", encoding="utf-8", newline="\n")
        try:
            with file:
                file.write(text)
        except BaseException:  # also an interrupt
            path.unlink(missing_ok=True)
            raise


def replace(path: Path, text: str) -> None:
    """Replace the contents of a file, which is complete at all times. Raise `KataError` if that fails."""
    with writing(path):
        replace_text(path, text)


def guard(paths: Iterable[Path], workspace: Path) -> None:
    """Raise `KataError` if any of these paths is a link, or leads out of the workspace through one."""
    for path in paths:
        if path.is_symlink():
            raise KataError(f"{path} is a link, and the plugin does not write through links: replace it with a file.")
        if leads_out(path.parent, workspace):
            raise KataError(f"A link leads from {path} outside {workspace}: replace the link with a folder.")


def leads_out(folder: Path, workspace: Path) -> bool:
    """Return whether a folder is outside of a workspace when all links are resolved."""
    return not Path(os.path.realpath(folder)).is_relative_to(os.path.realpath(workspace))


def free(paths: Iterable[Path]) -> Path:
    """Return the first of these paths at which there is nothing, not even a broken link."""
    return next(path for path in paths if not os.path.lexists(path))


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Raise `KataError` with the path and the reason if the block fails to write it."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise KataError(f"{path} cannot be written ({reason}): fix that, or use another folder.") from error
