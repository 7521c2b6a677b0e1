"""The views of keys are sets, whose difference names all the strangers at once."""

from collections.abc import Mapping
from typing import TypeVar

V = TypeVar("V")


def configure(
    defaults: Mapping[str, V], /, *layers: Mapping[str, V], **overrides: V
) -> dict[str, V]:
    """Give the defaults with the values of the layers and the overrides laid over them."""
    merged = {**defaults}
    for layer in [*layers, overrides]:
        merged = {**merged, **layer}
    if unknown := merged.keys() - defaults.keys():
        raise TypeError(f"unknown settings: {', '.join(sorted(unknown))}")
    return merged
