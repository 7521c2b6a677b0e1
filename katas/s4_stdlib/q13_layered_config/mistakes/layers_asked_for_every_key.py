"""Every layer is asked for every key, and a defaultdict makes one up."""

from collections.abc import Mapping
from typing import TypeVar

V = TypeVar("V")


def configure(
    defaults: Mapping[str, V], /, *layers: Mapping[str, V], **overrides: V
) -> dict[str, V]:
    """Give the defaults with the values of the layers and the overrides laid over them."""
    said = [overrides, *reversed(layers)]
    for layer in said:
        for key in layer:
            if key not in defaults:
                raise TypeError(f"unknown setting: {key!r}")

    def last_word(key: str) -> V:
        for layer in said:
            try:
                return layer[key]
            except KeyError:
                continue
        return defaults[key]

    return {key: last_word(key) for key in defaults}
