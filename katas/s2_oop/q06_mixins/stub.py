"""How is inheritance implemented? Write mixins that work together in any order.

Write a class `Base` and three mixins that derive from it: `Named`, `Tagged` and `Versioned`. They
know nothing of each other. The caller combines them: `class Song(Named, Tagged)`,
`class Remix(Versioned, Song)`.

- Each mixin takes one keyword argument, `name="Rain"`, `tags=["a", "b"]` or `version=3`. It has an
  attribute of the same name, which can be assigned to later. `Base` takes no arguments.
- `tags` may be any iterable of strings. The attribute is a tuple.
- The mixins can be combined in any order. The combined class takes the keyword arguments of all its
  mixins, and every `__init__` in the MRO runs once.
- `TypeError` is raised if a keyword argument is missing, if no class in the MRO takes it, or if
  there is any positional argument.
- `describe()` returns a new list with one line for each mixin, in the order of the MRO. A line is
  the attribute's name, `=` and the `str` of its current value, such as `version=3`.
- A class of the caller, anywhere in the MRO, may take its own keyword argument and call
  `super().__init__(**rest)`. It may add lines before or after those of `super().describe()`.

>>> class Song(Named, Tagged): ...
>>> song = Song(name="Rain", tags=["slow", "live"])
>>> song.describe()
['name=Rain', "tags=('slow', 'live')"]
>>> class Priced(Base):
...     def __init__(self, *, cents, **rest):
...         super().__init__(**rest)
...         self.cents = cents
...
...     def describe(self):
...         return [f"cents={self.cents}", *super().describe()]
>>> class Single(Versioned, Priced, Song): ...
>>> Single(name="Rain", tags=(), version=2, cents=99).describe()
['version=2', 'cents=99', 'name=Rain', 'tags=()']
>>> Song(name="Rain", tags=(), colour="red")  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
TypeError: Base() takes no arguments

Details

- For a plain `Base`, `describe()` returns an empty list.
- Later changes to the iterable of tags, or to a list that `describe()` returned, make no
  difference.
- The `__init__` of a caller's class runs once, too, and its lines are where the MRO puts them.
- Not tested: classes that do not derive from `Base`; classes that break the chain of `super()`
  calls; a single `str` as `tags`; whether a list that is assigned to `tags` later becomes a tuple;
  calls of `describe()` in an `__init__`; whether a call that raises has read the tags; a keyword
  argument named `self`.
"""


class Base:
    """The class that ends every chain of `super()` calls."""

    def describe(self) -> list[str]:
        """Return the lines of all classes, in the order of the MRO."""
        raise NotImplementedError


class Named(Base):
    """Something with a name."""

    name: str


class Tagged(Base):
    """Something with tags."""

    tags: tuple[str, ...]


class Versioned(Base):
    """Something with a version."""

    version: int
