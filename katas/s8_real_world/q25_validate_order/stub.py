"""Write the models of an order, so that a wrong order never gets past them.

*You're building a REST API. What Python tools do you use?* "Flask, and pydantic for what comes
in." Then show me the order of a shop, please. `Line` and `Order` are pydantic models with the
fields below; say what each of them may hold. `order.total()` is the sum over its lines.

- `Line.sku` is three capital letters from A to Z, a hyphen and four digits, and nothing else.
- `Line.quantity` is a whole number from 1 to 999.
- `Line.unit_price` is an amount of 0 or more without fractions of a cent. The value counts, not
  how it is written: `Decimal("1.500")` and `Decimal("1E+26")` are right, `Decimal("1.505")` is not.
- `Order.customer` is an address with exactly one `@` and something on both sides of it.
- `Order.lines` holds at least one line, and no SKU twice.
- `Order.coupon` may be left out or be `None`. Everything else is required.
- Fields that a model does not have are refused, and once made, its fields cannot be set.
- Every refusal is pydantic's `ValidationError`, whether an object is made in Python, read from
  JSON, or one of its fields is set. What is right is kept as it was given, a price with its zeros.
- `Order.model_validate_json(order.model_dump_json())` is equal to `order`.

Settings that the models share through a base class of yours are written there as
`model_config = ConfigDict(...)`: mypy does not know class keywords there.

Not tested: whether other types are converted or refused (`quantity="2"`), white space in
addresses, digits that are not ASCII, changing the list of lines in place, and amounts or totals of
more than 28 digits.

>>> def line(sku: str, price: str) -> Line:
...     return Line(sku=sku, quantity=3, unit_price=Decimal(price))
>>> lines = [line("TEA-0001", "2.50"), line("CUP-0007", "10")]
>>> order = Order(id=UUID(int=1), customer="ada@example.org", lines=lines)
>>> order.total()
Decimal('37.50')
>>> line("TEA-12345", "2.50")  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
ValidationError: 1 validation error for Line
"""

from decimal import Decimal
from uuid import UUID

from pydantic import BaseModel


class Line(BaseModel):
    """So many pieces of one article."""

    sku: str
    quantity: int
    unit_price: Decimal


class Order(BaseModel):
    """What a customer wants to have."""

    id: UUID
    customer: str
    lines: list[Line]
    coupon: str | None = None

    def total(self) -> Decimal:
        """Give the sum of all lines, each its quantity times its unit price."""
        raise NotImplementedError
