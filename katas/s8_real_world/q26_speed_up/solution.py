"""How would you optimize a slow Python script? This one is right, and quadratic.

The nightly report took a second when the shop opened. Now there are a quarter of a million orders
and it doesn't end before breakfast. "Nothing is wrong with what it says," says the interviewer.
"Let it say the same, in time."

Make `summarize(orders)` linear. What it gives must stay as it is, down to the last tie:

- One `Summary` for each customer, in the order in which the customers first occur.
- In it: the customer, the number of orders, the sum of their cents (which may be negative), the
  favourite (the product that occurs in most of these orders; among several the one that occurred
  first), and the products, each once, in the order in which they first occur.
- Customers and products are told apart by `==`, and the first one seen stands for all that are
  equal to it. They are hashable. That is all you may rely on: they need not be strings, have an
  order, or be cheap to compare.
- Linear: twice the orders, twice the work, whether there are many customers, many products or just
  one of each. What is counted is how often orders are read, and how often customers and products
  are hashed or compared; a dozen times for each order is fine. A quarter of a million orders must
  come back, too.
- `orders` is any sequence, and stays as it is. Leave `Order` and `Summary` as they are.

Not tested: keys that don't equal themselves, such as NaN.

>>> day = [Order("ann", "tea", 300), Order("bob", "jam", 250), Order("ann", "jam", 250)]
>>> for summary in summarize(day):
...     print(summary)
Summary(customer='ann', orders=2, cents=550, favourite='tea', products=('tea', 'jam'))
Summary(customer='bob', orders=1, cents=250, favourite='jam', products=('jam',))
>>> summarize([])
[]
"""

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Order:
    """One product, ordered once."""

    customer: Hashable
    product: Hashable
    cents: int


@dataclass(frozen=True)
class Summary:
    """What one customer has ordered."""

    customer: Hashable
    orders: int
    cents: int
    favourite: Hashable
    products: tuple[Hashable, ...]


def summarize(orders: Sequence[Order]) -> list[Summary]:
    """Sum up the orders of each customer, in the order in which the customers first occur."""
    by_customer: dict[Hashable, list[Order]] = {}
    for order in orders:
        by_customer.setdefault(order.customer, []).append(order)
    summaries = []
    for customer, mine in by_customer.items():
        times = Counter(order.product for order in mine)
        favourite = max(times, key=times.__getitem__)
        cents = sum(order.cents for order in mine)
        summaries.append(Summary(customer, len(mine), cents, favourite, tuple(times)))
    return summaries
