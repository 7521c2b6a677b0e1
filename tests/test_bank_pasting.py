"""The lines shown for the bank's own mistakes also fail when they are pasted into a fresh interpreter.

Every run pastes the first finding on one mistake of each kata, if possible one that may keep state between calls.
`KATA_PASTE=all` pastes all findings on all mistakes, which takes as long as an audit; `python tests/pasting.py` prints a table.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from pytest_interview_kata.pack.reader import builtin, missing, read_bank
from pytest_interview_kata.run.context import RunContext
from pytest_interview_kata.run.processes import Processes

sys.path.insert(0, str(Path(__file__).parent))

from pasting import REPRODUCED, SAMPLE, Row, Survey, table  # type: ignore[import-not-found] # a program beside this file

if TYPE_CHECKING:
    from collections.abc import Iterator

KATAS: Final = sorted(path.parent.name for path in builtin().glob("*/*/kata.toml"))
MOST: Final = None if os.environ.get("KATA_PASTE") == "all" else SAMPLE
"""The number of mistakes of a kata that are judged."""
COMMAND: Final = "the attempt is a test module, and what is shown is the command that runs it"
SIZES: Final = "the sizes of the files that are stored are not seen by those who paste"
STOPPED: Final = "threads are stopped at a line of the attempt, which no pasted line can do"
REUSED: Final = "a mistake that remembers the ids of objects fails only where an address is used again"
STATEMENTS: Final = "the statements that Django sends are not seen by those who paste"
UNPRINTED: Final = {
    "q02_deep_copy": ["cycles_stay_cycles", "every_call_copies_anew", "own_work"],
    "q03_rebind_or_mutate": ["long_lists"],
    "q14_retry": ["last_error_is_raised", "retry_inside_a_retry"],
    "q24_singleton": ["each_class_has_its_own", "failure_leaves_nothing"],
    "q25_tasks_api": ["bad_queries_are_refused", "errors_have_their_order", "lists_have_limits", "tasks_are_made_and_deleted"],
    "q26_hot_functions": ["error_goes_on"],
}
"""Properties about order, identity, threads, or other parts of an answer that the shown lines do not print."""
EXCEPTIONS: Final = {
    **{f"{kata}: {item}": "the lines do not print what is wrong" for kata, items in UNPRINTED.items() for item in items},
    "q01_cycle_finder: cycles_are_found": REUSED,
    "q05_hit_counter: both_threads_are_stopped": STOPPED,
    "q05_hit_counter: stopped_for_long": STOPPED,
    "q05_hit_counter: thread_is_stopped_in_the_middle": STOPPED,
    "q16_django_orm: one_query": STATEMENTS,
    "q16_django_orm: one_update": STATEMENTS,
    "q17_django_upload: files_of_one_name_are_kept": SIZES,
    "q17_django_upload: right_files_are_stored": SIZES,
    "q18_mock_the_gateway": COMMAND,
    "q18_test_the_cart": COMMAND,
    "q18_unittest_case": COMMAND,
    "q19_fixtures": "the attempt is a conftest, and what is shown are test modules",
    "q25_background_jobs: nobody_is_forgotten": "who has got reports is counted by the judge's own `deliver`",
    "q25_tasks_api: open_titles_are_unique": "where applications share a store, tasks have other ids than the lines",
    "q26_moving_average: no_loop_over_the_data": "what is wrong is how many lines run",
    "q26_speed_up: work_is_linear": "what is wrong is how often orders are read",
    "q27_regression_test": COMMAND,
}
"""Katas and properties whose lines do not show what is wrong, with the reason."""
PASTED: Final = [name for name in KATAS if MOST is None or EXCEPTIONS.get(name) != COMMAND]
"""The katas whose mistakes are judged: nothing of a command for a shell is pasted."""


@pytest.fixture(scope="module")
def rows(request: pytest.FixtureRequest) -> Iterator[list[Row]]:
    """Collect the results of all findings, and print the share that reproduces."""
    found: list[Row] = []
    yield found
    capture = request.config.pluginmanager.get_plugin("capturemanager")
    if found and capture:
        with capture.global_and_fixture_disabled():
            print(f"\n{table(found)}")  # noqa: T201 - it is what the test is for


@pytest.fixture(scope="module")
def survey(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Survey]:
    processes = Processes()
    survey = Survey(RunContext(processes, tmp_path_factory.mktemp("cache"), tmp_path_factory.mktemp("scratch")))
    yield survey
    survey.close()
    processes.stop()


@pytest.mark.parametrize("name", PASTED)
def test_what_is_shown_reproduces(survey: Survey, rows: list[Row], name: str) -> None:
    kata = read_bank([builtin()]).kata(name)
    if missing(kata):
        pytest.skip(f"needs {', '.join(missing(kata))}")
    found = list(survey.rows(kata, MOST))
    rows += found
    wrong = [row for row in found if row.what not in (*REPRODUCED, "says so")]
    odd = [row for row in wrong if row.what == "unknown name" or not {name, f"{name}: {row.item}"} & EXCEPTIONS.keys()]
    assert not odd, "\n".join(f"{row.mistake}, {row.item}: {row.what}\n{row.finding.call}" for row in odd)


@pytest.mark.skipif(MOST is not None, reason="only all findings tell: KATA_PASTE=all")
def test_each_exception_is_needed(rows: list[Row]) -> None:
    needed = {key for row in rows if row.what not in REPRODUCED for key in (row.kata, f"{row.kata}: {row.item}")}

    assert EXCEPTIONS.keys() <= needed
