"""You're building a REST API. What Python tools do you use? Marshmallow, to report all errors at once.

Complete the marshmallow schema `OrderSchema` of a shop. `load(data)` returns an `Order`. Keep both
dataclasses.

- `id` is a string with a UUID.
- `customer` is a string with exactly one `@`, and something on both sides of it.
- `lines` is a list of at least one line.
- `coupon` is a string or `None`, and may be missing. All other fields are required.
- `sku` is three letters from A to Z, a hyphen and four digits, and nothing else.
- `quantity` is an integer from 1 to 999. `1.5` is invalid.
- `unit_price` is a string with a number of at least 0, such as `"2.50"`. Parts of a cent are
  invalid (`"1.505"`), but `"1.500"` becomes `Decimal("1.500")`.
- No two lines have the same SKU. If they do, the `sku` of the later line is wrong, even if other
  fields are wrong, too.
- Unknown fields of orders and lines are wrong.
- If anything is wrong, `load` raises marshmallow's `ValidationError`. Its `messages` have an entry
  for every wrong or missing field, and for no other. A line's key is its index.
- `dump(order)` returns the same format. `json.dumps` accepts it, and `load` turns it into an equal
  order.

>>> line = {"sku": "TEA-0001", "quantity": 3, "unit_price": "2.50"}
>>> data = {"id": str(UUID(int=1)), "customer": "ada@example.org", "lines": [line]}
>>> order = OrderSchema().load(data)
>>> order.lines
(Line(sku='TEA-0001', quantity=3, unit_price=Decimal('2.50')),)
>>> OrderSchema().load(OrderSchema().dump(order)) == order
True
>>> from marshmallow import ValidationError
>>> try:
...     OrderSchema().load({**data, "customer": "ada", "lines": [line, line]})
... except ValidationError as error:
...     sorted(error.messages), list(error.messages["lines"]), list(error.messages["lines"][1])
(['customer', 'lines'], [1], ['sku'])

Details

- The texts of the messages do not matter. A line that is not a dict has an entry at its index.
- A price may have up to 28 digits when written out: `"1E+26"` is valid. NaN and infinity are not.
- A schema can be used many times, and `load` does not change its argument.
- An order may have thousands of lines.
- Not tested: whether values of other types are converted (`quantity="2"`, `2.0`, `True`, prices
  that are not strings), white space and underscores in numbers, white space in customers, digits
  other than 0 to 9, other ways to write a UUID, `"-0"`, data that are not a dict, `lines` that are
  a dict or tuple, `validate()`, the options `many`, `only`, `partial` and `unknown`, other decimal
  contexts.
"""

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from marshmallow import Schema


@dataclass(frozen=True)
class Line:
    """A number of pieces of one article."""

    sku: str
    quantity: int
    unit_price: Decimal


@dataclass(frozen=True)
class Order:
    """What a customer orders."""

    id: UUID
    customer: str
    lines: tuple[Line, ...]
    coupon: str | None = None


class OrderSchema(Schema):
    """Converts an order from data and back."""
