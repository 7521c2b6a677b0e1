"""Values are written as code that evaluates to them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from math import inf, nan

import pytest

from pytest_interview_kata.judge.compare import canonical
from pytest_interview_kata.judge.source import written
from pytest_interview_kata.sandbox.player.codec import Record

NAIVE = datetime(2024, 1, 2)  # noqa: DTZ001 - a clock on a wall
ZONE = timezone(timedelta(hours=-3, seconds=5))
VALUES: list[object] = [
    *(None, True, -3, 10**30, 1.5, -0.0, nan, inf, -inf, 1j, "é\x1b'\ud800", "nan inf datetime.x Decimal(", b"\0"),
    *([], (), set(), frozenset(), {}, (1,), [nan, [inf]], {nan: {inf}}, frozenset({1.5, -inf})),
    *(Decimal("1.50"), Decimal("NaN"), date(2024, 2, 29), time(1, 2, fold=1), timedelta(days=-1, microseconds=3)),
    *(
        NAIVE,
        datetime(2024, 1, 2, tzinfo=UTC),
        datetime(2024, 1, 2, 3, tzinfo=ZONE),
        time(1, tzinfo=ZONE),
    ),
    {"a": [(Decimal(1), date.min)], "nan": {time(1): timedelta(1)}},
]


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_a_value_evaluates_to_itself(value: object) -> None:
    code, imports = written(value)
    names: dict[str, object] = {}

    exec("\n".join(imports), names)  # noqa: S102 - written above
    again = eval(code, names)  # noqa: S307 - written above

    assert repr(canonical(again)) == repr(canonical(value))


@pytest.mark.parametrize(
    ("value", "code", "imports"),
    [
        ([1, "nan"], "[1, 'nan']", []),
        ([nan, 1.0], "[float('nan'), 1.0]", []),
        ((Decimal(2),), "(Decimal('2'),)", ["from decimal import Decimal"]),
        (
            {date(2024, 1, 2): datetime(2024, 1, 2, tzinfo=ZONE)},
            "{date(2024, 1, 2): datetime(2024, 1, 2, 0, 0, tzinfo=timezone(timedelta(days=-1, seconds=75605)))}",
            ["from datetime import date", "from datetime import datetime, timedelta, timezone"],
        ),
        (Record("Point", (("x", inf), ("y", 2))), "Point(x=float('inf'), y=2)", []),
    ],
)
def test_only_what_is_needed_is_imported(value: object, code: str, imports: list[str]) -> None:
    assert written(value) == (code, imports)
