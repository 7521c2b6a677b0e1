"""Strategies for values and for graphs of containers, and how two graphs are compared."""

from typing import Any

from hypothesis import strategies as st

from pytest_interview_kata.properties import Mismatch, equal

from ..scenarios import Recipe, build, write_down, written

ATOMS = st.sampled_from([0, 1, True, False, None, -7, 10**30, 0.5, 2j, "", "a", "ä中", b"", b"x"])
FROZEN = st.one_of(ATOMS, st.sampled_from([(), (1, "a"), ((True,), None), frozenset(), frozenset({1}), (frozenset({(0.5,)}),)]))
KEYS = st.one_of(FROZEN, st.sampled_from("zyxwvu"))
SETS = st.sets(FROZEN, max_size=3)
TREES = st.recursive(
    st.one_of(ATOMS, SETS, st.frozensets(FROZEN, max_size=3)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.lists(inner, max_size=3).map(tuple),
        st.dictionaries(KEYS, inner, max_size=3),
    ),
    max_leaves=8,
)
TWINS = st.lists(
    st.sampled_from([(1,), (True,), (1.0,), (0,), (False,), ((1,), "a"), ((True,), "a"), frozenset({1}), frozenset({True})]),
    min_size=2,
    max_size=4,
)
"""Tuples and frozensets that are equal but hold items of other types."""
KINDS = st.lists(st.sampled_from(["list", "dict", "tuple", "set"]), min_size=1, max_size=6)


@st.composite
def recipes(draw: st.DrawFn, *, cycles: bool = False) -> Recipe:
    """Draw a recipe; without `cycles`, references lead to later nodes only."""
    kinds = draw(KINDS)
    return [(kind, draw(parts(number, kinds, cycles=cycles))) for number, kind in enumerate(kinds)]


def parts(number: int, kinds: list[str], *, cycles: bool) -> st.SearchStrategy[Any]:
    """Return a strategy for the parts of this node."""
    if kinds[number] == "set":
        return SETS
    earlier = ["list", "dict", "set", *(["tuple"] if kinds[number] != "tuple" else [])] if cycles else []
    known = [("node", other) for other, kind in enumerate(kinds) if other > number or kind in earlier]
    inner = st.one_of(st.sampled_from(known), ATOMS) if known else ATOMS
    if kinds[number] == "dict":
        return st.dictionaries(KEYS, inner, max_size=3).map(lambda table: list(table.items()))
    return st.lists(inner, max_size=3)


GRAPHS = recipes()
CYCLES = recipes(cycles=True)


def same_graph(got: Any, expected: Any, name: str, why: str) -> None:
    """Require two graphs of the same shape, with equal atoms of the same types; show both as code with this name."""
    try:
        equal(write_down([got]), write_down([expected]))
    except Mismatch:
        plain = build(write_down([expected]))[0]  # which tuples are the same object does not matter
        raise Mismatch(why, "\n".join(written(name, got)), "\n".join(written(name, plain))) from None
