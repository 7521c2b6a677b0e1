"""The properties of q08_playlist: expressions run in the process of the attempt, and here with a tuple instead."""

from typing import Any, Final

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, Record, equal, holds

from . import scenarios

Tracks = list[str]
TITLES = ["a", "b", "A", "ab", "", "a b", "it's", 'say "no"', "\\", "é", " a", "a\n", "a\u2000b"]
"""Unicode normalisation would change the last one."""
TRACKS = st.lists(st.sampled_from(TITLES), max_size=6)


def likely(one: Tracks) -> st.SearchStrategy[tuple[Tracks, Tracks]]:
    """Draw a second list of tracks that is similar to the first."""
    alike = [one, one[:-1], [track.swapcase() for track in one], [track.strip() for track in one]]
    return st.tuples(st.just(one), TRACKS | st.permutations(one) | st.sampled_from(alike))


PAIRS = TRACKS.flatmap(likely)
INDEX: Final = "class Index:\n    def __index__(self): return 1\n"
ANY: Final = "class Any:\n    __hash__ = None\n    def __eq__(self, other): return True\n"
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
]
STRANGERS = ["['a']", "('a',)", "'a'", "[]", "()", "''", "None", "0", "5", "{'a'}", "iter(['a'])", "Playlist"]
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
SHELF: Final = "class Shelf:\n    def __getitem__(self, place): return {0!r}[place]\n"
ITEM_LINES: Final = ["p[0] = 'x'", "p[0:1] = ['x']", "del p[0]", "del p[:]", "p[-1] = 'x'"]
OTHER_LINES: Final = [
    *("p.append('x')", "p.extend(['x'])", "p.insert(0, 'x')", "p.clear()", "p.pop()", "p.remove(p[0])", "p.sort()"),
    *("p.reverse()", "list(reversed(p))", "q = p\nq += Playlist(['x'])", "p + Playlist(['x'])", "q = p\nq += q", "sorted(p)"),
    *("list(p).append('x')", "list(p[:]).append('x')", "hash(p)", "given.append('x')", "given.clear()"),
]


def as_tuple(tracks: Tracks, expression: str) -> Any:
    """Return the outcome of an expression in which `p` is a tuple; a tuple as a result means a playlist."""
    names: dict[str, Any] = {}
    exec(INDEX + ANY, names)  # noqa: S102 - the code is our own
    try:
        value = eval(expression, names | {"p": tuple(tracks)})  # noqa: S307 - the code is our own
    except Exception as error:  # noqa: BLE001 - the same exception is expected of the attempt
        return "raised", type(error).__name__
    return ("playlist", list(value)) if type(value) is tuple else value


def readable(outcome: Any) -> Any:
    """Return an outcome in a form that the learner can read."""
    match outcome:
        case ("playlist", [*tracks]):
            return Record("Playlist", (("tracks", tracks),))
        case ("raised", name):
            return Record(f"raise {name}", ())
    return outcome


def complaint(outcome: Any, expected: Any) -> str:
    """Return a message if the two are of different kinds, or an empty string."""
    kinds = [
        value[0] if type(value) is tuple and value and value[0] in {"raised", "playlist"} else ""
        for value in (outcome, expected)
    ]
    if kinds[0] == kinds[1]:
        return ""
    if "raised" in kinds:
        return f"{expected[1]} was expected" if kinds[1] == "raised" else "no exception was expected"
    return "a Playlist was expected" if kinds[1] else "no Playlist was expected"


def demand(attempt: Attempt, setup: str, due: dict[str, Any]) -> None:
    """Evaluate expressions after some lines of code, and compare them with what is expected."""
    helpers = "".join(text for name, text in (("Index()", INDEX), ("Any()", ANY)) if any(name in code for code in due))
    attempt.show(f"{helpers}{setup}\n{next(iter(due))}")
    for (expression, expected), outcome in zip(
        due.items(), attempt.run(scenarios.outcomes, helpers + setup, [*due]), strict=True
    ):
        attempt.show(f"{helpers}{setup}\n{expression}")
        equal(readable(outcome), readable(expected), complaint(outcome, expected))


@settings(max_examples=80)
@given(tracks=TRACKS, index=INDICES)
@example(tracks=["a", "b"], index="-1")
@example(tracks=["a", "b", "ab"], index="-4")
@example(tracks=["a"], index="1")
@example(tracks=["a", "b"], index="Index()")
def test_index(attempt: Attempt, tracks: Tracks, index: str) -> None:
    """An index returns the same track as for a tuple, or raises the same exception."""
    demand(attempt, f"p = Playlist({tracks!r})", {f"p[{index}]": as_tuple(tracks, f"p[{index}]")})


@settings(max_examples=80)
@given(tracks=TRACKS, start=BOUNDS, stop=BOUNDS, step=STEPS)
@example(tracks=["a", "b"], start="", stop="1", step="")
@example(tracks=["a", "b"], start="", stop="0", step="")
@example(tracks=["a", "b"], start="", stop="", step="-1")
@example(tracks=["a", "b"], start="1", stop="9", step="")
def test_slice(attempt: Attempt, tracks: Tracks, start: str, stop: str, step: str) -> None:
    """A slice is a Playlist of the same tracks as the slice of a tuple."""
    expression = f"p[{start}:{stop}{':' if step else ''}{step}]"
    demand(attempt, f"p = Playlist({tracks!r})", {expression: as_tuple(tracks, expression)})


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
def test_as_a_tuple(attempt: Attempt, tracks: Tracks, sought: str) -> None:
    """`len`, `bool`, `in`, loops and `reversed` do the same as for a tuple, however often they are used."""
    expressions = [
        "len(p)",
        "list(p)",
        "list(p) + list(p)",
        "bool(p)",
        f"{sought} in p",
        f"{sought} not in p",
        "list(reversed(p))",
    ]
    expressions += [
        "next(reversed(p), 'over')",
        "[a + b for a in p for b in p]",
        "list(zip(p, p))",
        "[*map(str.upper, p)]",
        "list(p)",
    ]
    demand(attempt, f"p = Playlist({tracks!r})", {expression: as_tuple(tracks, expression) for expression in expressions})


@settings(max_examples=4)
@given(count=st.integers(4000, 8000))
@example(count=1001)
@example(count=4000)
def test_many_tracks(attempt: Attempt, count: int) -> None:
    """A playlist of thousands of tracks works like a short one."""
    due: dict[str, Any] = {
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
    demand(attempt, f"titles = [str(number) for number in range({count})]\np = Playlist(titles)", due)


@settings(max_examples=60)
@given(tracks=TRACKS, kind=st.sampled_from(sorted(GIVEN)))
@example(tracks=["a"], kind="a generator")
def test_any_iterable(attempt: Attempt, tracks: Tracks, kind: str) -> None:
    """A playlist accepts any iterable, as a positional or a keyword argument, and no argument at all."""
    setup = (SHELF.format(tracks) if kind == "an object" else "") + f"p = Playlist({GIVEN[kind].format(tracks)})"
    due = {"the keys of a dict": list(dict.fromkeys(tracks)), "a reversed list": tracks[::-1]}.get(kind, tracks)
    demand(attempt, setup, {"list(p)": due, "len(p)": len(due), "list(reversed(p))": due[::-1], "list(Playlist())": []})


@settings(max_examples=60)
@given(pair=PAIRS, stranger=st.sampled_from(STRANGERS))
@example(pair=(["a"], ["b"]), stranger="['a']")
@example(pair=(["a"], ["b"]), stranger="('a',)")
@example(pair=(["a"], []), stranger="()")
def test_addition(attempt: Attempt, pair: tuple[Tracks, Tracks], stranger: str) -> None:
    """The sum of two playlists is a playlist, and adding anything else raises TypeError."""
    one, other = pair
    due: dict[str, Any] = {"p + q": ("playlist", one + other), "p": ("playlist", one), "q": ("playlist", other)}
    demand(attempt, f"p = Playlist({one!r})\nq = Playlist({other!r})", due)
    error = ("raised", "TypeError")
    demand(attempt, f"p = Playlist({one!r})", {f"p + {stranger}": error, f"{stranger} + p": error})


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
def test_equality(attempt: Attempt, pair: tuple[Tracks, Tracks]) -> None:
    """A playlist is equal only to a playlist of the same tracks in the same order, which has the same hash."""
    one, other = pair
    same = one == other
    due: dict[str, Any] = {"p == q": same, "p != q": not same, "len({p, q})": 2 - same, "q in {p: 1}": same}
    due |= {"hash(p) == hash(q)": True} if same else {}
    demand(attempt, f"p = Playlist({one!r})\nq = Playlist({other!r})", due)
    due = {}
    for stranger in (one, tuple(one), None, str(one), 0):
        due |= {
            f"p == {stranger!r}": False,
            f"p != {stranger!r}": True,
            f"{stranger!r} == p": False,
            f"{stranger!r} != p": True,
        }
    demand(attempt, f"p = Playlist({one!r})", due)


@settings(max_examples=40)
@given(tracks=TRACKS)
@example(tracks=["a"])
@example(tracks=["it's"])
@example(tracks=[])
def test_repr(attempt: Attempt, tracks: Tracks) -> None:
    """`repr` returns an expression that evaluates to an equal playlist."""
    setup = f"p = Playlist({tracks!r})"
    attempt.show(f"{setup}\nrepr(p)")
    text, again, same = attempt.run(scenarios.read_back, setup)
    attempt.show(f"{setup}\neval(repr(p))")
    equal(readable(again), readable(("playlist", tracks)), f"what {text!r} evaluates to")
    holds(same, "the repr evaluates to an object that is not equal to the playlist", text)


@settings(max_examples=70)
@given(tracks=TRACKS, line=st.sampled_from(ITEM_LINES + OTHER_LINES))
@example(tracks=["a"], line="given.append('x')")
@example(tracks=["a"], line="p[0] = 'x'")
@example(tracks=["a"], line="p.append('x')")
@example(tracks=["a", "b"], line="list(reversed(p))")
def test_read_only(attempt: Attempt, tracks: Tracks, line: str) -> None:
    """Nothing changes a playlist: no statement, no method, and no change to the list it was made from."""
    setup = f"given = {tracks!r}\np = Playlist(given)" if "given" in line else f"p = Playlist({tracks!r})"
    attempt.show(f"{setup}\n{line}")
    ending, after = attempt.run(scenarios.tampered, setup, line)
    if line in ITEM_LINES:
        equal(ending, "TypeError", f"the exception of `{line}`")
    attempt.show(f"{setup}\n{line}\np")
    equal(readable(after), readable(("playlist", tracks)))
