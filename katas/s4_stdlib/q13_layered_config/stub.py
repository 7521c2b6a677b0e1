"""What do *args and **kwargs allow you to do? Merge layers of configuration.

The defaults come first, then any number of layers (site, user, project), and last the options of
the command line:

    configure(DEFAULTS, site, user, verbose=True)

Write `configure(defaults, *layers, **overrides)`. It returns a new dict with a value for every key
of the defaults.

- Later layers win over earlier ones and over the defaults. The overrides win over everything.
- Every value counts: `None`, `0` and empty values win like any other.
- Values are not merged. A dict as a value replaces the dict of an earlier layer.
- A key that the defaults do not have, in a layer or as an override, raises `TypeError`. The message
  contains this key. If there are several, one of them is enough.
- Keys are strings, and any string may be an override, even `defaults` and `layers`.
- Defaults and layers may be any kind of mapping, such as a `ChainMap` or your own `Mapping` class.
- The call changes no argument. Adding, replacing or removing keys of the result changes none
  either.

>>> configure({"host": "localhost", "port": 80}, {"port": 8080}, {"host": "::1"}, port=443)
{'host': '::1', 'port': 443}
>>> configure({"log": "app.log"}, {"log": None})
{'log': None}
>>> configure({"port": 80}, {"prot": 8080})  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
TypeError: unknown setting: 'prot'

Details

- The result is a plain `dict`. It contains the very objects that were passed; values may be
  unhashable, or raise an error when they are compared, copied or tested for truth.
- A `defaultdict` has only the keys that it contains, not those that it could create.
- A layer may be falsy although it contains keys, if its class defines `__bool__`.
- An unknown key raises `TypeError` even if its value is `None`, if its name starts with `_`, or if
  several layers have it.
- There may be 500 keys and 500 layers.
- Not tested: the order of the keys, arguments that are not mappings, subclasses of `dict` with
  their own `__getitem__` or `keys`, and whether the message shows a quote or a line break in a key
  as it is or escaped.
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
    """Return the defaults, updated with the layers and then with the overrides."""
    raise NotImplementedError
