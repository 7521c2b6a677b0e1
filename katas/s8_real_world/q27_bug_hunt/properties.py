"""The properties of q27_bug_hunt: what the docstrings say, tested where each of the five bugs appears."""

import sys
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, Record, equal

Story = list[tuple[int, str, list[Any]]]

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
SKUS = st.sampled_from(["b", "a", "c", "", " a"])
UNSORTED = ("b", "a", "d", "c")
NAMES = st.sampled_from(["Oat milk", "Green tea", "green oats", "MILK", "Ätherisches Öl", "", " tea\t"])
WORDS = st.lists(st.sampled_from(["oat", "MILK", "green", "tea", "ä", "", "x", " ", " MILK"]), max_size=3)
PRICES = st.builds("{}.{:02}".format, st.integers(0, 99) | st.integers(0, 9_999_999), st.integers(0, 99))
UNITS = st.integers(1, 1000)
ZONES = st.integers(-14 * 4, 14 * 4).map(lambda quarters: timezone(timedelta(minutes=15 * quarters)))
MINUTES = st.integers(-1, 1) | st.integers(-1600, 1600)
"""The minutes after noon: a small range, so that offsets matter as much as the time itself."""
BITS = st.just(timedelta()) | st.sampled_from([1, -1, 59]).flatmap(
    lambda bits: st.sampled_from([timedelta(seconds=bits), timedelta(microseconds=bits)])
)
MOMENTS = st.builds(
    lambda minutes, bits, zone: (NOON + timedelta(minutes=minutes) + bits).astimezone(zone), MINUTES, BITS, ZONES
)
ADDS = st.tuples(st.just("add"), st.tuples(SKUS, NAMES, PRICES, UNITS, MOMENTS).map(list))
DROPS = st.tuples(st.just("drop_expired"), MOMENTS.map(lambda moment: [moment]))
CALLS = ADDS | ADDS | ADDS | DROPS | st.tuples(st.just("search"), WORDS)
LATER = NOON + timedelta(days=9)
AGAIN = ["a", "Oat milk", "2.00", 3, LATER]
"""A batch with the SKU of one that was dropped."""


def moment(hours: int, offset: int = 0) -> datetime:
    """Return the moment that many hours after noon, as a datetime with this offset."""
    return (NOON + timedelta(hours=hours)).astimezone(timezone(timedelta(hours=offset)))


class Model:
    """A model of a correct inventory."""

    def __init__(self) -> None:
        self.batches: list[Record] = []
        self.journal: list[str] = []

    def add(self, sku: str, name: str, price: str, units: int, expires: datetime) -> str | None:
        """Add a batch, or return the name of the exception."""
        if any(batch["sku"] == sku for batch in self.batches):
            return "ValueError"
        fields = {"sku": sku, "name": name, "cents": int(price.replace(".", "")), "units": units, "expires": expires}
        self.batches.append(Record("Batch", tuple(fields.items())))
        self.journal.append(f"+{sku}")
        return None

    def search(self, *words: str) -> list[Record]:
        """Return the batches with all of these words."""
        return [batch for batch in self.batches if all(word.lower() in batch["name"].lower() for word in words)]

    def drop_expired(self, now: datetime) -> list[str]:
        """Drop the expired batches."""
        gone = [batch["sku"] for batch in self.batches if (batch["expires"] - now).total_seconds() <= 0]
        self.batches = [batch for batch in self.batches if batch["sku"] not in gone]
        self.journal += [f"-{sku}" for sku in gone]
        return gone

    def value(self) -> int:
        """Return the sum of the costs."""
        return sum(batch["cents"] * batch["units"] for batch in self.batches)

    def history(self) -> list[str]:
        """Return a copy of the journal."""
        return [*self.journal]


def code(argument: Any) -> str:
    """Return an argument as Python code; `datetime` is imported already."""
    if isinstance(argument, datetime):
        digits = "auto" if argument.second or argument.microsecond else "minutes"
        return f"at({argument.isoformat(timespec=digits).replace('+00:00', 'Z')!r})"
    return repr(argument)


def follow(attempt: Attempt, story: Story, setup: str = "") -> None:
    """Make the calls of a story after these lines, and compare each result with the model."""
    models = [Model(), Model()]
    calls = [f"{'ab'[shop]}.{method}({', '.join(map(code, arguments))})" for shop, method, arguments in story]
    at = "at = datetime.fromisoformat\n" if "at(" in "".join(calls) else ""
    both = "a, b = Inventory(), Inventory()" if any(shop for shop, _, _ in story) else "a = Inventory()"
    session = attempt.session(setup + at + both)
    for call, (shop, method, arguments) in zip(calls, story, strict=True):
        expected = getattr(models[shop], method)(*arguments)
        if expected == "ValueError":
            session.raises(ValueError, call)
        else:
            session.equal(call, expected)


@settings(max_examples=40)
@given(price=PRICES)
@example(price="0.29")
@example(price="1.10")
@example(price="9999999.99")
def test_prices_are_exact(attempt: Attempt, price: str) -> None:
    """`cents_of` returns exactly the cents of the price."""
    equal(attempt.cents_of(price), int(price.replace(".", "")))


@settings(max_examples=40)
@given(names=st.lists(NAMES, max_size=4), words=WORDS)
@example(names=["milk"], words=["oat", "milk"])
@example(names=["Oat milk", "tea"], words=[])
@example(names=["milk"], words=["mil"])
@example(names=["milk"], words=["MILK"])
@example(names=["tea", "MILK", "Milk"], words=["milk"])
@example(names=[" tea\t"], words=[])
@example(names=["milk"], words=[" "])
@example(names=["milk", "milk"], words=[])
def test_search_wants_every_word(attempt: Attempt, names: list[str], words: list[str]) -> None:
    """`search` returns the batches whose names contain all of the words, in the order in which they were added."""
    adds: Story = [(0, "add", [sku, name, "1.00", 1, LATER]) for sku, name in zip(UNSORTED, names, strict=False)]
    follow(attempt, [*adds, (0, "search", words)])


@settings(max_examples=40)
@given(dates=st.lists(MOMENTS, max_size=4), now=MOMENTS)
@example(dates=[moment(0)], now=moment(0))
@example(dates=[moment(1, 0)], now=moment(0, 2))
@example(dates=[moment(0, 2)], now=moment(1, 0))
@example(dates=[moment(-1), moment(-1)], now=moment(0))
@example(dates=[moment(1), moment(-1)], now=moment(0))
@example(dates=[NOON + timedelta(seconds=1)], now=NOON)
@example(dates=[NOON + timedelta(microseconds=1)], now=NOON)
@example(dates=[moment(-1), moment(-2)], now=moment(0))
def test_drops_what_has_expired(attempt: Attempt, dates: list[datetime], now: datetime) -> None:
    """`drop_expired` drops and records what expires at that moment or before, whatever the offsets, and keeps the rest."""
    adds: Story = [(0, "add", [sku, "tea", "1.00", 1, date]) for sku, date in zip(UNSORTED, dates, strict=False)]
    follow(attempt, [*adds, (0, "drop_expired", [now]), (0, "history", []), (0, "search", [])])


BERLIN = "import os, time\nos.environ['TZ'] = 'CET-1CEST,M3.5.0,M10.5.0/3'; time.tzset()\n" if sys.platform != "win32" else ""
FOLD = datetime(2026, 10, 25, 1, tzinfo=UTC)
"""The moment at which clocks in Berlin are set back, so that an hour is repeated."""


@settings(max_examples=10)
@given(date=st.integers(-90, 90), now=st.integers(-90, 90))
@example(date=15, now=-30)
@example(date=-30, now=15)
def test_the_machine_may_be_anywhere(attempt: Attempt, date: int, now: int) -> None:
    """`drop_expired` does not depend on the time zone of the machine, even in the hour that is repeated in autumn."""
    expires, moment = (FOLD + timedelta(minutes=minutes) for minutes in (date, now))
    follow(attempt, [(0, "add", ["a", "tea", "1.00", 1, expires]), (0, "drop_expired", [moment])], BERLIN)


@settings(max_examples=40)
@given(calls=st.lists(st.tuples(st.integers(0, 1), CALLS), max_size=6))
@example(calls=[(0, ("add", ["a", "tea", "1.00", 1, LATER]))])
@example(calls=[(0, ("add", ["a", "tea", "1.00", 2, LATER])), (0, ("add", ["a", "milk", "2.00", 3, LATER]))])
@example(calls=[(0, ("add", ["a", "tea", "1.00", 1, NOON])), (0, ("drop_expired", [LATER])), (1, ("search", []))])
@example(calls=[(0, ("add", ["a", "tea", "1.00", 1, NOON])), (0, ("drop_expired", [NOON])), (0, ("add", AGAIN))])
@example(
    calls=[
        (0, ("add", ["a", "tea", "1.00", 1, NOON])),
        (0, ("add", ["b", "tea", "1.00", 1, LATER])),
        (0, ("drop_expired", [NOON])),
        (0, ("add", AGAIN)),
    ]
)
def test_inventories_keep_their_own_books(attempt: Attempt, calls: list[tuple[int, tuple[str, list[Any]]]]) -> None:
    """Two inventories have separate batches, values and journals, and a refused batch changes nothing."""
    story: Story = [(shop, method, arguments) for shop, (method, arguments) in calls]
    follow(attempt, [*story, *((shop, method, []) for method in ("history", "value", "search") for shop in (1, 0))])


MANY = """
from datetime import UTC, timedelta
now = datetime(2026, 11, 22, tzinfo=UTC)
shop = Inventory()
for n in range({size}):
    shop.add(str(n), "tea", "1.29", n + 1, now + timedelta(minutes=n % 5 - 2))
"""


@settings(max_examples=10)
@given(size=st.integers(500, 1500))
@example(size=101)
def test_any_number_of_batches(attempt: Attempt, size: int) -> None:
    """An inventory holds any number of batches, and its journal has any number of entries."""
    session = attempt.session(MANY, size=size)
    dropped = [number for number in range(size) if number % 5 <= 2]
    kept = [number for number in range(size) if number % 5 > 2]
    session.equal("shop.drop_expired(now)", [str(number) for number in dropped])
    session.equal("[batch.sku for batch in shop.search('TEA')]", [str(number) for number in kept])
    session.equal("shop.value()", 129 * sum(number + 1 for number in kept))
    session.equal("shop.history()", [f"+{number}" for number in range(size)] + [f"-{number}" for number in dropped])


@settings(max_examples=5)
@given(skus=st.lists(SKUS, max_size=3, unique=True))
@example(skus=["a"])
def test_history_is_the_callers_list(attempt: Attempt, skus: list[str]) -> None:
    """The list that `history` returns is a copy: clearing it does not change the journal."""
    session = attempt.session("shop = Inventory()")
    for sku in skus:
        session.exec("shop.add({sku}, 'tea', '1.00', 1, {later})", sku=sku, later=LATER)
    session.exec("shop.history().clear()")
    session.equal("shop.history()", [f"+{sku}" for sku in skus])
