"""The properties of q08_playlist: expressions run in the process of the attempt, and here with a tuple instead."""

from collections.abc import Callable
from textwrap import indent
from typing import Any, Final

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, Session

Tracks = list[str]
TITLES = ["a", "b", "A", "ab", "", "a b", "it's", 'say "no"', "\\", "é", " a", "a\n", "🎵", "a\u2000b"]
"""Unicode normalisation would change the last one."""
TRACKS = st.lists(st.sampled_from(TITLES), max_size=6)


def likely(one: Tracks) -> st.SearchStrategy[tuple[Tracks, Tracks]]:
    """Draw a second list of tracks that is similar to the first."""
    alike = [[*one], one[:-1], [track.swapcase() for track in one], [track.strip() for track in one]]
    return st.tuples(st.just(one), TRACKS | st.permutations(one) | st.sampled_from(alike))


PAIRS = TRACKS.flatmap(likely)
INDEX: Final = "class Index:\n    def __index__(self): return 1\n"
ANY: Final = "class Any:\n    __hash__ = None\n    def __eq__(self, other): return True\n"
ANGRY: Final = """class Angry:
    def __init__(self, error): self.error = error
    def __eq__(self, other): raise self.error
"""
HELPERS: Final = {"Index()": INDEX, "Any()": ANY, "Angry(": ANGRY}
INDICES = st.integers(-8, 8).map(str) | st.sampled_from(
    ["True", "10**30", "-10**30", "Index()", "'0'", "0.0", "1.5", "None", "()", "(0, 1)", "1j"]
)
BOUNDS = st.sampled_from(
    ["", "", "0", "1", "2", "3", "-1", "-2", "-9", "9", "None", "10**30", "-10**30", "Index()", "'a'", "0.5"]
)
STEPS = st.sampled_from(["", "", "1", "2", "-1", "-2", "3", "0", "-10**30", "Index()", "'a'"])
SOUGHT = [
    *("'a'", "'b'", "'ab'", "''", "'a b'", "'A'", "'a '", "b'a'"),
    *("None", "7", "[]", "['a']", "{'a'}", "Any()", "('a',)", "float('nan')"),
    *("Angry(TypeError)", "Angry(ValueError)"),
]
OTHERS = ["['a']", "('a',)", "'a'", "[]", "()", "''", "None", "0", "5", "{'a'}", "iter(['a'])", "Playlist"]
GIVEN: Final = {
    "a list": "{0!r}",
    "a tuple": "tuple({0!r})",
    "an iterator": "iter({0!r})",
    "a generator": "(track for track in {0!r})",
    "the keys of a dict": "dict.fromkeys({0!r})",
    "a playlist": "Playlist({0!r})",
    "a reversed list": "reversed({0!r})",
    "by name": "tracks={0!r}",
    "an object": "Shelf()",
}
SHELF: Final = "class Shelf:\n    def __getitem__(self, index): return {0!r}[index]\n"
ITEM_LINES: Final = ["p[0] = 'x'", "p[0:1] = ['x']", "del p[0]", "del p[:]", "p[-1] = 'x'"]
CHANGED_ATTRIBUTES: Final = """\
for name in dir(p):
    if name[0] != '_' and isinstance(getattr(p, name), list): getattr(p, name).append('x')"""
OTHER_LINES: Final = [
    *("p.append('x')", "p.extend(['x'])", "p.insert(0, 'x')", "p.clear()", "p.pop()", "p.remove(p[0])", "p.sort()"),
    *("p.reverse()", "list(reversed(p))", "q = p\nq += Playlist(['x'])", "p + Playlist(['x'])", "q = p\nq += q", "sorted(p)"),
    *("list(p).append('x')", "list(p[:]).append('x')", "hash(p)", "given.append('x')", "given.clear()"),
    *("q = p\nq *= 2", "q = p\nq |= Playlist(['x'])", CHANGED_ATTRIBUTES),
]


def each_line(prop: Callable[..., None]) -> Callable[..., None]:
    """Add an example for each line."""
    for line in reversed(ITEM_LINES + OTHER_LINES):
        prop = example(tracks=["a", "b"], line=line)(prop)
    return prop


def session_with(attempt: Attempt, tracks: Tracks, *expressions: str) -> Session:
    """Return a session with a playlist `p`, and with the classes that these expressions use."""
    helpers = (text for name, text in HELPERS.items() if any(name in code for code in expressions))
    session = attempt.session("\n".join(helpers))
    session.exec(f"p = Playlist({tracks!r})")
    return session


def is_playlist(session: Session, expression: str, tracks: Tracks) -> None:
    """Require that an expression is a Playlist of these tracks."""
    session.exec(f"made = {expression}")
    session.equal("type(made).__name__, list(made)", ("Playlist", tracks))


def like_a_tuple(attempt: Attempt, tracks: Tracks, *expressions: str) -> None:
    """Require that expressions with `p` do the same as for a tuple, but return a Playlist where that returns a tuple."""
    session, names = session_with(attempt, tracks, *expressions), dict[str, Any]()
    exec("".join(HELPERS.values()), names)  # noqa: S102 - the code is our own
    names["p"] = tuple(tracks)
    for expression in expressions:
        try:
            value = eval(expression, names)  # noqa: S307 - the code is our own
        except Exception as error:  # noqa: BLE001 - the same exception is expected of the attempt
            session.raises(type(error), expression)
            continue
        if type(value) is tuple:
            is_playlist(session, expression, list(value))
        else:
            session.equal(expression, value)


@settings(max_examples=80)
@given(tracks=TRACKS, index=INDICES)
@example(tracks=["a", "b"], index="-1")
@example(tracks=["a", "b", "ab"], index="-4")
@example(tracks=["a"], index="1")
@example(tracks=["a", "b"], index="Index()")
@example(tracks=["a", "b"], index="True")
@example(tracks=["a"], index="10**30")
@example(tracks=["a"], index="'0'")
@example(tracks=["a"], index="0.0")
@example(tracks=["a"], index="None")
@example(tracks=["a"], index="(0, 1)")
def test_index(attempt: Attempt, tracks: Tracks, index: str) -> None:
    """An index returns the same track as for a tuple, or raises the same exception."""
    like_a_tuple(attempt, tracks, f"p[{index}]")


@settings(max_examples=80)
@given(tracks=TRACKS, start=BOUNDS, stop=BOUNDS, step=STEPS)
@example(tracks=["a", "b"], start="", stop="1", step="")
@example(tracks=["a", "b"], start="", stop="0", step="")
@example(tracks=["a", "b"], start="", stop="", step="-1")
@example(tracks=["a", "b"], start="1", stop="9", step="")
@example(tracks=["a", "b"], start="Index()", stop="", step="")
@example(tracks=["a", "b"], start="", stop="10**30", step="")
@example(tracks=["a"], start="", stop="", step="0")
@example(tracks=["a"], start="'a'", stop="", step="")
def test_slice(attempt: Attempt, tracks: Tracks, start: str, stop: str, step: str) -> None:
    """A slice is a Playlist of the same tracks as the slice of a tuple."""
    like_a_tuple(attempt, tracks, f"p[{start}:{stop}{':' if step else ''}{step}]")


@settings(max_examples=60)
@given(tracks=TRACKS, sought=st.sampled_from(SOUGHT))
@example(tracks=["a", "b"], sought="'a'")
@example(tracks=[], sought="'a'")
@example(tracks=[""], sought="''")
@example(tracks=[" a"], sought="'a'")
@example(tracks=["a\n"], sought="'a'")
@example(tracks=["a\u2000b"], sought="'a'")
@example(tracks=["a"], sought="'A'")
@example(tracks=["a"], sought="'a '")
@example(tracks=["ab"], sought="'a'")
@example(tracks=["a b"], sought="'a b'")
@example(tracks=["a"], sought="[]")
@example(tracks=["a"], sought="Any()")
@example(tracks=["a"], sought="Angry(TypeError)")
@example(tracks=["a"], sought="Angry(ValueError)")
def test_as_a_tuple(attempt: Attempt, tracks: Tracks, sought: str) -> None:
    """`len`, `bool`, `in`, loops and `reversed` do the same as for a tuple, however often they are used."""
    like_a_tuple(
        attempt,
        tracks,
        *("len(p)", "list(p)", "list(p) + list(p)", "[a + b for a in p for b in p]", "list(zip(p, p))", "bool(p)"),
        *(f"{sought} in p", f"{sought} not in p", "list(reversed(p))", "next(reversed(p), 'over')"),
        *("[*map(str.upper, p)]", "list(p)"),
    )


@settings(max_examples=4)
@given(count=st.integers(4000, 8000))
@example(count=1001)
@example(count=4000)
@example(count=20_001)
def test_many_tracks(attempt: Attempt, count: int) -> None:
    """A playlist of thousands of tracks works like a short one."""
    session = attempt.session(f"titles = [str(number) for number in range({count})]\np = Playlist(titles)")
    expected = {
        "len(p)": count,
        "p[-1]": str(count - 1),
        "list(p) == titles": True,
        "list(p[1:]) == titles[1:]": True,
        "list(reversed(p)) == titles[::-1]": True,
        "list(p + p) == titles * 2": True,
        "titles[-1] in p": True,
        "p == Playlist(titles)": True,
        "p == Playlist([*titles[:-1], 'x'])": False,
        "hash(p) == hash(Playlist(titles))": True,
        "eval(repr(p)) == p": True,
    }
    for expression, value in expected.items():
        session.equal(expression, value)


@settings(max_examples=60)
@given(tracks=TRACKS, kind=st.sampled_from(sorted(GIVEN)))
@example(tracks=["a"], kind="a generator")
def test_any_iterable(attempt: Attempt, tracks: Tracks, kind: str) -> None:
    """A playlist accepts any iterable, as a positional or a keyword argument, and no argument at all."""
    session = attempt.session(SHELF.format(tracks) if kind == "an object" else "")
    session.exec(f"p = Playlist({GIVEN[kind].format(tracks)})")
    expected = {"the keys of a dict": list(dict.fromkeys(tracks)), "a reversed list": tracks[::-1]}.get(kind, tracks)
    session.equal("list(p)", expected)
    session.equal("len(p)", len(expected))
    session.equal("list(reversed(p))", expected[::-1])
    session.equal("list(Playlist())", [])


@settings(max_examples=60)
@given(pair=PAIRS, other=st.sampled_from(OTHERS))
@example(pair=(["a"], ["b"]), other="['a']")
@example(pair=(["a"], ["b"]), other="('a',)")
@example(pair=(["a"], []), other="()")
@example(pair=(["a"], []), other="0")
@example(pair=(["a"], []), other="None")
def test_addition(attempt: Attempt, pair: tuple[Tracks, Tracks], other: str) -> None:
    """The sum of two playlists is a playlist, and adding anything else, by `+` or `+=`, raises TypeError."""
    left, right = pair
    session = session_with(attempt, left)
    session.exec(f"q = Playlist({right!r})")
    is_playlist(session, "p + q", left + right)
    session.equal("list(p), list(q)", (left, right), "the sum changed an operand")
    session.exec("p += q")
    is_playlist(session, "p", left + right)
    session = session_with(attempt, left)
    session.raises(TypeError, f"p + {other}")
    session.raises(TypeError, f"{other} + p")
    session.raises(TypeError, f"p += {other}")


@settings(max_examples=50)
@given(pair=PAIRS)
@example(pair=([], []))
@example(pair=(["a"], ["A"]))
@example(pair=(["a"], ["a "]))
@example(pair=(["\u2000"], ["\u2002"]))
@example(pair=(["a", "b"], ["b", "a"]))
@example(pair=(["a", "b"], ["ab"]))
@example(pair=(["a", "b"], ["a"]))
@example(pair=([], [""]))
@example(pair=(["a b"], ["a b"]))
def test_equality(attempt: Attempt, pair: tuple[Tracks, Tracks]) -> None:
    """A playlist is equal only to a playlist of the same tracks in the same order, which has the same hash."""
    left, right = pair
    same = left == right
    session = session_with(attempt, left)
    session.equal("list(p)", left)  # lines after a question share no string with those before it
    session.exec(f"q = Playlist({right!r})")
    session.equal("p == q, p != q", (same, not same))
    session.equal("len({p, q}), q in {p: 1}", (2 - same, same))
    if same:
        session.equal("hash(p) == hash(q)", same)
    session = session_with(attempt, left)
    for other in (left, tuple(left), None, str(left), 0):
        session.equal(f"p == {other!r}, {other!r} == p", (False, False))
        session.equal(f"p != {other!r}, {other!r} != p", (True, True))


@settings(max_examples=40)
@given(tracks=TRACKS)
@example(tracks=["a"])
@example(tracks=["it's"])
@example(tracks=["🎵"])
@example(tracks=[])
@example(tracks=["a" * 120])
def test_repr(attempt: Attempt, tracks: Tracks) -> None:
    """`repr` returns an expression that evaluates to an equal playlist."""
    session = session_with(attempt, tracks)
    is_playlist(session, "eval(repr(p), {'Playlist': Playlist})", tracks)
    session.equal("made == p", True, "the repr evaluates to an object that is not equal to the playlist")


@settings(max_examples=60)
@given(tracks=TRACKS, line=st.sampled_from(ITEM_LINES + OTHER_LINES))
@each_line
def test_read_only(attempt: Attempt, tracks: Tracks, line: str) -> None:
    """Nothing changes a playlist: no statement, no method, and no change to the list it was made from or to an attribute."""
    session = attempt.session(f"given = {tracks!r}\np = Playlist(given)")
    if line in ITEM_LINES:
        session.raises(TypeError, line)
    else:
        session.exec(f"from contextlib import suppress\nwith suppress(Exception):\n{indent(line, '    ')}")
    session.equal("list(p)", tracks, "the playlist changed")
