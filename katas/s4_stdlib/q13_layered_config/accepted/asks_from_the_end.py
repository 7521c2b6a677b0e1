"""Each key of the defaults is looked up in the layers, from the last to the first."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

V = TypeVar("V")


class UnknownSetting(TypeError):
    """A layer has a key that the defaults do not have."""

    def __init__(self, key: str, known: Iterable[str]) -> None:
        super().__init__(f"{key!r} is not one of the settings {sorted(known)}")
        self.key = key


def configure(
    defaults: Mapping[str, V], /, *layers: Mapping[str, V], **overrides: V
) -> dict[str, V]:
    """Return the defaults, updated with the layers and then with the overrides."""
    said = [overrides, *reversed(layers)]
    for layer in said:
        for key in layer:
            if key not in defaults:
                raise UnknownSetting(key, defaults)
    return {
        key: next((layer[key] for layer in said if key in layer), default)
        for key, default in defaults.items()
    }
