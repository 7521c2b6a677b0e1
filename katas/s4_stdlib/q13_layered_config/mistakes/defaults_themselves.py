"""With nothing to lay over them, the defaults themselves are given back."""

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
    if isinstance(defaults, dict) and not any((*layers, overrides)):
        return defaults
    merged = dict(defaults)
    for layer in (*layers, overrides):
        for key in layer:
            if key not in defaults:
                raise TypeError(f"unknown setting: {key!r}")
        merged.update(layer)
    return merged
