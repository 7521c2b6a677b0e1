"""One chain of all pairs, which are assigned one by one."""

from collections.abc import Mapping
from itertools import chain
from typing import TypeVar

V = TypeVar("V")


def configure(
    defaults: Mapping[str, V], /, *layers: Mapping[str, V], **overrides: V
) -> dict[str, V]:
    """Return the defaults, updated with the layers and then with the overrides."""
    settings = {key: defaults[key] for key in defaults}
    pairs = chain.from_iterable(layer.items() for layer in layers)
    for key, value in chain(pairs, overrides.items()):
        if key not in settings:
            raise TypeError("no setting is called " + key)
        settings[key] = value
    return settings
