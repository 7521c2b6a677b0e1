"""What are dunder methods? Write a playlist that behaves like a built-in sequence.

Users should not have to read its documentation. It behaves like a tuple of strings.

Write a class `Playlist(tracks=())`. `tracks` is any iterable of titles.

- `len`, `for`, `in`, `bool`, `reversed` and indexes, negative ones too, work as for a tuple: with
  the same results and the same types of exceptions.
- A slice is a `Playlist`.
- `a + b` is a `Playlist` if both are playlists. If only one is, `+` raises `TypeError`.
- It is read-only: `p[0] = "x"` and `del p[0]` raise `TypeError`, and no method or operator changes
  it. Nor does a change to the list that it was made from, or to a list in a public attribute.
- It is equal only to a `Playlist` of the same titles in the same order. So it is never equal to a
  tuple or a list.
- It is hashable, and equal playlists have the same hash.
- `repr` returns an expression that evaluates to an equal playlist.

`index`, `count`, `*` and ordering are optional.

>>> mix = Playlist(["Intro", "Rain", "Outro"])
>>> mix[-1], len(mix), "Rain" in mix, 7 in mix
('Outro', 3, True, False)
>>> mix[1:] == Playlist(["Rain", "Outro"])
True
>>> list(reversed(mix + Playlist(["Hidden"])))
['Hidden', 'Outro', 'Rain', 'Intro']
>>> mix == ["Intro", "Rain", "Outro"], bool(Playlist())
(False, False)
>>> mix + ["Hidden"]  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
TypeError: unsupported operand type(s) for +: 'Playlist' and 'list'

Details

- "As for a tuple" includes unusual values: an index or a bound of a slice may be an object with
  `__index__`, and `in` accepts any object, even an unhashable one.
- `reversed` returns an iterator. Several loops over one playlist do not affect each other.
- `p += q` may bind the name `p` to a new playlist, as for a tuple. The old one does not change. If `q`
  is not a playlist, it raises `TypeError`.
- `repr` may use only the name `Playlist`.
- Not tested: subclasses; tracks that are not strings; a single string as `tracks`; objects whose
  own `__radd__` or `__eq__` accepts playlists; `a_list += playlist`; private attributes; a second
  call of `__init__`; whether `p[:]` or `p + Playlist()` is `p` itself.
"""

from collections.abc import Iterable


class Playlist:
    """A read-only sequence of tracks."""

    def __init__(self, tracks: Iterable[str] = ()) -> None:
        raise NotImplementedError
