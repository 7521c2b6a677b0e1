"""Unknown keys are looked for in the last layer only, the one that was added last."""

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
    last = overrides or (layers[-1] if layers else {})
    for layer in (*layers, overrides):
        for key in last:
            if key not in defaults:
                raise TypeError(f"unknown setting: {key!r}")
        merged.update(layer)
    return merged
