"""The first run in a folder starts with a copy of mypy's cache from another folder."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pytest_interview_kata.checks import mypy_cache, typecheck
from pytest_interview_kata.model import Outcome
from tests.sample_packs import RIGHT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytest_interview_kata.model import Task
    from pytest_interview_kata.run.context import RunContext


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_cache_is_copied_if_there_is_none(tmp_path: Path) -> None:
    cache, kept = tmp_path / "cache", tmp_path / "kept"
    mypy_cache.prime(cache, kept)
    assert not cache.exists()

    cache.mkdir()
    (cache / "first").write_text("1")
    mypy_cache.keep(cache, kept)
    (cache / "second").write_text("2")
    mypy_cache.keep(cache, kept)
    assert contents(kept) == {"first": b"1"}

    mypy_cache.prime(tmp_path / "other", kept)
    mypy_cache.prime(cache, kept)
    assert contents(tmp_path / "other") == {"first": b"1"}
    assert sorted(contents(cache)) == ["first", "second"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cache", "kept", "other"]


def test_a_corrupt_copy_changes_no_result_and_is_removed(
    make_task: Callable[..., Task], context: RunContext, tmp_path: Path
) -> None:
    task, kept = make_task(RIGHT), tmp_path / "kept"
    first, second, third = (replace(context, cache=tmp_path / name, mypy_cache=kept) for name in ("first", "second", "third"))
    for each in (first, second, third):
        each.cache.mkdir()

    assert [result.outcome for result in typecheck.check([task], first)] == [Outcome.PASSED]
    copied = contents(kept)
    assert copied
    for path in kept.rglob("*.*"):
        if path.is_file():
            path.write_bytes(b"corrupt" * 1000)
    assert [result.outcome for result in typecheck.check([task], second)] == [Outcome.PASSED]
    assert contents(kept).keys() in ({}.keys(), copied.keys())
    assert [result.outcome for result in typecheck.check([task], third)] == [Outcome.PASSED]
