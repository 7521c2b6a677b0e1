"""What are some Python testing tools you've used? Write tests that find every broken cart.

You say "pytest", and you get a contract: the docstrings of `Cart` below.

Write `test_*` functions that take the fixture `cart_class` and check the class that it returns:

    def test_len_counts_units(cart_class: type[Cart]) -> None:
        cart = cart_class()
        cart.add("pen", 150, 3)
        assert len(cart) == 3

Your file runs once for each of many carts:

- With every cart that keeps the contract, however it is written, all tests pass.
- With every broken cart, at least one test fails. Each of them breaks one point of the contract.
  Some are wrong only at the limit of a rule: 0, 1, the last unit, exactly half a cent. Others are
  right at the limit and wrong beyond it.
- Tests must not depend on what the contract leaves open: the texts of errors, whether an error is a
  subclass of the named one, arguments of other types, and how a cart stores, prints or compares
  itself.

The rounding in whole numbers, for 5 cents minus 50 percent:

>>> (5 * (100 - 50) + 50) // 100
3

Details

- There must be at least one test. Tests that are skipped or marked `xfail` have not passed. A run
  may take two seconds of processor time.
- You learn how many broken carts were caught, but not which ones.
- `pytest` and the standard library are available, but no `conftest.py` and no plugins. Test
  classes, your own fixtures, `parametrize` and the fixtures of pytest are fine.
- Tests may pass all arguments by name, and may call `remove(sku, None)`. The contract also leaves
  open whether a sku may be empty, and what `len()` does above `sys.maxsize`.
- To run the tests yourself, add a cart and a fixture `cart_class` that returns it. In the runs
  described above, your fixture is replaced by one that returns the cart of that run.
"""

from typing import Protocol


class Cart(Protocol):
    """A shopping cart, in cents. A new cart is empty and shares nothing with other carts.

    A line is a sku with its price and its number of units. "pen", "Pen" and " pen" are three skus.
    A call that raises changes nothing. `items()`, `len()` and `total_cents()` change nothing, and
    may be called any number of times.
    """

    def add(self, sku: str, unit_cents: int, quantity: int = 1) -> None:
        """Add `quantity` units of `sku`.

        A sku that is not in the cart becomes the last line. Otherwise its line gets more units and
        keeps its position. Raise `ValueError` if the line has another price, if `unit_cents` is
        below 0 (0 is a valid price), or if `quantity` is below 1.
        """

    def remove(self, sku: str, quantity: int | None = None) -> None:
        """Remove `quantity` units of `sku`, or all units if it is `None`.

        A line without units is removed. The sku can be added again as a new line, at any price.
        Raise `KeyError` if the sku is not in the cart, and `ValueError` if `quantity` is below 1
        or more than the line has. If the sku is not in the cart and `quantity` is below 1, either
        exception is fine.
        """

    def items(self) -> list[tuple[str, int, int]]:
        """Return a new list with `(sku, unit_cents, quantity)` for each line, oldest line first.

        Changing the list does not change the cart.
        """

    def __len__(self) -> int:
        """Return the number of units in all lines."""

    def apply_discount(self, percent: int) -> None:
        """Take `percent` off the total, including lines that are added later.

        There is one discount at a time: a new one replaces the old one, and 0 removes it. It
        remains when lines are removed, even the last one. Raise `ValueError` if `percent` is below
        0 or above 100.
        """

    def total_cents(self) -> int:
        """Return the price of all units, minus the discount.

        The result is exact, however large it is. It is rounded once, at the end, to the nearest
        cent; exactly half a cent is rounded up.
        """


def test_a_new_cart_is_empty(cart_class: type[Cart]) -> None:
    """A new cart has no lines, no units, and costs nothing."""
    raise NotImplementedError
