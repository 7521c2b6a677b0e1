"""What are dunder methods? Write money that behaves like a number where that makes sense.

Floats lose cents. So an amount is a whole number of cents, and a currency.

Write a class `Money(cents, currency)` with these two attributes, an `int` and a `str`.

- It is immutable: assigning to one of the two raises `AttributeError`. It is hashable.
- Two amounts are equal if cents and currency are equal. Zero euros are not zero dollars.
- `<`, `<=`, `>` and `>=` compare the cents of two amounts in the same currency.
- `a + b`, `a - b`, `-a`, `a * 3` and `3 * a` return a new `Money`.
- For different currencies, `<`, `<=`, `>`, `>=`, `+` and `-` raise `ValueError`.
- A factor must be an `int`, and not a `bool`.
- If an operand has any other type, the dunder method returns `NotImplemented`. Then Python asks the
  other operand. If that has no answer either, `==` is `False`, and the other operators raise
  `TypeError`.
- `bool(a)` is `False` only for 0 cents.
- `sum()` works, although it starts with the integer 0.
- `str` returns `12.05 EUR` or `-0.05 EUR`, and is exact for amounts of any size.
- `repr` returns an expression that evaluates to an equal object.

>>> price, fee = Money(12_05, "EUR"), Money(-5, "EUR")
>>> print(price, fee, 3 * price + fee)
12.05 EUR -0.05 EUR 36.10 EUR
>>> sum([price, fee]) == Money(1200, "EUR")
True
>>> price == Money(12_05, "USD"), price == 1205, price > fee
(False, False, True)
>>> price + Money(1, "USD")  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
ValueError: EUR and USD do not mix
>>> price * True  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
TypeError: unsupported operand type(s) for *: 'Money' and 'bool'

Details

- Any `int` and any `str` is valid. Currencies are compared as they are: `"eur"` is not `"EUR"`.
- Currencies do not mix, even if one amount is 0.
- "Any other type" includes `bool` and `float` as a factor, and classes with `cents` and `currency`
  that are not `Money`.
- `str` is the amount, one space and the currency, whatever the currency is.
- `repr` may use only the name `Money`.
- Not tested: other types for the constructor, even `bool`; subclasses of `Money`; subclasses of
  `int`, except a `bool` as a factor; `a + 0`, `0 + a`, `a - 0` and `0 - a` outside `sum()`, also
  with other objects that equal the `int` 0; operators that are not named here, such as `+a` and
  `abs(a)`; adding or deleting attributes; amounts of more than 4,300 digits, which Python does not
  convert to a string.
"""


class Money:
    """An amount of money in one currency."""

    cents: int
    currency: str
