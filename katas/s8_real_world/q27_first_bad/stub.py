"""What's the biggest Python bug you've fixed recently? Find the revision that caused it.

`git bisect` does this: it tests a revision in the middle, then one in the middle of what is left.
Some revisions cannot be tested: they do not build.

Write `first_bad(revisions, is_bad)`. `revisions` lists all revisions, oldest first. `is_bad(revision)`
returns `True` or `False`, or `None` if the revision cannot be tested. If there is a bug, one revision
caused it: this one and all later ones are bad, and all earlier ones are good. Find it.

- The result is a list with the first bad revision.
- If untestable revisions hide which one it is, the result lists all candidates, oldest first: the
  revisions after the last testable good one, up to and including the first testable bad one.
- If no testable revision is bad, the result is an empty list.
- No revision is tested twice.
- If all n revisions can be tested, there are at most `ceil(log2(n)) + 1` calls of `is_bad`. Two
  more calls are allowed for each untestable one in the list.

>>> verdicts = {"c1": False, "c2": False, "c3": True, "c4": True}
>>> first_bad(list(verdicts), verdicts.__getitem__)
['c3']
>>> verdicts = {"c1": False, "c2": None, "c3": None, "c4": True, "c5": None, "c6": True}
>>> first_bad(list(verdicts), verdicts.__getitem__)
['c2', 'c3', 'c4']

Details

- `revisions` may be any sequence, also an empty one, and is not changed. The names are distinct.
  Their alphabetical order means nothing.
- There may be 2,000 revisions, of which 50 cannot be tested.
- Not tested: an `is_bad` that raises, or that returns something else.
"""

from collections.abc import Callable, Sequence


def first_bad(revisions: Sequence[str], is_bad: Callable[[str], bool | None]) -> list[str]:
    """Return the first bad revision, or all that it may be, oldest first."""
    raise NotImplementedError
