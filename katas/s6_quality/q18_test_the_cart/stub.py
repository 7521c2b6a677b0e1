"""Write the tests that tell a right shopping cart from a broken one.

*What are some Python testing tools you've used?* Say pytest, and this comes next. Somebody else
writes the cart, and all you have is its contract: the docstrings of `Cart` below. Write `test_*`
functions that take the fixture `cart_class` and hold whatever class it gives to that contract:

    def test_len_counts_units(cart_class: type[Cart]) -> None:
        cart = cart_class()
        cart.add("pen", 150, 3)
        assert len(cart) == 3

Real pytest runs your file, afresh for each of many carts that you never see:

- There is at least one test, and on every cart that keeps the contract, however it is written,
  all of them pass. A test that is skipped or marked `xfail` has not passed.
- On every broken cart at least one test fails. Each of them breaks one point of the contract: some
  only at the edge of a rule (0, 1, the last unit there, exactly half a cent), others everywhere
  but there. You hear how many of them were caught, never which.
- `pytest` and the standard library are all there is: no `conftest.py`, no plugins. Test classes,
  fixtures of yours, `parametrize` and the fixtures that pytest brings along are welcome. To try
  your tests at your own desk, add a cart and a fixture `cart_class` that gives it: the judge's
  carts take its place.

What the contract leaves open, no test may ask for: the texts of errors (and a subclass of the
error it names will do), arguments of other types, and how a cart keeps, shows or compares itself.

The rounding, in whole numbers, for 5 cents less 50 percent:

>>> (5 * (100 - 50) + 50) // 100
3
"""

from typing import Protocol


class Cart(Protocol):
    """What is bought, in whole cents; a new cart is empty and shares nothing with any other.

    A line is one sku with its price and its units; "pen", "Pen" and " pen" are three skus. A call
    that raises changes nothing, and neither does asking: `items()`, `len()` and `total_cents()` may
    be called any number of times.
    """

    def add(self, sku: str, unit_cents: int, quantity: int = 1) -> None:
        """Put `quantity` units of `sku` into the cart.

        A sku that is not in the cart becomes its last line; a line that is there gets more units
        and keeps its place. `ValueError` when the line has another price, when `unit_cents` is
        below 0 (0 is a price like any other), or when `quantity` is below 1.
        """

    def remove(self, sku: str, quantity: int | None = None) -> None:
        """Take `quantity` units of `sku` out of the cart, all that are there when it is `None`.

        A line without units is gone: the sku may come back as a new line, at any price. `KeyError`
        when the sku is not in the cart; `ValueError` when `quantity` is below 1 or more than are
        there. Where both are due, either.
        """

    def items(self) -> list[tuple[str, int, int]]:
        """Give `(sku, unit_cents, quantity)` of each line, oldest line first.

        The list is the caller's own: whatever is done to it, the cart stays as it is.
        """

    def __len__(self) -> int:
        """Count the units of all lines."""

    def apply_discount(self, percent: int) -> None:
        """Take `percent` off the cart's total, lines that are added later included.

        It stays when lines go, even the last. There is one discount at a time: a new one replaces
        the old one, and 0 takes it away. 0 and 100 are fine; `ValueError` when `percent` is below 0
        or above 100.
        """

    def total_cents(self) -> int:
        """Give the price of all units together, less the discount.

        It is exact, however large: rounded once, at the very end, to the nearest cent; exactly half
        a cent goes up.
        """


def test_a_new_cart_is_empty(cart_class: type[Cart]) -> None:
    """A new cart has no lines, no units, and costs nothing."""
    raise NotImplementedError
