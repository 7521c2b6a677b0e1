"""`reduce` with the union of dicts; each layer is checked before it is merged."""

from collections.abc import Mapping
from functools import reduce
from operator import or_
from typing import TypeVar

V = TypeVar("V")


def configure(
    defaults: Mapping[str, V], /, *layers: Mapping[str, V], **overrides: V
) -> dict[str, V]:
    """Return the defaults, updated with the layers and then with the overrides."""

    def checked(layer: Mapping[str, V]) -> dict[str, V]:
        if not set(layer) <= set(defaults):
            raise TypeError(f"unknown: {set(layer) - set(defaults)}, known: {set(defaults)}")
        return dict(layer)

    return reduce(or_, map(checked, (*layers, overrides)), dict(defaults))
