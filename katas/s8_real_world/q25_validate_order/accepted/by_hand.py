"""Checks each field in a validator, without declared constraints."""

import re
from collections import Counter
from decimal import Decimal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, field_validator


class Line(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    sku: str
    quantity: int
    unit_price: Decimal

    @field_validator("sku")
    @classmethod
    def check_sku(cls, value: str) -> str:
        if re.fullmatch(r"[A-Z]{3}-[0-9]{4}", value) is None:
            raise ValueError(f"{value!r} is not a SKU")
        return value

    @field_validator("quantity")
    @classmethod
    def check_quantity(cls, value: int) -> int:
        if value not in range(1, 1000):
            raise ValueError(f"{value} is not between 1 and 999")
        return value

    @field_validator("unit_price")
    @classmethod
    def check_price(cls, value: Decimal) -> Decimal:
        if not value.is_finite() or value < 0 or value * 100 != (value * 100).to_integral_value():
            raise ValueError(f"{value} is not a price")
        return value

    def total(self) -> Decimal:
        return self.quantity * self.unit_price


class Order(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    id: UUID
    customer: str
    lines: list[Line]
    coupon: str | None = None

    @field_validator("customer")
    @classmethod
    def check_customer(cls, value: str) -> str:
        match value.split("@"):
            case [name, host] if name and host:
                return value
        raise ValueError(f"{value!r} is not an address")

    @field_validator("lines")
    @classmethod
    def check_lines(cls, value: list[Line]) -> list[Line]:
        if not value:
            raise ValueError("an order has at least one line")
        twice = [sku for sku, count in Counter(line.sku for line in value).items() if count > 1]
        if twice:
            raise ValueError(f"more than one line for {', '.join(twice)}")
        return value

    def total(self) -> Decimal:
        return sum((line.total() for line in self.lines), start=Decimal(0))
