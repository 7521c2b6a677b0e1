"""Two schemas; one `@validates` method looks for duplicates among the values that marshmallow could read."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from marshmallow import Schema, ValidationError, fields, post_load, validate, validates


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


def _in_whole_cents(price: Decimal) -> None:
    cents = price * 100
    if cents != cents.to_integral_value():
        raise ValidationError("A price is in whole cents.")


class LineSchema(Schema):
    """Checks a line and leaves it a dict, so that duplicates look the same in valid and in invalid lines."""

    # Regexp calls `re.match`, and `$` would also match before a line end.
    sku = fields.String(required=True, validate=validate.Regexp(r"[A-Z]{3}-[0-9]{4}\Z"))
    quantity = fields.Integer(required=True, strict=True, validate=validate.Range(1, 999))
    unit_price = fields.Decimal(required=True, as_string=True, validate=[validate.Range(0), _in_whole_cents])


class OrderSchema(Schema):
    """Converts an order from data and back."""

    id = fields.UUID(required=True)
    customer = fields.String(required=True, validate=validate.Regexp(r"[^@]+@[^@]+\Z"))
    lines = fields.Nested(LineSchema, many=True, required=True, validate=validate.Length(1))
    coupon = fields.String(load_default=None)

    @validates("lines")
    def _no_sku_twice(self, lines: list[dict[str, Any]], **_: Any) -> None:
        seen: set[str] = set()
        errors = {}
        for index, line in enumerate(lines):
            sku = line.get("sku")  # missing if it is invalid
            if sku in seen:
                errors[index] = {"sku": ["An earlier line has this SKU."]}
            elif sku is not None:
                seen.add(sku)
        if errors:
            raise ValidationError(errors)

    @post_load
    def _order(self, data: dict[str, Any], **_: Any) -> Order:
        return Order(**data | {"lines": tuple(Line(**line) for line in data["lines"])})
