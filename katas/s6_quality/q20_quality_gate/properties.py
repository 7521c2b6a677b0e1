"""The properties of q20_quality_gate: the four functions behave as before."""

import re
from datetime import date, timedelta

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, equal

NAMES = st.sampled_from(["Ada", "Bo", "ada", "", "Åse", "A%s", "{x}"])
DIGITS = st.text("0159", max_size=3) | st.sampled_from(["३५", "²", "½", "-1", "+1", "1_0", " 1", "1e3", "00"])
PRICES = (
    st.builds(
        "{}{}{}{}".format, DIGITS, st.sampled_from([".", ".", ".", "", ",", "..", ". "]), DIGITS, st.sampled_from(["", "\n"])
    )
    | st.builds(
        "{}{}.{:02}{}".format,
        st.sampled_from(["", " ", "\t", "\xa0", "\x0c"]),
        st.integers(0, 10**6),
        st.integers(0, 99),
        st.just(" "),
    )
    | st.sampled_from(["", " ", ".", "free", "1.50 EUR", "1.50.00", "1 .50"])
)
ORDERS = st.lists(st.tuples(NAMES, st.integers(-3, 9) | st.integers(-(10**30), 10**30)), max_size=5)
TIMES = st.just(1) | st.just(1) | st.just(1) | st.integers(1, 800)
TODAY = date(2026, 3, 1)
DAYS = st.integers(12, 17) | st.integers(-400, 400)
CENTS = st.integers(0, 12345) | st.builds(
    lambda high, low: high * 10**9 + low, st.integers(10**9, 10**24), st.integers(0, 10**9 - 1)
)


@settings(max_examples=60)
@given(text=PRICES)
@example(text="1.50")
@example(text="1.5")
@example(text="²².50")
@example(text="1.²²")
@example(text="३.५०")
@example(text=".50")
@example(text="-1.50")
@example(text="1_0.50")
@example(text="1.+5")
@example(text="1.50.00")
@example(text="\xa01.50")
@example(text="1.50\x0c")
@example(text="1" * 30 + ".01")
def test_to_cents_as_before(attempt: Attempt, text: str) -> None:
    """`to_cents` accepts digits, a dot and two digits, with blanks around them, and returns None for anything else."""
    price = re.fullmatch(r"(\d+)\.(\d\d)", text.strip())
    equal(attempt.to_cents(text), int(price[1] + price[2]) if price else None)


@settings(max_examples=60)
@given(orders=ORDERS, paired=st.booleans(), times=TIMES)
@example(orders=[("b", 1), ("a", 2), ("b", 4)], paired=False, times=1)
@example(orders=[("a", 0)], paired=False, times=1)
@example(orders=[("a", 2), ("a", -2)], paired=False, times=1)
def test_totals_as_before(attempt: Attempt, orders: list[tuple[str, int]], *, paired: bool, times: int) -> None:
    """`totals` returns a dict with the sum of each customer, even if it is zero, in the order of their first orders."""
    orders *= times
    given_orders = tuple(orders) if paired else orders
    seen = attempt.watch("totals", given_orders)
    sums: dict[str, int] = {}
    for customer, cents in orders:
        sums[customer] = sums.get(customer, 0) + cents
    equal(seen.value, sums)
    equal(list(seen.value.items()), list(sums.items()), "the order of the customers is wrong")
    equal(seen.arguments, (given_orders,), "the call changed the orders")


@settings(max_examples=60)
@given(
    late=st.dictionaries(NAMES, DAYS, max_size=4),
    skip=st.none() | st.lists(NAMES, max_size=2) | st.frozensets(NAMES, max_size=2),
    today=st.just(TODAY),
)
@example(late={"b": 15, "a": 15}, skip=None, today=TODAY)
@example(late={"a": 14}, skip=None, today=TODAY)
@example(late={"a": 15}, skip=["a"], today=TODAY)
@example(late={"a": 15, "b": 15}, skip=frozenset({"a"}), today=TODAY)
@example(late={"a": 15, "B": 15}, skip=(), today=TODAY)
@example(late={"a": -15}, skip=None, today=TODAY)
@example(late={"a": 4}, skip=None, today=date(1, 1, 5))
@example(late={"a": -4}, skip=None, today=date(9999, 12, 27))
def test_overdue_as_before(
    attempt: Attempt, late: dict[str, int], skip: list[str] | tuple[str, ...] | frozenset[str] | None, today: date
) -> None:
    """`overdue` returns who is more than 14 days late, sorted, without those to skip, and changes no argument."""
    due = {customer: today - timedelta(days) for customer, days in late.items()}
    expected = sorted(customer for customer, days in late.items() if days > 14 and customer not in (skip or ()))
    session = attempt.session("due, skip = {due}, {skip}", due=due, skip=skip)
    session.equal(f"overdue(due, {{today}}{'' if skip is None else ', skip'})", expected, today=today)
    session.equal("[due, skip]", [due, skip], "the call changed an argument")


@settings(max_examples=60)
@given(customer=NAMES, cents=CENTS, note=st.none() | NAMES)
@example(customer="a", cents=5, note=None)
@example(customer="a", cents=100, note="b")
@example(customer="a", cents=0, note="")
@example(customer=" a", cents=0, note=" b ")
@example(customer="a", cents=10**17 + 1, note=None)
@example(customer="a", cents=10**30 + 1, note=None)
def test_describe_as_before(attempt: Attempt, customer: str, cents: int, note: str | None) -> None:
    """`describe` returns customer, euros and two digits of cents, exactly, and the note in brackets, even an empty one."""
    digits = str(cents).rjust(3, "0")
    line = f"{customer}: {digits[:-2]}.{digits[-2:]}"
    equal(attempt.describe(customer, cents, note), line if note is None else f"{line} ({note})")
    if note is None:
        equal(attempt.describe(customer, cents), line)
