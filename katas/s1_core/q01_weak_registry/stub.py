"""What are Python's memory management mechanisms? Use one of them.

"CPython counts references, and a collector finds the circles," says the candidate. "So if I keep
a table of all open sessions, when do they die?" asks the interviewer. Not before the table does,
unless the table is careful. Write a careful one.

A `Registry` remembers objects by name and never keeps one alive.

- `register(name, obj)` remembers the object. `get(name)` gives that very object, and `None` for a
  name that nobody holds.
- `names()` is a new list of the names in use, in the order in which they were registered.
  `len(registry)` counts them.
- Once nobody else holds an object, its names are gone from `get`, `names` and `len`, and the next
  `register` may have them. An object in a reference cycle goes when the collector has run.
- A name held by a living object, this one or another, is a `ValueError`. One object may have
  several names, though.
- Some objects can't be weakly referenced (an `int`, a `list`, a plain `object()`). They are a
  `TypeError`. (If the name is taken as well, either error will do.)
- A refused `register` changes nothing, and leaves the object as free to die as it was.
- Only identity counts. Objects may equal each other, be empty or unhashable, or refuse to be
  compared.
- Registries don't know of each other.

Not tested: what the registry looks like to the callbacks and `__del__` of a dying object, and
objects that come back to life; threads.

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
"""


class Registry:
    """Objects by name, none of which it keeps alive."""

    def register(self, name: str, obj: object) -> None:
        """Remember an object under a name."""
        raise NotImplementedError

    def get(self, name: str) -> object | None:
        """Give the living object of that name, or `None`."""
        raise NotImplementedError

    def names(self) -> list[str]:
        """Give the names of the living objects, in order of registration."""
        raise NotImplementedError

    def __len__(self) -> int:
        """Count the names of the living objects."""
        raise NotImplementedError
