"""The file of events: what is written is read again, and nothing that is wrong with the file loses more than its own line."""

from __future__ import annotations

import json
import sys
from concurrent.futures import ThreadPoolExecutor
from subprocess import run
from typing import TYPE_CHECKING

import pytest

from pytest_interview_kata.model import KataError
from pytest_interview_kata.practice.events import Event, Kind, append_events, read_events

if TYPE_CHECKING:
    from pathlib import Path

FIRST = Event("2026-11-01T08:00:00+00:00", "tiny/q01", Kind.RATED, 3)
SECOND = Event("2026-11-02T09:00:00+01:00", "q01_double", Kind.RATED, 2, proposed=True)
THIRD = Event("2026-11-03T08:00:00+00:00", "q01_double", Kind.STARTED, hints=2)
WRITER = """
import sys
from pathlib import Path
from pytest_interview_kata.practice.events import Event, append_events
for number in range(20):
    append_events(Path(sys.argv[1]), [Event("2026-11-01T08:00:00+00:00", f"{sys.argv[2]}-{number}", "added")])
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / ".kata" / "reviews.jsonl"


def read(path: Path) -> tuple[list[Event], list[str]]:
    problems: list[str] = []
    return [*read_events(path, problems.append)], problems


def test_there_are_no_events_without_a_file(path: Path) -> None:
    assert read(path) == ([], [])


def test_events_are_read_in_the_order_of_their_times(path: Path) -> None:
    append_events(path, [THIRD, FIRST])
    append_events(path, [SECOND])

    assert read(path) == ([FIRST, SECOND, THIRD], [])
    assert len(path.read_text(encoding="utf-8").splitlines()) == 3


def test_a_later_line_replaces_one_about_the_same_moment(path: Path) -> None:
    confirmed = Event(SECOND.time, SECOND.card, Kind.RATED, 4)
    append_events(path, [SECOND, confirmed])

    assert read(path) == ([confirmed], [])


def test_a_torn_line_costs_one_event(path: Path) -> None:
    append_events(path, [FIRST])
    with path.open("a", encoding="utf-8") as file:
        file.write('{"time": "2026-11-0')
    append_events(path, [THIRD])

    assert read(path) == (
        [FIRST, THIRD],
        [
            f"Line 2 of {path} is not an event (Unterminated string starting at: line 1 column 10 (char 9)) and is skipped: "
            "correct or remove it."
        ],
    )


@pytest.mark.parametrize(
    "change",
    [{"time": "yesterday"}, {"time": "2026-11-01T08:00:00"}, {"rating": 5}, {"rating": "3"}, {"card": 1}, {"kind": None}],
)
def test_a_line_with_a_wrong_value_is_named_and_skipped(path: Path, change: dict[str, object]) -> None:
    append_events(path, [FIRST])
    row = {"time": FIRST.time, "card": "c", "kind": "rated", "rating": 1} | change
    with path.open("a", encoding="utf-8") as file:
        file.write(json.dumps(row) + "\n")
    events, [problem] = read(path)

    assert events == [FIRST]
    assert problem.startswith(f"Line 2 of {path} is not an event (")


def test_what_a_newer_version_wrote_is_kept(path: Path) -> None:
    append_events(path, [FIRST])
    newer = json.dumps({"time": FIRST.time, "card": "c", "kind": "sung", "voice": "high"})
    known = json.dumps({"time": THIRD.time, "card": "d", "kind": "added", "by": "them"})
    with path.open("a", encoding="utf-8") as file:
        file.write(f"{newer}\n{known}\n")
    events, problems = read(path)

    assert [event.card for event in events] == [FIRST.card, "d"]
    assert problems == [f"Line 2 of {path} has the kind 'sung', which this version does not know: upgrade the plugin."]


@pytest.mark.parametrize("content", [b"\xff\xfe", None])
def test_a_file_that_cannot_be_read_is_an_error(path: Path, content: bytes | None) -> None:
    path.parent.mkdir()
    path.mkdir() if content is None else path.write_bytes(content)

    with pytest.raises(KataError, match=r"reviews\.jsonl cannot be read \(.*\): move it away, or correct it\."):
        read(path)


def test_a_folder_that_cannot_be_written_is_an_error(path: Path) -> None:
    path.parent.write_text("a file where the folder should be")

    with pytest.raises(KataError, match=r"reviews\.jsonl cannot be written \(.*\), so nothing is remembered: fix that\."):
        append_events(path, [FIRST])


def test_two_processes_can_write_at_once(path: Path) -> None:
    def write(name: str) -> int:
        return run([sys.executable, "-c", WRITER, str(path), name], check=False).returncode

    with ThreadPoolExecutor() as pool:
        assert [*pool.map(write, "ab")] == [0, 0]
    events, problems = read(path)

    assert ({event.card for event in events}, problems) == ({f"{name}-{number}" for name in "ab" for number in range(20)}, [])
