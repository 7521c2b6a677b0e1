"""Fixtures for all tests: packs that do not depend on the bundled pack, and a context for judging."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import settings

from pytest_interview_kata.checks import CHECKS
from pytest_interview_kata.model import Attempt, Task
from pytest_interview_kata.pack.reader import Bank, read_bank
from pytest_interview_kata.run.context import RunContext
from pytest_interview_kata.run.judge_process import Judge
from pytest_interview_kata.run.processes import Processes
from pytest_interview_kata.run.user_cache import open_store
from tests.sample_packs import KATAS, PACK, TINY, write_pack
from tests.terminal import SIZE

settings.register_profile("project", derandomize=True, database=None, deadline=None)
settings.load_profile("project")

pytest_plugins = ["pytester"]

TOGETHER: Final = (
    "tests/attacks/test_attacks.py",
    "tests/audit/test_stored_results.py",
    "tests/checks/test_django_types.py",
    "tests/checks/test_lint.py",
    "tests/checks/test_own_tests.py",
    "tests/checks/test_typecheck.py",
    "tests/first_week/test_first_week.py",
    "tests/plugin/test_elsewhere.py",
    "tests/plugin/test_neighbours.py",
    "tests/plugin/test_six_weeks.py",
    "tests/report/test_html.py",
    "tests/test_packaging.py",
    "tests/website/test_site.py",
)
"""Files whose tests share something expensive: an enclosure full of verdicts, a run, a tool's cache, a browser, a wheel."""


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Use one more worker than there are processors, because many tests wait for other processes or for time limits."""
    return (os.cpu_count() or 1) + 1


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Let one worker run all tests of a file in `TOGETHER`. xdist's own marks have no effect under pytest 9.2."""
    from xdist.scheduler import LoadScopeScheduling  # type: ignore[import-untyped]  # noqa: PLC0415 - only xdist asks

    class Scheduling(LoadScopeScheduling):  # type: ignore[misc]
        def _split_scope(self, nodeid: str) -> str:
            return next((path for path in TOGETHER if nodeid.startswith(path)), nodeid)

    return Scheduling(config, log)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Begin with the slow tests under xdist, so that all workers end at about the same time."""
    if hasattr(config, "workerinput"):
        items.sort(key=lambda item: item.get_closest_marker("slow") is None)


@pytest.fixture(scope="session", autouse=True)
def temporary_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Use a separate folder for temporary files, also in the programs that tests start, and remove it at the end."""
    tmp_path_factory.getbasetemp()  # pytest's own folders stay where they are
    folder = tempfile.mkdtemp(prefix="kata-tests-")
    Path(folder).chmod(0o755)  # the unused user of tests/attacks must be able to enter it
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TMPDIR", folder)
        patch.setattr(tempfile, "tempdir", None)
        yield
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session", autouse=True)
def no_terminal_size() -> Iterator[None]:
    """Remove the size of the developer's terminal, which readline also sets for the workers of xdist."""
    with pytest.MonkeyPatch.context() as patch:
        for name in SIZE:
            patch.delenv(name, raising=False)
        yield


@pytest.fixture(scope="session", autouse=True)
def bytecode() -> Iterator[None]:
    """Let programs that tests start write bytecode, because otherwise each run compiles pytest's copies of the plugin again."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
        yield


@pytest.fixture(scope="session", autouse=True)
def user_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Use a temporary folder instead of the developer's cache folder."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("user-cache")
        patch.setenv("XDG_CACHE_HOME", str(folder))
        yield folder


@pytest.fixture
def tiny_pack(tmp_path: Path) -> Path:
    """Return the folder of a pack with the katas q01_double, q01_halve and q02_greet."""
    return write_pack(tmp_path / "tiny-pack", PACK, KATAS)


@pytest.fixture(scope="session")
def tiny() -> Bank:
    """Return the pack whose files are kept beside the tests."""
    return read_bank([TINY])


@pytest.fixture(scope="session")
def context(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunContext]:
    """Yield a context whose cache is empty at first, and end the processes that were started in it."""
    processes = Processes()
    yield RunContext(processes, tmp_path_factory.mktemp("cache"), tmp_path_factory.mktemp("scratch"))
    processes.stop()


@pytest.fixture(scope="session")
def judge(context: RunContext) -> Iterator[Judge]:
    """Yield a judge, which is started when a test uses it."""
    judge = Judge(context)
    yield judge
    judge.close()


@pytest.fixture(scope="session")
def warm_up(
    user_cache: Path, context: RunContext, tiny: Bank, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[Path], None]:
    """Return a function that gives a workspace a mypy cache of the standard library, so that its first run is faster."""
    known, kata = tmp_path_factory.mktemp("known"), tiny.kata("t01_double")
    task = Task(Attempt(kata, kata.solution, kata.solution.read_text(encoding="utf-8")), ("types",))
    assert [*CHECKS["types"].check([task], replace(context, cache=known))]

    def warm_up(root: Path) -> None:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("XDG_CACHE_HOME", str(user_cache))
            store = open_store(root)
        assert store.folder, store.trouble
        shutil.copytree(known / "mypy", store.folder / "mypy")

    return warm_up
