"""What do *args and **kwargs allow you to do? Configure a program in layers.

First come the defaults, then the settings of the site, of the user, of the project: as many layers
as there happen to be, and last of all what was said on the command line. One call takes them all:

    configure(DEFAULTS, site, user, verbose=True)

Write `configure(defaults, *layers, **overrides)`. It gives a new, plain dict with a value for
every key of the defaults.

- A later layer wins over an earlier one and over the defaults; the overrides win over all.
- A value is taken as it is, the very object: `None`, `0` and empty values win like any other, and
  a dict among the values takes the place of the other one, it is not merged into it.
- A key that the defaults don't have is a `TypeError`, wherever it stands, whatever its value, even
  if a later layer has it as well. The message names the key, or at least one of them.
- Keys are strings. Any of them works as an override, `defaults` and `layers` too.
- Defaults and layers may be mappings of any kind: a `ChainMap`, a `MappingProxyType`, a
  `defaultdict` (which lacks the keys that it could make up), a class of one's own.
- None of them is changed, neither by the call, nor by what is done to the dict that it gives.

Not tested: the order of the keys, and arguments that are no mappings.

>>> configure({"host": "localhost", "port": 80}, {"port": 8080}, {"host": "::1"}, port=443)
{'host': '::1', 'port': 443}
>>> configure({"log": "app.log"}, {"log": None})
{'log': None}
>>> configure({"port": 80}, {"prot": 8080})  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
TypeError: unknown setting: 'prot'
"""

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
            if key not in defaults:
                raise TypeError(f"unknown setting: {key!r}")
        merged.update(layer)
    return merged
