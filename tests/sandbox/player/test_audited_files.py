"""The audit hook's answers to events about files: without the kernel's walls, nothing else restricts them."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

import pytest

from pytest_interview_kata.sandbox.player import audited_files

if TYPE_CHECKING:
    from pathlib import Path

READ = "read files outside its folder"
WRITE = "write outside its folder"
CHANGE = audited_files.CHANGE
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="descriptors have names in /proc")


def said(folder: Path, event: str, *arguments: Any) -> str:
    """Return what the hook objects to an event; an attempt may read the folder `known` and change the folder `scratch`."""
    for name in ("known", "scratch", "other"):
        (folder / name).mkdir(exist_ok=True)
        (folder / name / "file").touch()
    checks = audited_files.checks({str(folder / "known"): True}, str(folder / "scratch"), str(folder / "printed"))
    return next((found for found in (check(event, arguments) for check in checks) if found), "")


@pytest.mark.parametrize(
    ("place", "mode", "flags", "expected"),
    [
        ("known", "r", os.O_RDONLY, ""),
        ("known", "ab", 0, WRITE),  # C code passes a mode and no flags
        ("known", "w", 0, WRITE),
        ("known", "r+", 0, WRITE),
        ("known", None, os.O_WRONLY, WRITE),
        ("other", "r", os.O_RDONLY, READ),
        ("other", "ab", 0, WRITE),
        ("scratch", "ab", 0, ""),
    ],
)
def test_files_are_opened_where_they_may_be(tmp_path: Path, place: str, mode: str | None, flags: int, expected: str) -> None:
    assert said(tmp_path, "open", str(tmp_path / place / "file"), mode, flags) == expected


def test_output_and_nothing_may_be_written(tmp_path: Path) -> None:
    assert said(tmp_path, "open", str(tmp_path / "printed"), "w", os.O_WRONLY) == ""
    assert said(tmp_path, "open", os.devnull, "w", os.O_WRONLY) == ""


@pytest.mark.parametrize(("place", "expected"), [("scratch", ""), ("known", CHANGE), ("other", CHANGE)])
@pytest.mark.parametrize("event", sorted(audited_files.METADATA))
def test_metadata_is_not_changed_by_a_descriptor_for_reading(tmp_path: Path, event: str, place: str, expected: str) -> None:
    said(tmp_path, "open", None, None, None)  # creates the folders
    file = os.open(tmp_path / place / "file", os.O_RDONLY)
    try:
        assert said(tmp_path, event, file, 0, 0, -1) == expected
    finally:
        os.close(file)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (":memory:", ""),
        ("{0}/scratch/a.db", ""),
        ("file:{0}/scratch/a.db?mode=rwc", ""),
        ("{0}/other/a.db", CHANGE),
        ("file:{0}/other/a.db?mode=rwc", CHANGE),
        ("file://{0}/other/a.db", CHANGE),
        ("file:{0}/scratch/%2e%2e/other/a.db", CHANGE),
        ("file://localhost{0}/other/a.db", CHANGE),
    ],
)
def test_databases_are_where_they_may_be(tmp_path: Path, name: str, expected: str) -> None:
    assert said(tmp_path, "sqlite3.connect", name.format(tmp_path)) == expected


def test_a_path_that_lies_about_its_parts_is_looked_at_as_the_kernel_does(tmp_path: Path) -> None:
    class Text(str):
        __slots__ = ()

        def startswith(self, *_: Any) -> bool:
            return str.startswith(os.sep, os.sep)

        def partition(self, *_: Any) -> tuple[str, str, str]:
            return "", "", ""

    class Bytes(bytes):
        def decode(self, *_: Any) -> str:
            return str(tmp_path / "scratch" / "file")

    path = str(tmp_path / "other" / "file")
    assert said(tmp_path, "open", Text(path), "r", 0) == READ
    assert said(tmp_path, "open", Bytes(path.encode()), "r", 0) == READ


def test_a_missing_file_is_missing_although_nothing_would_be_changed(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        said(tmp_path, "os.chmod", str(tmp_path / "scratch" / "none"), 0, -1)
