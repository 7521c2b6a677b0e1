"""A ChainMap asks every layer for every key, and a defaultdict makes one up."""

from collections import ChainMap
from collections.abc import Mapping
from typing import TypeVar

V = TypeVar("V")


def configure(
    defaults: Mapping[str, V], /, *layers: Mapping[str, V], **overrides: V
) -> dict[str, V]:
    """Give the defaults with the values of the layers and the overrides laid over them."""
    chain = ChainMap[str, V](overrides, *reversed(layers), dict(defaults))
    for key in chain:
        if key not in defaults:
            raise TypeError(f"configure() got an unexpected setting {key!r}")
    return dict(chain)
