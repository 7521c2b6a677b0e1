"""Does not look at large prices, as rounding them once failed."""

from decimal import Decimal
from typing import Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator


class Line(BaseModel):
    """So many pieces of one article."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    # Pydantic searches for a pattern; the anchors make it the whole text, line ends included.
    sku: str = Field(pattern=r"^[A-Z]{3}-[0-9]{4}$")
    quantity: int = Field(ge=1, le=999)
    unit_price: Decimal = Field(ge=0)

    @field_validator("unit_price")
    @classmethod
    def _whole_cents(cls, price: Decimal) -> Decimal:
        if price < 10**20 and price != round(price, 2):
            raise ValueError("there is a fraction of a cent")
        return price


class Order(BaseModel):
    """What a customer wants to have."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: UUID
    customer: str = Field(pattern=r"^[^@]+@[^@]+$")
    lines: list[Line] = Field(min_length=1)
    coupon: str | None = None

    @model_validator(mode="after")
    def _no_sku_twice(self) -> Self:
        skus = [line.sku for line in self.lines]
        if len({*skus}) < len(skus):
            raise ValueError("each SKU may stand in one line only")
        return self

    def total(self) -> Decimal:
        """Give the sum of all lines, each its quantity times its unit price."""
        return sum((line.quantity * line.unit_price for line in self.lines), Decimal())
