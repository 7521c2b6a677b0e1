"""What's the difference between deep copy and shallow copy? Tell them apart.

"Somebody hands you two lists," says the interviewer. "Is one a copy of the other, and what
happens to the one when I change the other?" The lists hold numbers, strings, `None` and more
lists, which hold the same again.

Write `copy_kind(original, clone)`. It gives the first of these words that fits:

- `"same"`: the two are one object.
- `"different"`: they are not equal. Python's own `==` for lists decides, so `[1] == [True]`.
- `"deep"`: no list is shared. No list that lies anywhere in the one, however deep, lies anywhere
  in the other; an empty list is a list as well, and it need not lie at the same place in both.
- `"shallow"`: all other copies; at least one list is shared.

Only lists count: numbers and strings can't be changed, so nobody minds who else holds them. When
you are done the two lists are as they were, even if you put something in and took it out again.

Not tested: lists within other containers, subclasses of `list`, lists that contain themselves,
lists nested more than 50 deep.

>>> row = [0, 0]
>>> copy_kind([row], [row])
'shallow'
>>> copy_kind([row], [[0, 0]])
'deep'
>>> copy_kind(row, row)
'same'
>>> copy_kind([1, [2]], [1, [3]])
'different'
"""

from typing import Any, Literal


def copy_kind(
    original: list[Any],
    clone: list[Any],
) -> Literal["same", "shallow", "deep", "different"]:
    """Tell what kind of copy of a nested list another one is."""
    if original is clone:
        return "same"
    if original != clone:
        return "different"
    return "shallow" if _identities(original) & _identities(clone) else "deep"


def _identities(nested: list[Any]) -> set[int]:
    """Give the identity of every list within, this one too."""
    found = {id(nested)}
    for item in nested:
        if isinstance(item, list):
            found |= _identities(item)
    return found
