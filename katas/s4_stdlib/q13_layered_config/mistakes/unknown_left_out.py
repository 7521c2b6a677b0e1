"""Unknown keys are left out without a word."""

from collections.abc import Mapping
from typing import TypeVar

V = TypeVar("V")


def configure(
    defaults: Mapping[str, V],
    /,
    *layers: Mapping[str, V],
    **overrides: V,
) -> dict[str, V]:
    """Give the defaults with the values of the layers and the overrides laid over them."""
    merged = dict(defaults)
    for layer in (*layers, overrides):
        for key in layer:
            if key in defaults:
                merged[key] = layer[key]
    return merged
