"""Checks the whole order in `model_post_init`."""

from decimal import Decimal
from typing import Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field


class Line(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    sku: str = Field(pattern=r"\A[A-Z]{3}-[0-9]{4}\z")
    quantity: int = Field(ge=1, le=999)
    unit_price: Decimal = Field(ge=Decimal(0), decimal_places=2)


class Order(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    id: UUID
    customer: str
    lines: list[Line]
    coupon: str | None = None

    def model_post_init(self, context: Any, /) -> None:
        name, at, host = self.customer.partition("@")
        if not (name and at and host) or "@" in host:
            raise ValueError("an address has one @ with something on both sides")
        if not self.lines:
            raise ValueError("an order has lines")
        seen: set[str] = set()
        for line in self.lines:
            if line.sku in seen:
                raise ValueError(f"{line.sku} occurs twice")
            seen.add(line.sku)

    def total(self) -> Decimal:
        total = Decimal(0)
        for line in self.lines:
            total += line.quantity * line.unit_price
        return total
