"""How is inheritance implemented? Write mixins that get along in any order.

"Anybody can inherit from one class," says the interviewer. "Show me classes that work side by side
without knowing of each other." There is a `Base`, and `Named`, `Tagged` and `Versioned` derive from
it. Whoever needs a class picks: `class Song(Named, Tagged)`, `class Remix(Versioned, Song)`.

- Each mixin takes one keyword, `name="Rain"`, `tags=["a", "b"]` or `version=3`, and has an attribute
  of that name, which may be assigned to later. `tags`, which may be any iterable, becomes a tuple.
  `Base` takes nothing.
- Combined in any order and in any number of steps they make classes that work: such an object is
  made with the keywords of all its mixins, and every `__init__` runs once. A keyword that no class
  takes, one that is missing, and any positional argument are a `TypeError`.
- `describe()` gives a new list with one line for each mixin, in the order of the MRO: the field, an
  equals sign, and the value as `str` shows it at that moment. For a mere `Base` it is empty.
- All this by cooperation. A caller's class, wherever it stands in the MRO, may take a keyword of
  its own and hand on the rest with `super().__init__(**rest)`; it may put lines before or after what
  `super().describe()` gives. Then its `__init__` runs once too, and its lines get their place.

Not tested: classes that do not derive from `Base`, classes that do not cooperate, one `str` for all
`tags`, and whether a list that is assigned to `tags` later becomes a tuple.

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
"""


class Base:
    """Where every chain of classes ends."""

    def describe(self) -> list[str]:
        """Give the lines of all classes, each class's own first."""
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
