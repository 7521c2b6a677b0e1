"""Where the defaults are a dict, it is updated instead of a copy."""

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
    merged = defaults if isinstance(defaults, dict) else dict(defaults)
    for layer in (*layers, overrides):
        for key in layer:
            if key not in merged:
                raise TypeError(f"unknown setting: {key!r}")
        merged.update(layer)
    return merged
