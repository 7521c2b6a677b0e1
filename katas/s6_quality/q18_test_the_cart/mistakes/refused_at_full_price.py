"""Has no discount that a refused call could take away."""

from collections.abc import Callable
from typing import Protocol

import pytest


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


Act = Callable[[Cart], None]
REFUSED: list[tuple[type[Exception], Act]] = [
    (ValueError, lambda cart: cart.add("ink", 401)),
    (ValueError, lambda cart: cart.add("bag", 1)),
    (ValueError, lambda cart: cart.add("cap", -1)),
    (ValueError, lambda cart: cart.add("pen", 150, 0)),
    (ValueError, lambda cart: cart.add("pen", 150, -1)),
    (KeyError, lambda cart: cart.remove("cap")),
    (ValueError, lambda cart: cart.remove("pen", 0)),
    (ValueError, lambda cart: cart.remove("pen", -1)),
    (ValueError, lambda cart: cart.remove("pen", 4)),
    (ValueError, lambda cart: cart.apply_discount(-1)),
    (ValueError, lambda cart: cart.apply_discount(101)),
]


@pytest.fixture
def cart(cart_class: type[Cart]) -> Cart:
    """Give a cart with three pens and one ink; the lines are not in the order of the alphabet."""
    cart = cart_class()
    cart.add("pen", 150, 3)
    cart.add("ink", 400)
    return cart


def test_a_new_cart_is_empty(cart_class: type[Cart]) -> None:
    """A new cart has no lines, no units, and costs nothing."""
    cart = cart_class()
    assert (cart.items(), len(cart), cart.total_cents()) == ([], 0, 0)


def test_carts_share_nothing(cart: Cart, cart_class: type[Cart]) -> None:
    """What is in one cart is not in the next."""
    assert cart_class().items() == []
    assert len(cart) == 4


def test_lines_come_oldest_first(cart: Cart) -> None:
    """Each line shows its sku, price and quantity; the total counts them all."""
    assert cart.items() == [("pen", 150, 3), ("ink", 400, 1)]
    assert cart.total_cents() == 850


def test_adding_more_of_a_line_keeps_its_place(cart: Cart) -> None:
    """The quantities add up in the old place."""
    cart.add("pen", 150, 2)
    assert cart.items() == [("pen", 150, 5), ("ink", 400, 1)]


def test_a_line_may_be_free_of_charge(cart: Cart) -> None:
    """0 is a price."""
    cart.add("bag", 0)
    assert cart.items()[-1] == ("bag", 0, 1)


def test_the_list_of_items_is_the_callers(cart: Cart) -> None:
    """Clearing the list leaves the cart as it was."""
    cart.items().clear()
    assert len(cart.items()) == 2


@pytest.mark.parametrize(("quantity", "left"), [(1, [("pen", 150, 2)]), (3, []), (None, [])])
def test_remove(cart: Cart, quantity: int | None, left: list[tuple[str, int, int]]) -> None:
    """Units go, and with the last one the line."""
    cart.remove("pen", quantity)
    assert cart.items() == [*left, ("ink", 400, 1)]


def test_a_sku_comes_back_as_a_new_line(cart: Cart) -> None:
    """What was removed may be added again at another price, and comes last."""
    cart.remove("pen")
    cart.add("pen", 160)
    assert cart.items() == [("ink", 400, 1), ("pen", 160, 1)]


@pytest.mark.parametrize(
    ("prices", "percent", "total"),
    [([105], 10, 95), ([109], 10, 98), ([55, 65], 10, 108)],
)
def test_the_total_is_rounded_once(cart_class: type[Cart], prices: list[int], percent: int, total: int) -> None:
    """The discounted sum goes to the nearest cent, and up from exactly half a cent."""
    cart = cart_class()
    for price in prices:
        cart.add(f"{price}", price)
    cart.apply_discount(percent)
    assert cart.total_cents() == total


def test_a_discount_replaces_the_one_before(cart: Cart) -> None:
    """One discount counts, for lines that are added later too, and 0 takes it away."""
    cart.apply_discount(100)
    assert cart.total_cents() == 0
    cart.apply_discount(10)
    cart.add("cap", 50)
    assert cart.total_cents() == 810
    cart.apply_discount(0)
    assert cart.total_cents() == 900


def test_a_discount_outlives_the_lines(cart: Cart) -> None:
    """An empty cart keeps its discount for what comes."""
    cart.apply_discount(10)
    cart.remove("pen")
    cart.remove("ink")
    cart.add("cap", 50)
    assert cart.total_cents() == 45


def test_skus_are_compared_as_they_are(cart: Cart) -> None:
    """Capitals and spaces make another sku."""
    cart.add("Pen", 1)
    cart.add(" pen", 1)
    assert [sku for sku, _, _ in cart.items()] == ["pen", "ink", "Pen", " pen"]


def test_large_totals_are_exact(cart_class: type[Cart]) -> None:
    """A total is no float, which would lose the last cent."""
    cart = cart_class()
    cart.add("yacht", 10**17 + 1)
    assert cart.total_cents() == 10**17 + 1


@pytest.mark.parametrize(("error", "act"), REFUSED)
def test_what_is_refused_changes_nothing(cart: Cart, error: type[Exception], act: Act) -> None:
    """Each call that raises leaves lines, units and total as they were, as asking for them does."""
    cart.add("bag", 0)
    with pytest.raises(error):
        act(cart)
    assert (cart.items(), len(cart)) == ([("pen", 150, 3), ("ink", 400, 1), ("bag", 0, 1)], 5)
    assert cart.total_cents() == cart.total_cents() == 850
