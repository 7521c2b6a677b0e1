"""Puts the configuration into a base class, and uses regular expressions of the `re` module."""

import re
from decimal import Decimal
from functools import reduce
from typing import Annotated, Self
from uuid import UUID

from annotated_types import Ge, Interval, MinLen
from pydantic import BaseModel, ConfigDict, Field, model_validator


class Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, regex_engine="python-re")


class Line(Model):
    sku: str = Field(pattern=re.compile(r"\A[A-Z]{3}-[0-9]{4}\Z"))
    quantity: Annotated[int, Interval(ge=1, le=999)]
    unit_price: Annotated[Decimal, Ge(0), Field(decimal_places=2)]


class Order(Model):
    id: UUID
    customer: str = Field(pattern=r"\A[^@]+@[^@]+\Z")
    lines: Annotated[list[Line], MinLen(1)]
    coupon: str | None = None

    @model_validator(mode="after")
    def skus_are_distinct(self) -> Self:
        for index, line in enumerate(self.lines):
            if any(other.sku == line.sku for other in self.lines[:index]):
                raise ValueError(f"line {index} has the SKU of an earlier line")
        return self

    def total(self) -> Decimal:
        return reduce(lambda so_far, line: so_far + line.quantity * line.unit_price, self.lines, Decimal(0))
