"""The properties of q26_orders_frame: rows of plain data become a frame in the attempt's process."""

from typing import Final

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, Session, holds

Row = tuple[int, str, str | None, int]
"""Number, time in UTC, country and cents of an order."""
JANUARY: Final = "2026-01-15T12:00Z"
FEBRUARY: Final = "2026-02-15T12:00Z"
LAST_HOUR: Final = "2026-01-31T23:30Z"
FIRST_HOUR: Final = "2026-02-01T00:30Z"
SUMMER: Final = "2026-06-30T12:00Z"
TIMES: Final = (JANUARY, FEBRUARY, LAST_HOUR, FIRST_HOUR, "2025-12-31T23:59Z", "2026-03-01T00:00Z", SUMMER)
ODD: Final = 2**53 + 1
"""An integer that no float can hold."""
CENTS: Final = st.integers(-500, 500) | st.integers(2**53, 2**58).map(lambda cents: cents | 1)
ROWS: Final = st.lists(
    st.tuples(st.integers(1, 6), st.sampled_from(TIMES), st.sampled_from(("AT", "DE", "FR", "zz", "", None)), CENTS), max_size=7
)
ZONES: Final = ("UTC", "UTC+02:00", "UTC-11:00", "Europe/Berlin")
UNITS: Final = ("s", "us", "ns")
LABELS: Final = ("None", "[0] * len(rows)", "range(len(rows), 0, -1)", "[str(row) for row in rows]")
FRAME: Final = """
import pandas as pd
rows = {rows}
orders = pd.DataFrame(rows, columns=["order_id", "placed", "country", "cents"], index=LABELS)
orders["placed"] = pd.to_datetime(orders["placed"], utc=True).dt.tz_convert({zone}).dt.as_unit({unit})
orders["cents"] = orders["cents"].astype("int64")
"""
LINES: Final = """
import sys
import threading
import pandas as pd
def lines(length):
    ran = 0
    def trace(frame, event, argument):
        nonlocal ran
        ran += event == "line"
        return trace
    table = {"order_id": range(length), "country": [*"ABC"] * length, "cents": range(length)}
    orders = pd.DataFrame({name: values[:length] for name, values in table.items()})
    orders["placed"] = pd.to_datetime(["2026-01-01", "2026-02-01", "2026-04-01"] * length, utc=True)[:length]
    threading.settrace(trace)
    sys.settrace(trace)
    try:
        monthly_revenue(orders)
    finally:
        sys.settrace(None)
        threading.settrace(None)
    return ran
lines({few})
"""
"""Counts the lines that run for orders of three months and countries. The first call also imports what is imported late."""
MORE: Final = 2000
MOST: Final = 1000
"""How many lines more may run for so many rows more."""


def framed(attempt: Attempt, rows: list[Row], labels: str = "None", zone: str = "UTC", unit: str = "us") -> Session:
    """Return a session in which `orders` is the frame of the rows."""
    return attempt.session(FRAME.replace("LABELS", labels), rows=rows, zone=zone, unit=unit)


def revenue(rows: list[Row]) -> tuple[list[str], list[str], list[list[int]]]:
    """Return the months, the countries and the sums."""
    latest = {number: (time[:7], "unknown" if country is None else country, cents) for number, time, country, cents in rows}
    found = sorted({month for month, _, _ in latest.values()})
    months = months_between(found[0], found[-1]) if found else []
    countries = sorted({country for _, country, _ in latest.values()})
    sums = dict.fromkeys([(month, country) for month in months for country in countries], 0)
    for month, country, cents in latest.values():
        sums[month, country] += cents
    return months, countries, [[sums[month, country] for country in countries] for month in months]


def months_between(first: str, last: str) -> list[str]:
    """Return all months from the first to the last."""
    start, end = (int(month[:4]) * 12 + int(month[5:]) - 1 for month in (first, last))
    return [f"{number // 12}-{number % 12 + 1:02}" for number in range(start, end + 1)]


def check(session: Session, rows: list[Row]) -> None:
    """Require the revenue of the rows."""
    months, countries, sums = revenue(rows)
    session.exec("result = monthly_revenue(orders)")
    if rows:
        session.equal("[str(month) for month in result.index]", months, "the months are wrong")
    session.equal("[*result.columns]", countries, "the countries are wrong")
    session.equal("result.to_numpy().tolist()", sums, "the sums are wrong")


@settings(max_examples=12)
@given(rows=ROWS)
@example(rows=[(1, JANUARY, "AT", 100)])
@example(rows=[(1, JANUARY, "AT", 1), (2, JANUARY, "AT", 2)])
@example(rows=[(1, JANUARY, "DE", 1), (2, JANUARY, "AT", 2)])
@example(rows=[(1, FEBRUARY, "AT", 1), (2, JANUARY, "AT", 2)])
@example(rows=[(1, JANUARY, "AT", 1), (2, FEBRUARY, "DE", 2)])
@example(rows=[(1, JANUARY, "at", 1), (2, JANUARY, "DE", 2)])
@example(rows=[(1, JANUARY, "AT", 5), (2, JANUARY, "AT", -5)])
def test_sums(attempt: Attempt, rows: list[Row]) -> None:
    """Each value is the sum of the cents of one month and one country, and countries are in ascending order."""
    check(framed(attempt, rows), rows)


@settings(max_examples=8)
@given(rows=ROWS)
@example(rows=[(1, JANUARY, "AT", 1), (1, JANUARY, "AT", 2)])
@example(rows=[(1, FEBRUARY, "AT", 1), (1, JANUARY, "AT", 2)])
@example(rows=[(1, JANUARY, "AT", 1), (1, JANUARY, None, 2)])
@example(rows=[(1, JANUARY, "AT", 1), (1, JANUARY, "AT", 1)])
@example(rows=[(1, JANUARY, "AT", 1), (2, JANUARY, "AT", 1)])
def test_last_row_counts(attempt: Attempt, rows: list[Row]) -> None:
    """Of several rows with the same `order_id`, only the last one in the table counts, with all its values."""
    check(framed(attempt, rows), rows)


@settings(max_examples=8)
@given(rows=ROWS, zone=st.sampled_from(ZONES), unit=st.sampled_from(UNITS))
@example(rows=[(1, LAST_HOUR, "AT", 1)], zone="UTC+02:00", unit="us")
@example(rows=[(1, FIRST_HOUR, "AT", 1)], zone="UTC-11:00", unit="us")
@example(rows=[(1, LAST_HOUR, "AT", 1)], zone="UTC", unit="s")
@example(rows=[(1, LAST_HOUR, "AT", 1)], zone="UTC", unit="ns")
@example(rows=[(1, SUMMER, "AT", 1), (2, FIRST_HOUR, "AT", 2)], zone="Europe/Berlin", unit="us")
@example(rows=[(1, "2026-01-31T23:59:59.999999Z", "AT", 1)], zone="UTC", unit="us")
@example(rows=[(1, "2026-01-31T23:59:59.999999999Z", "AT", 1)], zone="UTC", unit="ns")
def test_months_are_those_of_utc(attempt: Attempt, rows: list[Row], zone: str, unit: str) -> None:
    """An order belongs to its month in UTC, whatever the time zone and the resolution of the column."""
    check(framed(attempt, rows, zone=zone, unit=unit), rows)


@settings(max_examples=4)
@given(year=st.integers(1990, 2060), month=st.integers(1, 12), later=st.integers(0, 40))
@example(year=2026, month=1, later=2)
@example(year=2025, month=12, later=1)
@example(year=2020, month=1, later=120)
def test_months_without_orders(attempt: Attempt, year: int, month: int, later: int) -> None:
    """The index is a `PeriodIndex` of all months from the first to the last, also of those without orders."""
    first = year * 12 + month - 1
    times = [f"{number // 12}-{number % 12 + 1:02}-01T00:00Z" for number in (first, first + later)]
    rows: list[Row] = [(number, time, "AT", 7) for number, time in enumerate(times)]
    session = framed(attempt, rows)
    check(session, rows)
    session.equal("type(result.index).__name__, result.index.freqstr", ("PeriodIndex", "M"))


@settings(max_examples=5)
@given(rows=ROWS)
@example(rows=[(1, JANUARY, None, 1)])
@example(rows=[(1, JANUARY, None, 1), (2, JANUARY, "AT", 2), (3, JANUARY, None, 3)])
@example(rows=[(1, JANUARY, None, 1), (2, JANUARY, "zz", 2)])
@example(rows=[(1, JANUARY, "", 1)])
def test_missing_countries(attempt: Attempt, rows: list[Row]) -> None:
    """Orders without a country are counted in the column `unknown`, which has its place in the order of the columns."""
    check(framed(attempt, rows), rows)
    missing: list[Row] = [(number, time, None, cents) for number, time, _, cents in rows]
    check(framed(attempt, missing), missing)


@settings(max_examples=8)
@given(rows=ROWS)
@example(rows=[(1, JANUARY, "AT", 1), (2, FEBRUARY, "DE", 1)])
@example(rows=[(1, JANUARY, "AT", 1), (2, "2026-03-01T00:00Z", "AT", 1)])
@example(rows=[(1, JANUARY, "AT", ODD)])
@example(rows=[(1, JANUARY, "AT", ODD), (2, "2026-03-01T00:00Z", "DE", 0)])
def test_integers_are_exact(attempt: Attempt, rows: list[Row]) -> None:
    """All values are of dtype int64, and exact even beyond 2**53."""
    session = framed(attempt, rows)
    _, countries, sums = revenue(rows)
    session.exec("result = monthly_revenue(orders)")
    session.equal("[str(dtype) for dtype in result.dtypes]", ["int64"] * len(countries), "the dtypes are wrong")
    session.equal("result.to_numpy().tolist()", sums, "the sums are wrong")


@settings(max_examples=3)
@given(zone=st.sampled_from(ZONES))
@example(zone="UTC")
def test_no_orders(attempt: Attempt, zone: str) -> None:
    """Without orders, the result has no rows and no columns."""
    framed(attempt, [], zone=zone).equal("monthly_revenue(orders).shape", (0, 0))


@settings(max_examples=8)
@given(rows=ROWS, labels=st.sampled_from(LABELS))
@example(rows=[(1, JANUARY, "AT", 1), (2, FEBRUARY, "AT", 2)], labels=LABELS[1])
@example(rows=[(1, JANUARY, None, 1), (2, FEBRUARY, "AT", 2), (1, FEBRUARY, "DE", 3)], labels=LABELS[1])
@example(rows=[(1, JANUARY, "AT", 1), (1, FEBRUARY, "AT", 2)], labels=LABELS[2])
def test_orders_are_unchanged(attempt: Attempt, rows: list[Row], labels: str) -> None:
    """The index may have any labels, and the call does not change the orders."""
    session = framed(attempt, rows, labels)
    session.exec("before = orders.copy()")
    check(session, rows)
    session.equal("[*orders.columns]", ["order_id", "placed", "country", "cents"], "the call changed the columns")
    why = "the call changed the orders"
    session.equal("before.equals(orders) and before.index.equals(orders.index)", True, why)
    session.exec("result.iloc[:] = 0")
    session.equal("before.equals(orders)", True, "the result shares its values with the orders")


@settings(max_examples=1)
@given(few=st.integers(20, 40))
@example(few=12)
def test_no_loop_over_rows(attempt: Attempt, few: int) -> None:
    """The number of executed lines does not grow with the number of rows."""
    session = attempt.session(LINES, few=few)
    more = session.eval(f"lines({few + MORE}) - lines({few})")
    holds(more <= MOST, f"{MORE:,} more rows execute {more:,} more lines of Python, but at most {MOST:,} are allowed", more)


@settings(max_examples=2)
@given(count=st.integers(1500, 3000), step=st.integers(1, 7))
@example(count=1200, step=7)
def test_many_orders(attempt: Attempt, count: int, step: int) -> None:
    """Thousands of orders are summed like a few."""
    rows: list[Row] = [(number, TIMES[number // step % 7], ("AT", "DE", None)[number % 3], number) for number in range(count)]
    session = attempt.session("import pandas as pd\ntimes = {times}", times=[*TIMES])
    session.exec(
        f"rows = [(n, times[n // {step} % 7], ('AT', 'DE', None)[n % 3], n) for n in range({count})]\n"
        "orders = pd.DataFrame(rows, columns=['order_id', 'placed', 'country', 'cents'])\n"
        "orders['placed'] = pd.to_datetime(orders['placed'], utc=True)"
    )
    check(session, rows)
