"""The record of an interview: nothing in it gets lost if the file is damaged."""

from __future__ import annotations

import os
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pytest_interview_kata.files.schema import read
from pytest_interview_kata.model import KataError
from pytest_interview_kata.practice.interview.events import Event, Facts, HandedIn, Kind, as_line
from pytest_interview_kata.practice.interview.plan import Part, PartKind, Plan
from pytest_interview_kata.practice.interview.record import begin, discard, read_record, records
from pytest_interview_kata.practice.interview.timing import clock, seconds
from pytest_interview_kata.workspace.finding import INTERVIEW

if TYPE_CHECKING:
    from pathlib import Path

BEGIN = datetime.fromisoformat("2026-11-01T08:00:00+00:00")
PLAN = Plan("s", 30, (Part(PartKind.SPOKEN, 5, cards=("p/q01",)), Part(PartKind.CODING, 25, "k")))


@pytest.fixture(autouse=True)
def utc(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "UTC")


def at(minutes: float, kind: Kind, part: int = 0, **facts: object) -> Event:
    return Event((BEGIN + timedelta(minutes=minutes)).isoformat(), kind, part, **facts)  # type: ignore[arg-type]


def test_what_is_added_is_read_again(tmp_path: Path) -> None:
    record = begin(tmp_path, PLAN, BEGIN)
    record = record.add(at(0, Kind.ENTERED)).add(at(1, Kind.ASKED, card="p/q01", points=("A.", "B."), ticked=(2,), what="Why?"))
    record = record.add(at(2, Kind.DONE, 1, what="time", files=HandedIn("x = 1\n", "", todo=True)))
    record = record.add(at(3, Kind.JUDGED, 1, facts=Facts(passed=3, total=4, failed=("It fails.",))))

    found = read_record(record.folder / INTERVIEW, pytest.fail)

    assert (found.plan, found.begun, found.stamp) == (PLAN, BEGIN, "2026-11-01_0800")
    assert found.events == tuple(event for event in record.events if event.kind != Kind.PLANNED)
    assert found.done == {1}
    assert not found.is_finished
    assert found.add(at(4, Kind.FINISHED)).is_finished


@given(st.builds(Event, st.just(BEGIN.isoformat()), st.sampled_from([*Kind]), st.integers(0, 9), st.text(), st.just(("A.",))))
def test_events_are_lines(event: Event) -> None:
    import json  # noqa: PLC0415

    assert "\n" not in as_line(event)
    assert read(Event, json.loads(as_line(event)), exact=False) == event


def test_interviews_that_begin_at_the_same_time_have_two_folders(tmp_path: Path) -> None:
    stamps = [begin(tmp_path, PLAN, BEGIN).add(at(0, Kind.ENTERED)).stamp for _ in range(3)]

    assert stamps == ["2026-11-01_0800", "2026-11-01_0800-2", "2026-11-01_0800-3"]
    assert [record.stamp for record in records(tmp_path, pytest.fail)] == stamps


def test_an_interview_that_was_not_begun_is_no_interview(tmp_path: Path) -> None:
    first, second = (begin(tmp_path, PLAN, BEGIN) for _ in range(2))
    mine = second.folder / "mine.txt"
    mine.write_text("mine", encoding="utf-8")
    assert records(tmp_path, pytest.fail) == ()

    discard(first)
    discard(second)

    assert not first.folder.exists()
    assert [*second.folder.iterdir()] == [mine]


def test_a_torn_last_line_costs_one_event(tmp_path: Path) -> None:
    record = begin(tmp_path, PLAN, BEGIN).add(at(0, Kind.ENTERED))
    path = record.folder / INTERVIEW
    path.write_text(path.read_text(encoding="utf-8") + '{"time": "2026-11', encoding="utf-8")
    warnings: list[str] = []

    found = read_record(path, warnings.append).add(at(1, Kind.DONE))

    assert [event.kind for event in found.events] == ["entered", "done"]
    assert [event.kind for event in read_record(path, warnings.append).events] == ["entered", "done"]
    assert len(warnings) == 2
    assert warnings[0].startswith(f"Line 3 of {path} is not an event (")
    assert warnings[0].endswith(") and is skipped: correct or remove it.")


def test_a_file_of_a_newer_version(tmp_path: Path) -> None:
    path = begin(tmp_path, PLAN, BEGIN).add(at(0, Kind.ENTERED)).folder / INTERVIEW
    text = path.read_text(encoding="utf-8")
    path.write_text(text + '{"time": "2026-11-01T08:00:00+00:00", "kind": "sang", "song": 1}\n', encoding="utf-8")
    warnings: list[str] = []
    assert len(read_record(path, warnings.append).events) == 1
    assert warnings == [f"Line 3 of {path} has the kind 'sang', which this version does not know: upgrade the plugin."]

    path.write_text(text.replace('"format": 1', '"format": 2'), encoding="utf-8")
    assert records(tmp_path, warnings.append) == ()
    assert warnings[1:] == [f"{path} has format 2, but this version reads format 1: upgrade the plugin."]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "has no plan, so the interview cannot go on: move the folder 2026-11-01_0800 away."),
        ('{"time": "2026-11-01T08:00:00+00:00", "kind": "planned"}\n', "has no plan, so the interview cannot go on"),
        ("\x00\ud800", "cannot be read"),
    ],
)
def test_a_record_that_cannot_be_used_is_one_sentence(tmp_path: Path, text: str, said: str) -> None:
    path = begin(tmp_path, PLAN, BEGIN).folder / INTERVIEW
    path.write_bytes(text.encode("utf-8", "surrogatepass"))

    with pytest.raises(KataError) as raised:
        read_record(path, lambda _: None)

    assert said in str(raised.value)
    assert "\n" not in str(raised.value)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="links are Unix's")
def test_a_link_that_leads_out_is_refused(tmp_path: Path) -> None:
    (tmp_path / "place").mkdir()
    (tmp_path / "other").mkdir()
    (tmp_path / "place" / "interviews").symlink_to(tmp_path / "other")

    with pytest.raises(KataError, match="is a link"):
        begin(tmp_path / "place", PLAN, BEGIN)


def test_a_record_that_cannot_be_written(tmp_path: Path) -> None:
    record = begin(tmp_path, PLAN, BEGIN)
    (record.folder / INTERVIEW).unlink()
    (record.folder / INTERVIEW).mkdir()

    with pytest.raises(KataError, match=r"cannot be written \(Is a directory\): fix that, then run `kata interview --resume`"):
        record.add(at(0, Kind.ENTERED))


def test_pauses_and_crashes_do_not_count() -> None:
    events = [
        *(at(0, Kind.ENTERED), at(1, Kind.SEEN), at(2, Kind.PAUSED)),
        *(at(60, Kind.ENTERED), at(61, Kind.SEEN)),
        *(at(120, Kind.ENTERED), at(123, Kind.DONE)),
        *(at(200, Kind.ENTERED, 1), at(201, Kind.HINT, 1)),
    ]

    assert seconds(events, 0) == (2 + 1 + 3) * 60
    assert seconds(events, 1) == 60
    assert seconds(events, 1, BEGIN + timedelta(minutes=210)) == 600
    assert seconds(events, 0, BEGIN + timedelta(minutes=210)) == 360


def test_a_clock_that_goes_backwards_costs_nothing() -> None:
    assert seconds([at(5, Kind.ENTERED), at(3, Kind.SEEN), at(4, Kind.DONE)], 0) == 60


@pytest.mark.parametrize(
    ("time", "said"), [(0, "0:00"), (59.9, "0:59"), (61, "1:01"), (-61, "-1:01"), (-0.5, "0:00"), (6000, "100:00")]
)
def test_times_are_minutes_and_seconds(time: float, said: str) -> None:
    assert clock(time) == said
