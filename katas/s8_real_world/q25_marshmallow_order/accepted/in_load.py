"""Overrides `load`, and adds the duplicates to the messages that marshmallow has collected."""

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any
from uuid import UUID

from marshmallow import Schema, ValidationError, fields, validate


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


def is_price(price: Decimal) -> None:
    try:
        if price >= 0 and price.scaleb(2).to_integral_exact() == price.scaleb(2):
            return
    except InvalidOperation:
        pass
    raise ValidationError("This is not a price.")


class OrderSchema(Schema):
    id = fields.UUID(required=True)
    customer = fields.String(required=True, validate=validate.Regexp(r"^[^@]+@[^@]+\Z"))
    lines = fields.List(
        fields.Nested(
            {
                "sku": fields.String(required=True, validate=validate.Regexp(r"[A-Z]{3}-[0-9]{4}\Z")),
                "quantity": fields.Integer(required=True, strict=True, validate=validate.OneOf(range(1, 1000))),
                "unit_price": fields.Decimal(required=True, validate=is_price, as_string=True),
            }
        ),
        required=True,
        validate=validate.Length(min=1),
    )
    coupon = fields.String(load_default=None)

    def load(self, data: Any, **options: Any) -> Any:
        messages: dict[Any, Any] = {}
        try:
            loaded = super().load(data, **options)
        except ValidationError as error:
            messages = error.messages_dict
        lines = data.get("lines")
        if isinstance(lines, list):
            self.name_duplicates(lines, messages)
        if messages:
            raise ValidationError(messages, data=data)
        return Order(**loaded | {"lines": tuple(Line(**line) for line in loaded["lines"])})

    def name_duplicates(self, lines: list[Any], messages: dict[Any, Any]) -> None:
        found = messages.get("lines", {})
        seen: Counter[str] = Counter()
        if isinstance(found, dict):
            for index, line in enumerate(lines):
                if isinstance(line, dict) and "sku" not in found.get(index, ()):
                    seen[line["sku"]] += 1
                    if seen[line["sku"]] > 1:
                        messages.setdefault("lines", found).setdefault(index, {})["sku"] = ["A line has this SKU already."]
