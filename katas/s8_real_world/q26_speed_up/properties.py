"""The properties of q26_speed_up."""

from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, Record, equal, holds

from . import scenarios

MOST = 40
"""The number of times per order that orders may be read, and keys hashed or compared."""
PRODUCTS, CUSTOMERS = 200_000, 50_000
"""The size of the huge order book. A program that copies so many products at each order does not finish in time."""
LARGE = 257
"""An integer that can exist as two equal objects, because CPython before 3.15 caches only the integers up to 256."""
FEW = ["a", "b", "c"]
# -1 and -2 are different and have the same hash.
KEYS = st.sampled_from(FEW) | st.sampled_from([1, True, 1.0, "1", 0, -1, -2, "", None, (1, 2), (True, 2.0), LARGE])
LONG = "orders = [Order(n % {customers}, int(n ** 0.5), n) for n in range({size})]"
HUGE = """
book = [Order(0, n, 1) for n in range({products})]
book += [Order(n, 0, 1) for n in range(1, {customers})]
report = summarize(book)
"""
CENTS = st.integers(-3, 300) | st.builds(
    lambda high, low: high * 10**9 + low, st.integers(-(10**15), 10**15), st.integers(0, 999)
)
ORDER = st.tuples(KEYS, KEYS, CENTS)


def expected(orders: list[tuple[Any, Any, int]]) -> list[Record]:
    """Return the expected summaries."""
    summaries: list[Record] = []
    for customer in dict.fromkeys(customer for customer, _, _ in orders):
        mine = [(product, cents) for other, product, cents in orders if other == customer]
        bought = [product for product, _ in mine]
        products = tuple(dict.fromkeys(bought))
        favourite = max(products, key=bought.count)
        fields = {"customer": customer, "orders": len(mine), "cents": sum(cents for _, cents in mine)}
        summaries.append(Record("Summary", tuple((fields | {"favourite": favourite, "products": products}).items())))
    return summaries


def typed(key: Any) -> str:
    """Return a key as Python code that creates a new object, even if equal keys are in the same statement."""
    if type(key) in {tuple, float}:
        return f"tuple({[*key]})" if type(key) is tuple else f"float('{key}')"
    return "int('257')" if key == LARGE else repr(key)


@given(orders=st.lists(ORDER, max_size=7) | st.lists(st.tuples(st.sampled_from(FEW), st.sampled_from(FEW), CENTS), max_size=9))
@example(orders=[])
@example(orders=[(None, "a", 1)])
@example(orders=[("a", None, 0), ("a", "b", 0)])
@example(orders=[(1, "a", 1), (True, "a", 1)])
@example(orders=[("a", 1, 1), ("a", True, 1)])
@example(orders=[(1, "a", 1), ("1", "a", 1)])
@example(orders=[(-1, "a", 1), (-2, "a", 1)])
@example(orders=[("a", -1, 1), ("a", -2, 1)])
@example(orders=[("b", 1, 1), ("a", 1, 1), ("b", 2, 1)])
@example(orders=[("a", 1, 1), ("a", 2, 1), ("a", 2, 1)])
@example(orders=[("a", 1, 1), ("a", 2, 1), ("a", 2, 1), ("a", 1, 1)])
def test_says_the_same(attempt: Attempt, orders: list[tuple[Any, Any, int]]) -> None:
    """The summaries are the same as those of the stub, in the same order, and the orders are not changed."""
    records = [
        Record("Order", (("customer", customer), ("product", product), ("cents", cents))) for customer, product, cents in orders
    ]
    rows = ", ".join(f"({typed(customer)}, {typed(product)}, {cents})" for customer, product, cents in orders)
    making = f"rows = [{rows}]\norders = [Order(*row) for row in rows]\nsummarize(orders)"
    attempt.show(making)
    seen = attempt.watch("summarize", records)
    equal(seen.value, expected(orders))
    attempt.show(f"{making}\norders")
    equal(seen.arguments, (records,), "the orders after the call")


@settings(max_examples=6)
@given(size=st.integers(1000, 2000), customers=st.integers(1, 300))
@example(size=1100, customers=1)
def test_any_number_of_orders(attempt: Attempt, size: int, customers: int) -> None:
    """The summaries of a long list of orders are the same as those of the stub."""
    session = attempt.session(LONG, size=size, customers=customers)
    orders = [(number % customers, int(number**0.5), number) for number in range(size)]
    session.equal("summarize(orders)", expected(orders))


@settings(max_examples=2)
@given(size=st.integers(3000, 6000))
@example(size=1000)
@example(size=4000)
def test_work_is_linear(attempt: Attempt, size: int) -> None:
    """The number of reads, hashes and comparisons is linear in the number of orders."""
    for customers, products in [(size, 1), (1, size), (1, 1), (size // 2, size)]:
        attempt.show(f"summarize([Order(n % {customers}, n % {products}, 1) for n in range({size})])")
        seen = attempt.run(scenarios.costs, size, customers, products)
        for done in ("read", "hashed", "compared"):
            what = "orders" if done == "read" else "keys"
            holds(seen[done] <= MOST * size, f"{what} were {done} {seen[done]:,} times for {size:,} orders")
        equal(seen["summaries"], customers, "the number of summaries")


def test_classes_stay_as_they_are(attempt: Attempt) -> None:
    """`Order` and `Summary` are unchanged: the fields are in the `__dict__` of an instance and cannot be assigned to."""
    session = attempt.session("order = Order('ann', 'tea', 1)\nsummary = Summary('ann', 1, 1, 'tea', ('tea',))")
    session.equal("vars(order)", {"customer": "ann", "product": "tea", "cents": 1})
    summary = {"customer": "ann", "orders": 1, "cents": 1, "favourite": "tea", "products": ("tea",)}
    session.equal("vars(summary)", summary)
    session.raises(AttributeError, "order.cents = 2")
    session.raises(AttributeError, "summary.cents = 2")


def test_huge_order_book_is_finished(attempt: Attempt) -> None:
    """A report on 250,000 orders finishes: 200,000 products for one customer, then many customers with one order each."""
    session = attempt.session(HUGE, products=PRODUCTS, customers=CUSTOMERS)
    numbers = "[len(report), sum(each.orders for each in report), len(report[0].products)]"
    why = "the numbers of summaries, orders, and products of the first"
    session.equal(numbers, [CUSTOMERS, PRODUCTS + CUSTOMERS - 1, PRODUCTS], why)
