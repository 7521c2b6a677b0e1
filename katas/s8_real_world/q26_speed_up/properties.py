"""The properties of q26_speed_up."""

from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, Record, equal, holds

from . import scenarios

MANY = 1000
"""The number of orders when work is counted."""
MOST = 150
"""The operations allowed per order; quadratic programs need 500 and more, linear ones some dozens."""
PRODUCTS, CUSTOMERS = 200_000, 50_000
"""The size of the huge order book. A program that copies so many products at each order does not finish in time."""
LARGE = 257
"""An integer that can exist as two equal objects, because CPython before 3.15 caches only the integers up to 256."""
FEW = ["a", "b", "c"]
KEYS = st.sampled_from(FEW) | st.sampled_from([1, True, 1.0, "1", 0, "", None, (1, 2), (True, 2.0), LARGE])
CENTS = st.integers(-3, 300) | st.builds(
    lambda high, low: high * 10**9 + low, st.integers(-(10**15), 10**15), st.integers(0, 999)
)
ORDER = st.tuples(KEYS, KEYS, CENTS)
WHO = {
    "customers": "Order(n, 'tea', 1) for n in range({n})",
    "products": "Order('ann', n, 1) for n in range({n})",
    "one": "Order('ann', 'tea', 1) for n in range({n})",
    "both": "Order(n % {half}, n, 1) for n in range({n})",
}


def due(orders: list[tuple[Any, Any, int]]) -> list[Record]:
    """Return the expected summaries, by comparing everything with everything as the stub does."""
    summaries: list[Record] = []
    for number, (customer, _, _) in enumerate(orders):
        if any(earlier == customer for earlier, _, _ in orders[:number]):
            continue
        mine = [(product, cents) for other, product, cents in orders if other == customer]
        bought = [product for product, _ in mine]
        products = [product for place, product in enumerate(bought) if product not in bought[:place]]
        favourite = max(products, key=bought.count)
        fields = {"customer": customer, "orders": len(mine), "cents": sum(cents for _, cents in mine)}
        summaries.append(Record("Summary", tuple((fields | {"favourite": favourite, "products": tuple(products)}).items())))
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
    equal(seen.value, due(orders))
    attempt.show(f"{making}\norders")
    equal(seen.arguments, (records,), "the orders after the call")


@settings(max_examples=4)
@given(shape=st.sampled_from(sorted(scenarios.SHAPES)))
@example(shape="customers")
@example(shape="products")
@example(shape="one")
@example(shape="both")
def test_work_is_linear(attempt: Attempt, shape: str) -> None:
    """The number of reads, hashes and comparisons is linear in the number of orders."""
    attempt.show(f"summarize([{WHO[shape].format(n=MANY, half=MANY // 2)}])")
    seen = attempt.run(scenarios.costs, shape, MANY)
    for what, words in {"reads": "read", "hashes": "hashed", "comparisons": "compared"}.items():
        why = f"orders were read {seen[what]:,} times" if what == "reads" else f"keys were {words} {seen[what]:,} times"
        holds(seen[what] <= MOST * MANY, f"{why} for {MANY:,} orders")
    equal(seen["summaries"], {"customers": MANY, "both": MANY // 2}.get(shape, 1), "the number of summaries")


def test_classes_stay_as_they_are(attempt: Attempt) -> None:
    """`Order` and `Summary` are unchanged: the fields are in the `__dict__` of an instance and cannot be assigned to."""
    seen = attempt.run(scenarios.classes)
    order = {"customer": "ann", "product": "tea", "cents": 1}
    attempt.show("vars(Order('ann', 'tea', 1))")
    equal(seen["held"]["Order"], order)
    attempt.show("vars(Summary('ann', 1, 1, 'tea', ('tea',)))")
    equal(seen["held"]["Summary"], {"customer": "ann", "orders": 1, "cents": 1, "favourite": "tea", "products": ("tea",)})
    attempt.show("Order('ann', 'tea', 1).cents = 2")
    equal(seen["open"], [], "the classes with fields that can be assigned to")


def test_huge_order_book_comes_back(attempt: Attempt) -> None:
    """A report on 250,000 orders finishes: 200,000 products for one customer, then many customers with one order each."""
    attempt.show(
        f"book = [Order(0, n, 1) for n in range({PRODUCTS:_})]\n"
        f"book += [Order(n, 0, 1) for n in range(1, {CUSTOMERS:_})]\n"
        "len(summarize(book))"
    )
    seen = attempt.run(scenarios.huge, PRODUCTS, CUSTOMERS)
    expected = [CUSTOMERS, PRODUCTS + CUSTOMERS - 1, PRODUCTS]
    equal(seen, expected, "the numbers of summaries, of orders in them, and of products in the first one")
