"""Builds the lines in their own schema, and looks for duplicates in the original data, after all fields."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from marshmallow import RAISE, Schema, ValidationError, fields, post_load, validates_schema
from marshmallow.validate import And, Length, Range, Regexp

SKU = Regexp(r"^[A-Z]{3}-\d{4}\Z")


@dataclass(frozen=True)
class Line:
    sku: str
    quantity: int
    unit_price: Decimal


@dataclass(frozen=True)
class Order:
    id: UUID
    customer: str
    lines: tuple[Line, ...]
    coupon: str | None = None


def whole_cents(price: Decimal) -> None:
    _, _, exponent = price.normalize().as_tuple()
    if isinstance(exponent, int) and exponent < -2:
        raise ValidationError(f"{price} has fractions of a cent")


def address(customer: str) -> None:
    match customer.split("@"):
        case [name, host] if name and host:
            return
    raise ValidationError("an address has one @")


class LineSchema(Schema):
    class Meta:
        unknown = RAISE

    sku = fields.Str(required=True, validate=SKU)
    quantity = fields.Int(required=True, strict=True, validate=Range(min=1, max=999))
    unit_price = fields.Decimal(required=True, as_string=True, validate=And(Range(min=Decimal(0)), whole_cents))

    @post_load
    def make(self, data: dict[str, Any], **kwargs: Any) -> Line:
        return Line(**data)


class OrderSchema(Schema):
    class Meta:
        unknown = RAISE

    id = fields.UUID(required=True)
    customer = fields.Str(required=True, validate=address)
    lines = fields.List(fields.Nested(LineSchema), required=True, validate=Length(min=1))
    coupon = fields.Str(allow_none=True)

    @validates_schema(pass_original=True, skip_on_field_errors=False)
    def check_skus(self, data: object, original: Mapping[str, Any], **kwargs: Any) -> None:
        lines = original.get("lines")
        skus = [line.get("sku") if isinstance(line, dict) else None for line in lines] if isinstance(lines, list) else []
        errors = {}
        for index, sku in enumerate(skus):
            if isinstance(sku, str) and sku in skus[:index] and not self.is_wrong(sku):
                errors[index] = {"sku": ["used twice"]}
        if errors:
            raise ValidationError({"lines": errors})

    def is_wrong(self, sku: str) -> bool:
        try:
            SKU(sku)
        except ValidationError:
            return True
        return False

    @post_load
    def make(self, data: dict[str, Any], **kwargs: Any) -> Order:
        data["lines"] = tuple(data["lines"])
        return Order(**data)
