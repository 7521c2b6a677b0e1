"""Plain data becomes dataclasses, or an error message of one sentence that says what is wrong, and where."""

from __future__ import annotations

import re
from collections.abc import Mapping  # noqa: TC003 - `read` evaluates the annotations
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated, Any, Literal

import pytest

from pytest_interview_kata.files.schema import Rule, matching, read


class Size(StrEnum):
    SMALL = "small"
    LARGE = "large"


@dataclass(frozen=True)
class Part:
    name: str
    points: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True)
class Whole:
    title: str
    size: Size = Size.SMALL
    format: Literal[1] = 1
    weight: float = 1.0
    ready: bool = False
    note: str | None = None
    code: Annotated[str, matching("[A-Z]+", "a code of capital letters")] = "A"
    count: Annotated[int, Rule(range(10).__contains__, "a digit")] = 0
    parts: tuple[Part, ...] = ()
    first: Part = field(default_factory=lambda: Part("x"))
    counts: Mapping[str, int] = field(default_factory=dict)
    rest: Mapping[str, Any] = field(default_factory=dict)


def test_everything_is_read() -> None:
    data = {
        "title": "t",
        "size": "large",
        "format": 1,
        "weight": 2,
        "ready": True,
        "note": None,
        "code": "AB",
        "count": 9,
        "parts": [{"name": "p", "points": [[1, "a"], (2, "b")]}],
        "first": {"name": "f"},
        "counts": {"a": 1},
        "rest": {"a": [1, {}]},
    }
    assert read(Whole, data) == Whole(
        *("t", Size.LARGE, 1, 2.0, True, None, "AB", 9),
        parts=(Part("p", ((1, "a"), (2, "b"))),),
        first=Part("f"),
        counts={"a": 1},
        rest={"a": [1, {}]},
    )


def test_defaults() -> None:
    assert read(Whole, {"title": "t"}) == Whole("t")


def test_unknown_keys_are_ignored_on_demand() -> None:
    assert read(Whole, {"title": "t", "more": 1, "parts": [{"name": "p", "more": 1}]}, exact=False) == Whole(
        "t", parts=(Part("p"),)
    )


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"title": 1}, ": title is 1, not a string"),
        ({"title": None}, ": title is None, not a string"),
        ({"size": "huge"}, ": size is 'huge', not one of small, large"),
        ({"size": ["small"]}, ": size is ['small'], not one of small, large"),
        ({"format": 2}, ": format is 2, not 1"),
        ({"format": True}, ": format is True, not 1"),
        ({"format": 1.0}, ": format is 1.0, not 1"),
        ({"weight": "1"}, ": weight is '1', not a number"),
        ({"weight": True}, ": weight is True, not a number"),
        ({"weight": float("nan")}, ": weight is nan, not a number"),
        ({"weight": 10**400}, f": weight is {10**400!r:.18}...0000000000000000000, not a number"),
        ({"ready": 1}, ": ready is 1, not true or false"),
        ({"note": 1}, ": note is 1, not a string"),
        ({"code": "a"}, ": code is 'a', not a code of capital letters"),
        ({"code": "x" * 10**6}, ": code is 'xxxxxxxxxxxx...xxxxxxxxxxxxx', not a code of capital letters"),
        ({"code": 1}, ": code is 1, not a string"),
        ({"count": 10}, ": count is 10, not a digit"),
        ({"count": True}, ": count is True, not an integer"),
        ({"parts": "ab"}, ": parts is 'ab', not a list"),
        ({"parts": [{"name": "p"}, {}]}, ": parts[1] has no 'name', which is required"),
        ({"parts": [{"nmae": "p"}]}, ": parts[0] has the unknown key 'nmae': did you mean 'name'?"),
        ({"parts": [{"name": "p", "points": [[1]]}]}, ": parts[0].points[0] is [1], not a list of 2 values"),
        ({"parts": [{"name": "p", "points": [[1, 2]]}]}, ": parts[0].points[0][1] is 2, not a string"),
        ({"first": []}, ": first is [], not a table with name"),
        ({"counts": []}, ": counts is [], not a table"),
        ({"counts": {"a": 1, "b": "2"}}, ": counts.b is '2', not an integer"),
        ({"titel": "t"}, " has the unknown key 'titel': did you mean 'title'?"),
        ({"": "t"}, " has the unknown key '': known keys are title, size, format, weight, "),
    ],
)
def test_what_is_wrong_is_said_with_its_place(changes: dict[str, Any], problem: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(f'file.toml{problem}')}"):
        read(Whole, {"title": "t", **changes}, "file.toml")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ([], "it is [], not a table with title"),
        ({}, "it has no 'title', which is required"),
        ({"title": 1}, "title is 1, not a string"),
    ],
)
def test_without_a_place(data: object, message: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        read(Whole, data)
