"""Key views behave like sets, and their difference is the set of all unknown keys."""

from collections.abc import Mapping
from typing import TypeVar

V = TypeVar("V")


def configure(
    defaults: Mapping[str, V], /, *layers: Mapping[str, V], **overrides: V
) -> dict[str, V]:
    """Return the defaults, updated with the layers and then with the overrides."""
    merged = {**defaults}
    for layer in [*layers, overrides]:
        merged = {**merged, **layer}
    if unknown := merged.keys() - defaults.keys():
        raise TypeError(f"unknown settings: {', '.join(sorted(unknown))}")
    return merged
