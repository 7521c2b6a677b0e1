"""The laws of q26_speed_up."""

from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, Record, equal, holds

from . import scenarios

MANY = 1000
"""Orders to count with."""
MOST = 150
"""What may be done for each order; the quadratic ways do 500 and more, the linear ones some dozens."""
PRODUCTS, CUSTOMERS = 200_000, 50_000
"""Of the huge order book: for so many products, copying them at each order does not come to an end."""
LARGE = 257
"""The smallest integer of which there may be two objects."""
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
    """Sum up by comparing everything with everything, as the program does that is given."""
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
    """Write a key so that two that are equal are two objects also when they are typed in one go."""
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
    """The summaries are those of the program that was given, in the same order, and the orders stay as they are."""
    records = [
        Record("Order", (("customer", customer), ("product", product), ("cents", cents))) for customer, product, cents in orders
    ]
    rows = ", ".join(f"({typed(customer)}, {typed(product)}, {cents})" for customer, product, cents in orders)
    making = f"rows = [{rows}]\norders = [Order(*row) for row in rows]\nsummarize(orders)"
    attempt.show(making)
    seen = attempt.watch("summarize", records)
    equal(seen.value, due(orders))
    attempt.show(f"{making}\norders")
    equal(seen.arguments, (records,), "the orders that were given have been changed")


@settings(max_examples=4)
@given(shape=st.sampled_from(sorted(scenarios.SHAPES)))
@example(shape="customers")
@example(shape="products")
@example(shape="one")
@example(shape="both")
def test_work_is_linear(attempt: Attempt, shape: str) -> None:
    """For each order only so much is read, hashed and compared, however many there are."""
    attempt.show(f"summarize([{WHO[shape].format(n=MANY, half=MANY // 2)}])")
    seen = attempt.run(scenarios.costs, shape, MANY)
    for what, words in {"reads": "read", "hashes": "hashed", "comparisons": "compared"}.items():
        why = f"orders were read {seen[what]:,} times" if what == "reads" else f"keys were {words} {seen[what]:,} times"
        holds(seen[what] <= MOST * MANY, f"{why} for {MANY:,} orders")
    equal(seen["summaries"], {"customers": MANY, "both": MANY // 2}.get(shape, 1), "the number of summaries is wrong")


def test_classes_stay_as_they_are(attempt: Attempt) -> None:
    """`Order` and `Summary` are left as they are: each keeps its fields in its `__dict__`, and none can be assigned to."""
    seen = attempt.run(scenarios.classes)
    order = {"customer": "ann", "product": "tea", "cents": 1}
    attempt.show("vars(Order('ann', 'tea', 1))")
    equal(seen["held"]["Order"], order)
    attempt.show("vars(Summary('ann', 1, 1, 'tea', ('tea',)))")
    equal(seen["held"]["Summary"], {"customer": "ann", "orders": 1, "cents": 1, "favourite": "tea", "products": ("tea",)})
    attempt.show("Order('ann', 'tea', 1).cents = 2")
    equal(seen["open"], [], "classes whose fields can be assigned to")


def test_huge_order_book_comes_back(attempt: Attempt) -> None:
    """A quarter of a million orders come back: one customer's of ever new products, then many customers with one each."""
    attempt.show(
        f"book = [Order(0, n, 1) for n in range({PRODUCTS:_})]\n"
        f"book += [Order(n, 0, 1) for n in range(1, {CUSTOMERS:_})]\n"
        "len(summarize(book))"
    )
    seen = attempt.run(scenarios.huge, PRODUCTS, CUSTOMERS)
    expected = [CUSTOMERS, PRODUCTS + CUSTOMERS - 1, PRODUCTS]
    equal(seen, expected, "wrong numbers of summaries, of orders in them, and of products in the first")
