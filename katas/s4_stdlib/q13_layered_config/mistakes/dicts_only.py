"""Layers that are no dict are passed over."""

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
        if not isinstance(layer, dict):
            continue
        for key in layer:
            if key not in defaults:
                raise TypeError(f"unknown setting: {key!r}")
        merged.update(layer)
    return merged
