from __future__ import annotations

import json
from dataclasses import replace
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from pytest_interview_kata.model import Finding, Outcome, Result, State
from pytest_interview_kata.report import Meta, as_json
from pytest_interview_kata.results.progress import InterviewScore

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_interview_kata.results.progress import Progress

    from .conftest import Make

META = Meta(
    {
        "pytest-interview-kata": "0.1.0",
        "python": "3.11.7",
        "mypy": "2.4.1",
        "ruff": "0.17.6",
        "hypothesis": "6.1",
        "pytest": "9",
    },
    "2026-11-22T05:47:00+00:00",
    3.20049,
)
SCHEMA = json.loads(files("pytest_interview_kata.report").joinpath("schema-1.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)
FULL = Finding(
    "it raised ValueError",
    line=7,
    sentence="Two references to one list stay one list.",
    call="deep_copy([[], []])",
    got="[]",
    expected="[[]]",
    output="hi\n",
    frames=((3, "deep_copy"), (7, "walk")),
)


def result(check: str, item: str, outcome: Outcome = Outcome.PASSED, *findings: Finding) -> Result:
    return Result("q02_deep_copy", check, item, outcome, findings, seconds=0.1004)


def report(progress: Progress) -> Any:
    data = json.loads(as_json.write(progress, META))
    VALIDATOR.validate(data)
    return data


def checks_of(make: Make, *results: Result) -> Any:
    return report(make.progress(make.verdict("deep_copy", 2, State.FAILING, *results)))["katas"][0]["checks"]


def test_the_whole_of_a_report(make: Make) -> None:
    found = [result("properties", "sharing", Outcome.FAILED, FULL), result("properties", "types"), result("lint", "lint")]
    progress = make.progress(
        make.verdict("deep_copy", 2, State.FAILING, *found, hints=1), make.verdict("copy_kind", 2, State.SOLVED), unjudged=2
    )
    totals = {"katas": 2, "solved": 1, "polish": 0, "failing": 1, "todo": 0, "skipped": 0}
    text = "What's the difference between deep copy and shallow copy?"
    known = {"pack": "interview", "section": "s1_core", "question": 2, "level": "core"}
    nothing = {"sentence": "", "call": "", "got": "", "expected": "", "message": ""}
    assert report(progress) == {
        "schema": 1,
        "tool": {
            "name": "pytest-interview-kata",
            "version": "0.1.0",
            "python": "3.11.7",
            "mypy": "2.4.1",
            "ruff": "0.17.6",
            "hypothesis": "6.1",
        },
        "started": "2026-11-22T05:47:00+00:00",
        "seconds": 3.2,
        "missing_walls": [],
        "totals": totals,
        "sections": [
            {
                "slug": "s1_core",
                "title": "Core Python",
                "totals": totals,
                "questions": [{"number": 2, "text": text, "katas": ["q02_copy_kind", "q02_deep_copy"]}],
            }
        ],
        "katas": [
            {
                "id": "q02_copy_kind",
                **known,
                "path": "katas/s1_core/q02_copy_kind.py",
                "state": "solved",
                "hints": 0,
                "gave_up": False,
                "cached": False,
                "seconds": 0,
                "checks": [],
            },
            {
                "id": "q02_deep_copy",
                **known,
                "path": "katas/s1_core/q02_deep_copy.py",
                "state": "failing",
                "hints": 1,
                "gave_up": False,
                "cached": False,
                "seconds": 0.301,
                "checks": [
                    {
                        "name": "properties",
                        "outcome": "failed",
                        "items": [
                            {
                                "name": "sharing",
                                "outcome": "failed",
                                "sentence": "Two references to one list stay one list.",
                                "call": "deep_copy([[], []])",
                                "got": "[]",
                                "expected": "[[]]",
                                "message": "it raised ValueError",
                                "line": 7,
                                "output": "hi\n",
                                "frames": [{"line": 3, "function": "deep_copy"}, {"line": 7, "function": "walk"}],
                            },
                            {"name": "types", "outcome": "passed", **nothing},
                        ],
                    },
                    {"name": "lint", "outcome": "passed", "items": []},
                ],
            },
        ],
    }


def test_checks_come_in_one_order_and_those_of_others_last(make: Make) -> None:
    found = [result(name, name) for name in ("properties", "types", "lint", "rules", "speed")]
    assert [check["name"] for check in checks_of(make, *found)] == ["properties", "types", "lint", "rules", "speed"]


def test_findings_of_other_checks(make: Make) -> None:
    found = [Finding("Unused", 3, 5, "F401"), Finding("Give a str", sentence="Words give a str.")]
    assert checks_of(make, result("types", "types", Outcome.FAILED, *found)) == [
        {
            "name": "types",
            "outcome": "failed",
            "items": [
                {"name": "F401", "outcome": "failed", "message": "Unused", "line": 3, "column": 5},
                {
                    "name": "types",
                    "outcome": "failed",
                    "message": "Give a str",
                    "line": 0,
                    "column": 0,
                    "sentence": "Words give a str.",
                },
            ],
        }
    ]


@pytest.mark.parametrize("outcome", Outcome)
def test_a_check_comes_to_the_worst_of_its_items(make: Make, outcome: Outcome) -> None:
    (check,) = checks_of(make, result("properties", "a"), result("properties", "b", outcome), result("properties", "c"))
    assert check["outcome"] == outcome.value


def test_a_failure_outweighs_what_was_not_tried(make: Make) -> None:
    (check,) = checks_of(make, *[result("rules", outcome, outcome) for outcome in Outcome])
    assert check["outcome"] == "error"


@pytest.mark.parametrize("state", State)
def test_every_state(make: Make, state: State) -> None:
    data = report(make.progress(make.verdict("deep_copy", 2, state, gave_up=True)))
    assert data["katas"][0]["state"] == state.value
    assert data["totals"]["katas"] == data["totals"][state.value] == 1


def test_nothing_to_report(make: Make) -> None:
    data = report(make.progress())
    assert (data["sections"], data["katas"], data["totals"]["katas"]) == ([], [], 0)


def test_a_tool_of_unknown_version(make: Make) -> None:
    data = json.loads(as_json.write(make.progress(), Meta({}, "2026-11-22T05:47:00+00:00", 0)))
    VALIDATOR.validate(data)
    assert data["tool"]["mypy"] == ""


def test_hostile_text_comes_through_unchanged_and_as_ascii(make: Make) -> None:
    hostile = '\x1b[2J"}],\x00\ud800\u202e\u2028</script>'
    progress = make.progress(
        make.verdict("deep_copy", 2, State.FAILING, result("rules", "x", Outcome.FAILED, Finding(hostile)))
    )
    written = as_json.write(progress, META)
    assert all(char.isascii() and (char.isprintable() or char == "\n") for char in written)
    assert json.loads(written)["katas"][0]["checks"][0]["items"][0]["message"] == hostile


def objects(schema: Any) -> Iterator[dict[str, Any]]:
    """Yield every part of the schema that describes an object."""
    if isinstance(schema, dict):
        if schema.get("type") == "object":
            yield schema
        for part in schema.values():
            yield from objects(part)


def test_interviews(make: Make) -> None:
    columns = {"correctness": 5, "testing": None, "code quality": 10, "communication": 8, "time": 7}
    progress = make.progress(make.verdict("deep_copy", 2, State.SOLVED))
    progress = replace(progress, interviews=(InterviewScore("2026-11-01", 45, 75, columns),))

    assert report(progress)["interviews"] == [
        {
            "day": "2026-11-01",
            "minutes": 45,
            "total": 75,
            "columns": {"correctness": 5, "testing": None, "code_quality": 10, "communication": 8, "time": 7},
        }
    ]


def test_the_schema_is_one_and_strict() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    found = [*objects(SCHEMA)]
    assert len(found) == 13
    assert all(part["additionalProperties"] is False and set(part["required"]) <= set(part["properties"]) for part in found)


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda data: data.update(extra=1), id="unknown-key"),
        pytest.param(lambda data: data.pop("totals"), id="missing-key"),
        pytest.param(lambda data: data["katas"][0].update(state="done"), id="unknown-state"),
        pytest.param(lambda data: data["katas"][0]["checks"][0]["items"][0].update(column=1), id="column-of-a-property"),
        pytest.param(lambda data: data["katas"][0]["checks"][0]["items"].clear(), id="properties-without-items"),
        pytest.param(lambda data: data.update(schema=2), id="another-schema"),
    ],
)
def test_the_schema_refuses(make: Make, spoil: Any) -> None:
    data = report(make.progress(make.verdict("deep_copy", 2, State.FAILING)))
    spoil(data)
    with pytest.raises(ValidationError):
        VALIDATOR.validate(data)
