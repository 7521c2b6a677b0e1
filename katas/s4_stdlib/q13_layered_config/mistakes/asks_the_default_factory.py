"""Whether a key is known is tried by reading it, which a defaultdict answers for every key."""

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
            try:
                defaults[key]
            except KeyError:
                raise TypeError(f"unknown setting: {key!r}") from None
        merged.update(layer)
    return merged
