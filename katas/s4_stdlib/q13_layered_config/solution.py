"""Check each layer, then update one dict with it; the overrides are the last layer: O(n) time for n entries."""

from collections.abc import Mapping
from typing import TypeVar

V = TypeVar("V")


def configure(
    defaults: Mapping[str, V],
    /,
    *layers: Mapping[str, V],
    **overrides: V,
) -> dict[str, V]:
    """Return the defaults, updated with the layers and then with the overrides."""
    merged = dict(defaults)
    for layer in (*layers, overrides):
        for key in layer:
            if key not in defaults:
                raise TypeError(f"unknown setting: {key!r}")
        merged.update(layer)
    return merged
