"""A dict among the values is merged into the one before."""

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
            if key not in defaults:
                raise TypeError(f"unknown setting: {key!r}")
        for key, value in layer.items():
            before = merged[key]
            if isinstance(before, dict) and isinstance(value, dict):
                before.update(value)
            else:
                merged[key] = value
    return merged
