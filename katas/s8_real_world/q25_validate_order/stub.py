"""You're building a REST API. What Python tools do you use? Pydantic, to keep bad orders out.

Complete the pydantic models `Line` and `Order` of a shop, so that they refuse every invalid order.

- `Line.sku` is three letters from A to Z, a hyphen and four digits, and nothing else.
- `Line.quantity` is an integer from 1 to 999.
- `Line.unit_price` is at least 0, in whole cents: `Decimal("1.500")` is valid, `Decimal("1.505")`
  is not.
- `Order.customer` has exactly one `@`, with something on both sides of it.
- `Order.lines` has at least one line, and no two lines with the same SKU.
- `Order.coupon` may be missing or `None`. All other fields are required.
- Both models refuse unknown fields, and their fields can be neither set nor deleted.
- To refuse means to raise pydantic's `ValidationError`: for data from Python, for data from JSON,
  and when a field is set or deleted.
- Valid values are kept unchanged. A price keeps its zeros.
- `order.total()` returns the exact sum of quantity times unit price, a `Decimal`.
- `Order.model_validate_json(order.model_dump_json())` is equal to `order`.

>>> def line(sku: str, price: str) -> Line:
...     return Line(sku=sku, quantity=3, unit_price=Decimal(price))
>>> lines = [line("TEA-0001", "2.50"), line("CUP-0007", "10")]
>>> order = Order(id=UUID(int=1), customer="ada@example.org", lines=lines)
>>> order.total() == Decimal("37.5")
True
>>> line("TEA-0001", "1.500").unit_price
Decimal('1.500')
>>> line("TEA-12345", "2.50")  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
ValidationError: 1 validation error for Line

Details

- Prices can be large: `Decimal("1E+26")` is valid. NaN and infinity are not.
- For settings that both models inherit from a base class, use `model_config = ConfigDict(...)`. If
  the base class has the keyword `frozen=True` instead, mypy complains about every subclass that
  does not repeat it.
- Not tested: whether other types are converted or refused (`quantity="2"`, prices as floats or JSON
  numbers), white space in customers, digits other than 0 to 9, changes to the list of lines in
  place, `model_construct` and `model_copy`, setting an attribute that is not a field,
  `Decimal("-0")`, other decimal contexts, amounts and totals with more than 28 digits.
"""

from decimal import Decimal
from uuid import UUID

from pydantic import BaseModel


class Line(BaseModel):
    """A number of pieces of one article."""

    sku: str
    quantity: int
    unit_price: Decimal


class Order(BaseModel):
    """What a customer orders."""

    id: UUID
    customer: str
    lines: list[Line]
    coupon: str | None = None

    def total(self) -> Decimal:
        """Return the sum of quantity times unit price over all lines."""
        raise NotImplementedError
