"""Uses `unittest` classes, which pytest runs as well; an autouse fixture provides the cart class."""

import unittest
from typing import Protocol

import pytest


class Cart(Protocol):
    """A shopping cart; the contract is in the brief."""

    def add(self, sku: str, unit_cents: int, quantity: int = 1) -> None: ...
    def remove(self, sku: str, quantity: int | None = None) -> None: ...
    def items(self) -> list[tuple[str, int, int]]: ...
    def __len__(self) -> int: ...
    def apply_discount(self, percent: int) -> None: ...
    def total_cents(self) -> int: ...


class CartTestCase(unittest.TestCase):
    """A test case with three jars of jam and one roll in the cart."""

    @pytest.fixture(autouse=True)
    def given(self, cart_class: type[Cart]) -> None:
        self.cart_class = cart_class
        self.cart = cart_class()
        self.cart.add(sku="roll", unit_cents=45)
        self.cart.add(sku="jam", unit_cents=250, quantity=3)

    def assert_untouched(self) -> None:
        self.assertEqual(self.cart.items(), [("roll", 45, 1), ("jam", 250, 3)])
        self.assertEqual(len(self.cart), 4)
        self.assertEqual(self.cart.total_cents(), 795)


class TestLines(CartTestCase):
    def test_as_added(self) -> None:
        self.assertEqual(self.cart_class().items(), [])
        self.assert_untouched()

    def test_adding_more(self) -> None:
        self.cart.add("roll", 45, 2)
        self.assertEqual(self.cart.items(), [("roll", 45, 3), ("jam", 250, 3)])

    def test_free(self) -> None:
        self.cart.add("bag", 0)
        self.assertIn(("bag", 0, 1), self.cart.items())
        self.assertRaises(ValueError, self.cart.add, "bag", 2)

    def test_skus(self) -> None:
        self.cart.add("Jam", 3)
        self.assertEqual(self.cart.items()[2:], [("Jam", 3, 1)])

    def test_refused(self) -> None:
        refused = [("roll", 46, 1), ("bag", -5, 1), ("bag", 5, 0), ("bag", 5, -1)]
        for sku, price, quantity in refused:
            with self.subTest(sku=sku, price=price, quantity=quantity):
                self.assertRaises(ValueError, self.cart.add, sku, price, quantity)
                self.assert_untouched()

    def test_list_of_items(self) -> None:
        self.cart.items().pop()
        self.assert_untouched()


class TestRemove(CartTestCase):
    def test_a_part(self) -> None:
        self.cart.remove("jam", 2)
        self.assertEqual(self.cart.items(), [("roll", 45, 1), ("jam", 250, 1)])
        self.assertEqual(len(self.cart), 2)

    def test_the_rest(self) -> None:
        self.cart.remove("jam", 3)
        self.assertEqual(self.cart.items(), [("roll", 45, 1)])

    def test_everything(self) -> None:
        self.cart.remove("jam")
        self.cart.remove("roll")
        self.assertEqual((self.cart.items(), len(self.cart), self.cart.total_cents()), ([], 0, 0))

    def test_there_and_back(self) -> None:
        self.cart.remove("roll")
        self.cart.add("roll", 40)
        self.assertEqual(self.cart.items(), [("jam", 250, 3), ("roll", 40, 1)])

    def test_refused(self) -> None:
        for quantity in (4, 0, -1):
            with self.subTest(quantity=quantity):
                self.assertRaises(ValueError, self.cart.remove, "jam", quantity)
                self.assert_untouched()

    def test_unknown(self) -> None:
        self.assertRaises(KeyError, self.cart.remove, "bag", 1)
        self.assert_untouched()


class TestDiscount(CartTestCase):
    def test_rounding(self) -> None:
        totals = {0: 795, 1: 787, 10: 716, 30: 557, 50: 398, 99: 8, 100: 0}
        for percent, total in totals.items():
            self.cart.apply_discount(percent=percent)
            with self.subTest(percent=percent):
                self.assertEqual(self.cart.total_cents(), total)

    def test_half_of_an_even_cent(self) -> None:
        self.cart.add("nail", 10)
        self.cart.apply_discount(50)
        self.assertEqual(self.cart.total_cents(), 403)
        self.cart.add("screw", 1)
        self.assertEqual(self.cart.total_cents(), 403)
        self.cart.add("hook", 1)
        self.assertEqual(self.cart.total_cents(), 404)

    def test_back_to_full_price(self) -> None:
        self.cart.apply_discount(20)
        self.cart.apply_discount(0)
        self.assert_untouched()

    def test_refused(self) -> None:
        self.assertRaises(ValueError, self.cart.apply_discount, -1)
        self.assertRaises(ValueError, self.cart.apply_discount, 101)
        self.assert_untouched()
        self.cart.apply_discount(100)
        self.assertRaises(ValueError, self.cart.apply_discount, -1)
        self.assertRaises(ValueError, self.cart.apply_discount, 101)
        self.assertEqual(self.cart.total_cents(), 0)

    def test_of_what_comes_later(self) -> None:
        self.cart.apply_discount(100)
        self.cart.remove("jam")
        self.cart.remove("roll")
        self.cart.add("roll", 45)
        self.assertEqual(self.cart.total_cents(), 0)

    def test_of_much(self) -> None:
        self.cart.add("bakery", 10**17 + 1)
        self.assertEqual(self.cart.total_cents(), 10**17 + 796)
