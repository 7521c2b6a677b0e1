"""Results that a run stores for the next, and where: never in the repository, which may come from an attacker."""

from __future__ import annotations

import json
import os
import shutil
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from .conftest import Dojo, Ran

POSIX = pytest.mark.skipif(os.name != "posix", reason="owners and links")


def are_cached(ran: Ran) -> set[bool]:
    return {kata["cached"] for kata in ran.report["katas"] if kata["state"] in {"solved", "failing"}}


def test_forged_results_change_no_verdict(solved: Dojo, cache: Path) -> None:
    solved.largest("return min(numbers)")
    assert solved.pytest().status == 1
    stored = solved.folder / ".pytest_cache" / "v" / "kata" / "results"
    [known] = [path for path in (stored, *cache.glob("*/results.json")) if path.is_file()]
    told = json.loads(known.read_text(encoding="utf-8"))
    for entry in told.values():
        for result in entry.get("results", {}).values():
            result |= {"outcome": "passed", "findings": []}
    shutil.rmtree(cache, ignore_errors=True)
    stored.parent.mkdir(parents=True, exist_ok=True)
    stored.write_text(json.dumps(told), encoding="utf-8")

    ran = solved.pytest()

    assert (ran.states["t02_largest"], ran.status) == ("failing", 1)


def test_nothing_that_decides_lies_in_the_repository(solved: Dojo, cache: Path) -> None:
    before = {*solved.folder.rglob("*")}
    assert are_cached(solved.pytest()) == {False}
    pytests = solved.folder / ".pytest_cache"
    new = {path for path in {*solved.folder.rglob("*")} - before if pytests not in (path, *path.parents)}

    assert {path.name for path in new} == {"report.json", "junit.xml"}
    assert [path for path in pytests.rglob("*") if "kata" in path.name] == []
    assert {"results.json", "mypy"} <= {path.name for path in cache.glob("*/*")}
    assert are_cached(solved.pytest()) == {True}
    assert are_cached(solved.pytest("-n", "1")) == {True}


@POSIX
def test_nobody_else_may_look_into_it(solved: Dojo, cache: Path) -> None:
    solved.pytest()
    assert [path.stat().st_mode & 0o077 for path in (cache,)] == [0]


def test_what_is_cleared_is_judged_again(solved: Dojo, cache: Path) -> None:
    solved.pytest()
    folder = next(cache.glob("*/results.json")).parent
    (folder / "mark").touch()
    assert are_cached(solved.pytest("--cache-clear")) == {False}
    assert not (folder / "mark").exists()
    assert are_cached(solved.pytest()) == {True}
    assert are_cached(solved.pytest("--kata-fresh")) == {False}


def test_where_pytest_keeps_nothing_we_do_not_either(solved: Dojo, cache: Path) -> None:
    ran = solved.pytest("-p", "no:cacheprovider")
    assert not cache.exists()
    assert "between runs" not in ran.out


def inside(cache: Path, root: Path) -> str:
    cache.parent.rmdir()
    cache.parent.symlink_to(root / ".cache")
    (root / ".cache").mkdir()
    return f"is inside {root}"


def a_link_inside(cache: Path, root: Path) -> str:
    (root / "planted").mkdir()
    cache.symlink_to(root / "planted")
    return f"is inside {root}"


def for_everybody(cache: Path, _: Path) -> str:
    cache.mkdir()
    cache.chmod(0o777)
    return "is writable by other users"


def of_somebody_else(cache: Path, _: Path) -> str:
    cache.mkdir(0o700)
    try:
        os.chown(cache, 65534, 65534)
    except PermissionError:
        pytest.skip("only root can give a folder away")
    return "is writable by other users"


def a_file(cache: Path, _: Path) -> str:
    cache.touch()
    return "cannot be created (File exists)"


@POSIX
@pytest.mark.parametrize("make", [inside, a_link_inside, for_everybody, of_somebody_else, a_file])
def test_where_others_may_write_nothing_is_kept(solved: Dojo, cache: Path, make: Callable[[Path, Path], str]) -> None:
    why = make(cache, solved.folder)
    for _ in range(2):
        ran = solved.pytest()
        assert (ran.status, are_cached(ran)) == (0, {False})
        told = (
            f"kata: The cache folder {cache} {why}, so no results are kept between runs: set XDG_CACHE_HOME to another folder."
        )
        assert ran.out.count(told) == 1
    assert not cache.is_dir() or [*cache.iterdir()] == []


def test_what_nobody_used_for_long_is_removed(solved: Dojo, cache: Path) -> None:
    for name in ("old", "new"):
        (cache / name / "mypy").mkdir(parents=True)
    os.utime(cache / "old", (1, 1))
    cache.chmod(0o700)
    solved.pytest()
    assert (len([*cache.glob("*/results.json")]), (cache / "old").exists(), (cache / "new").exists()) == (1, False, True)


def test_another_workspace_begins_with_a_copy_of_mypys_cache(solved: Dojo, cache: Path) -> None:
    solved.pytest()
    [kept] = cache.glob("mypy-*")

    assert (kept / "CACHEDIR.TAG").is_file()
    assert kept.stat().st_mode & 0o022 == 0


@pytest.mark.skipif(sys.platform == "win32", reason="the audit hook is not tested there")
def test_attempts_neither_read_nor_write_it(solved: Dojo, cache: Path) -> None:
    cache.mkdir(0o700)
    kept = cache / "kept.txt"
    kept.write_text("as it was", encoding="utf-8")
    for mode in ("r", "a"):
        solved.double(
            f"with open({str(kept)!r}, {mode!r}) as file:\n    file.{'read()' if mode == 'r' else 'write(1)'}\nreturn 2 * number"
        )
        ran = solved.pytest()
        assert ran.states["t01_double"] == "failing"
        assert "PermissionError" in ran.out
    assert kept.read_text(encoding="utf-8") == "as it was"
