"""What are dunder methods? Write a playlist that every built-in takes for a sequence.

"Whoever uses it should not have to read its documentation," says the interviewer. "Let it behave as
a tuple of strings would."

`Playlist(tracks)` takes any iterable of titles, and none for an empty playlist.

- `len`, `for`, `in`, `bool`, indices, negative ones too, and `reversed`, which gives an iterator,
  work as for a tuple, with the same results and the same exceptions. That goes for whatever a
  tuple takes: an index may be an object with `__index__`, and anything may be looked for.
- A slice is a `Playlist`. `a + b` is one too and takes nothing but playlists; joining one with
  anything else, from either side, is a `TypeError`.
- It is read-only: `p[0] = "x"` and `del p[0]` are a `TypeError`, no method and no operator changes
  it, and what becomes of the iterable later does not matter.
- It is equal to another `Playlist` of the same tracks in the same order and to nothing else: to no
  tuple, to no list. Equal ones have the same hash.
- `repr` gives an expression that evaluates to an equal object wherever `Playlist` is known.

Not asked for: `index`, `count`, `*` and ordering. Not tested: subclasses, tracks that are no
strings, a bare string in place of the tracks, operands whose own methods know playlists, and
whether `p[:]` or `p + Playlist()` is `p` itself.

>>> mix = Playlist(["Intro", "Rain", "Outro"])
>>> mix[-1], len(mix), "Rain" in mix, 7 in mix
('Outro', 3, True, False)
>>> mix[1:] == Playlist(["Rain", "Outro"])
True
>>> list(reversed(mix + Playlist(["Hidden"])))
['Hidden', 'Outro', 'Rain', 'Intro']
>>> mix == ["Intro", "Rain", "Outro"], bool(Playlist())
(False, False)
"""

from collections.abc import Iterable


class Playlist:
    """A read-only sequence of tracks."""

    def __init__(self, tracks: Iterable[str] = ()) -> None:
        raise NotImplementedError
