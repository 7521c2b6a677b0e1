"""A `ChainMap` of copies asks the last layer first, and a dict of it is a snapshot."""

from collections import ChainMap
from collections.abc import Mapping
from typing import TypeVar

V = TypeVar("V")


def configure(
    defaults: Mapping[str, V], /, *layers: Mapping[str, V], **overrides: V
) -> dict[str, V]:
    """Return the defaults, updated with the layers and then with the overrides."""
    chain = ChainMap(overrides, *(dict(layer) for layer in reversed(layers)), dict(defaults))
    for key in chain:
        if key not in defaults:
            raise TypeError(f"configure() got an unexpected setting {key!r}")
    return dict(chain)
