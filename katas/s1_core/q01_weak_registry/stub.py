"""What are Python's memory management mechanisms? Use one of them.

A `dict` of all open sessions keeps every session alive, even if nothing else uses it.

Write a class `Registry` that remembers objects by name and keeps none of them alive.

- `register(name, obj)` remembers the object. `get(name)` returns this very object, or `None` if
  the name is not in use.
- `names()` returns a new list of the names in use, in the order of registration. `len(registry)`
  is their number.
- When an object dies, its names are free: `get` returns `None`, and `names` and `len` leave them
  out.
- A free name can be registered again. It is then the newest name.
- Registering a name that is in use raises `ValueError`, even for the same object. One object may
  have several names.
- An object that cannot be weakly referenced (an `int`, a `list`, `None`) raises `TypeError`.
- When `register` raises, the registry is unchanged and has no reference to the object.
- Objects are compared by identity. They may be equal, falsy or unhashable.

>>> class Session:
...     pass
>>> registry = Registry()
>>> first, second = Session(), Session()
>>> registry.register("ann", first)
>>> registry.register("bob", second)
>>> registry.get("ann") is first, registry.names(), len(registry)
(True, ['ann', 'bob'], 2)
>>> del first
>>> registry.get("ann"), registry.names(), len(registry)
(None, ['bob'], 1)

Details

- Names are compared as strings: `"ann"`, `"Ann"` and `"ann "` are three names. `""` is a name,
  too.
- An object in a reference cycle dies when the garbage collector has run.
- An object may raise an error when it is compared or tested for truth.
- Registries are independent of each other. One may hold hundreds of names.
- A new object may have the `id` of a dead one.
- If the name is in use and the object cannot be weakly referenced, either error is fine.
- Not tested: weak references and proxies as objects, what callbacks and `__del__` of a dying object
  see, revived objects, and threads.
"""


class Registry:
    """Objects by name, none of which is kept alive."""

    def register(self, name: str, obj: object) -> None:
        """Remember an object by a name that is free."""
        raise NotImplementedError

    def get(self, name: str) -> object | None:
        """Return the living object with this name, or `None`."""
        raise NotImplementedError

    def names(self) -> list[str]:
        """Return the names of the living objects, in order of registration."""
        raise NotImplementedError

    def __len__(self) -> int:
        """Return the number of names of living objects."""
        raise NotImplementedError
