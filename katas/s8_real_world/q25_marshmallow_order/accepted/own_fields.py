"""Writes a field class for each kind of value; the list of lines finds its duplicates itself."""

import re
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from marshmallow import Schema, ValidationError, fields, post_load, pre_dump


@dataclass(frozen=True, slots=True)
class Line:
    sku: str
    quantity: int
    unit_price: Decimal


@dataclass(frozen=True, slots=True)
class Order:
    id: UUID
    customer: str
    lines: tuple[Line, ...]
    coupon: str | None = None


class Sku(fields.String):
    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        text = super()._deserialize(value, attr, data, **kwargs)
        if not re.fullmatch("[A-Z]{3}-[0-9]{4}", text):
            raise ValidationError("not a SKU")
        return text


class Address(fields.String):
    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        text = super()._deserialize(value, attr, data, **kwargs)
        name, _, host = text.partition("@")
        if not name or not host or "@" in host:
            raise ValidationError("not an address")
        return text


class Quantity(fields.Integer):
    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> int:
        if isinstance(value, int) and value in range(1, 1000):
            return value
        raise ValidationError("not a quantity")


class Price(fields.Decimal):
    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Decimal:
        price = super()._deserialize(value, attr, data, **kwargs)
        if price < 0 or price * 100 != int(price * 100):
            raise ValidationError("not a price")
        return price

    def _serialize(self, value: Any, attr: str | None, obj: Any, **kwargs: Any) -> str:
        return str(value)


class LineSchema(Schema):
    sku = Sku(required=True)
    quantity = Quantity(required=True)
    unit_price = Price(required=True)


class Lines(fields.Field[tuple[Line, ...]]):
    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> tuple[Line, ...]:
        if not isinstance(value, list) or not value:
            raise ValidationError("not a list of lines")
        schema, skus = LineSchema(), set()
        errors: dict[int, dict[str, Any]] = {}
        lines = []
        for index, item in enumerate(value):
            try:
                valid = schema.load(item)
                lines.append(Line(**valid))
            except ValidationError as error:
                errors[index] = error.messages_dict
                valid = error.valid_data
            sku = valid.get("sku") if isinstance(valid, dict) else None
            if sku in skus:
                errors.setdefault(index, {})["sku"] = ["used twice"]
            skus |= {sku} - {None}
        if errors:
            raise ValidationError(dict(errors))
        return tuple(lines)

    def _serialize(self, value: Any, attr: str | None, obj: Any, **kwargs: Any) -> Any:
        return LineSchema(many=True).dump(value)


class OrderSchema(Schema):
    id = fields.UUID(required=True)
    customer = Address(required=True)
    lines = Lines(required=True)
    coupon = fields.String(allow_none=True, load_default=None)

    @pre_dump
    def as_dict(self, order: Order, **kwargs: Any) -> dict[str, Any]:
        return asdict(order)

    @post_load
    def make(self, data: dict[str, Any], **kwargs: Any) -> Order:
        return Order(**data)
