"""The first run in a folder starts with a copy of mypy's cache from another folder."""

from __future__ import annotations

from dataclasses import replace
from threading import Event, Thread
from typing import TYPE_CHECKING

import pytest

from pytest_interview_kata.checks import mypy_cache, typecheck
from pytest_interview_kata.model import Outcome
from pytest_interview_kata.run.processes import Processes, Stopped
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


def test_a_cache_is_used_by_one_run_at_a_time(context: RunContext, tmp_path: Path) -> None:
    one = replace(context, cache=tmp_path)
    asked, free = Event(), Event()
    order: list[str] = []

    def wait() -> None:
        asked.set()
        with mypy_cache.reserved(one, tmp_path / "second") as cache:
            order.append(f"second {cache.relative_to(tmp_path)}")
            free.set()

    with mypy_cache.reserved(one, tmp_path / "first") as cache:
        second = Thread(target=wait)
        second.start()
        asked.wait()
        assert not free.is_set()
        order.append(f"first {cache.relative_to(tmp_path)}")
    second.join()

    assert order == ["first mypy", "second mypy"]


def test_a_run_that_waits_for_long_uses_another_cache(
    make_task: Callable[..., Task], context: RunContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mypy_cache, "PATIENCE", 0.0)
    one = replace(context, cache=tmp_path)
    with mypy_cache.reserved(one, tmp_path / "first"):
        assert [result.outcome for result in typecheck.check([make_task(RIGHT)], one)] == [Outcome.PASSED]

    assert not (tmp_path / "mypy").exists()


def test_a_run_that_is_stopped_waits_no_longer(tmp_path: Path, context: RunContext) -> None:
    stopped = replace(context, cache=tmp_path, processes=Processes())
    stopped.processes.stop()
    with (
        mypy_cache.reserved(replace(context, cache=tmp_path), tmp_path / "first"),
        pytest.raises(Stopped),
        mypy_cache.reserved(stopped, tmp_path / "second"),
    ):
        pass


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
