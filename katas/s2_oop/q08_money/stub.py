"""What are dunder methods? Write a `Money` that behaves like a number where that makes sense.

"Floats lose cents," says the interviewer, "so we keep whole cents and a currency. I want to write
`3 * price + fee`, and to be told when that is nonsense."

- `Money(cents, currency)` has these two as attributes. Any `int` and any `str` will do.
- It is immutable: assigning to either attribute is an `AttributeError`. It can be a key of a dict.
- Two are equal when cents and currency are the same. Of different currencies they never are, not
  even two that hold nothing.
- `<`, `<=`, `>`, `>=` compare the cents. `a + b`, `a - b`, `-a`, `a * 3` and `3 * a` give a new
  `Money`. Ordering, adding or subtracting different currencies is a `ValueError`.
- `bool(a)` is False for 0 cents only.
- `sum()` adds up any number of them, although it begins with 0.
- `str` gives `12.05 EUR` or `-0.05 EUR`, exactly, however large the amount is. `repr` gives an
  expression that evaluates to an equal object wherever `Money` is known.
- To everything else, however much it looks like money, the answer is `NotImplemented`: then Python
  asks the other operand, and if that has no answer either, `==` is False and the rest a
  `TypeError`. The only factor is an `int`; a `bool` is none.

Not tested: other types for the constructor; subclasses of `Money`, and of `int` except `bool`;
adding or subtracting a zero, or what says that it equals 0, outside `sum()`; new attributes, and
deleting one; amounts of so many digits (4300) that Python refuses to write them.

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
"""


class Money:
    """An amount of money in one currency."""

    cents: int
    currency: str
