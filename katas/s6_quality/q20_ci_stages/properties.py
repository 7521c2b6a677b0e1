"""The properties of q20_ci_stages: runs are built stage by stage, so that the result is known in advance."""

from typing import Final

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, equal, holds, raises

Needs = dict[str, list[str]]
Stages = list[list[str]]
Cycle = tuple[list[str], Needs]

MOST: Final = 20_000
NAMES: Final = ["a", "b", "c", "B", "a10", "a2", "", "build", "é", "Lint", "lint", "test"]
JOBS: Final = ["lint", "unit", "docs", "wheel", "image", "smoke", "audit"]
"""Names that no message contains by chance."""
KINDS: Final = {
    "dict of lists": "needs = {needs}",
    "dict of tuples": "needs = {job: (*names,) for job, names in {needs}.items()}",
    "dict of sets": "needs = {job: set(names) for job, names in {needs}.items()}",
    "dict of frozen sets": "needs = {job: frozenset(names) for job, names in {needs}.items()}",
    "dict of keys": "needs = {job: dict.fromkeys(names).keys() for job, names in {needs}.items()}",
    "dict of doubles": "needs = {job: names * 2 for job, names in {needs}.items()}",
    "proxy": "from types import MappingProxyType\nneeds = MappingProxyType({needs})",
    "mapping": """
        from collections.abc import Mapping
        class Config(Mapping):
            def __init__(self, jobs): self.jobs = jobs
            def __getitem__(self, job): return self.jobs[job]
            def __iter__(self): return iter(self.jobs)
            def __len__(self): return len(self.jobs)
        needs = Config({needs})
        """,
    "collection": """
        class Names:
            def __init__(self, names): self.names = names
            def __contains__(self, name): return name in self.names
            def __iter__(self): return iter(self.names)
            def __len__(self): return len(self.names)
        needs = {job: Names(names) for job, names in {needs}.items()}
        """,
}
LOOKUPS: Final = {
    "dict": "needs = {needs}",
    "default": "from collections import defaultdict\nneeds = defaultdict(list, {needs})",
}
"""A dict raises `KeyError` for a missing job, and a `defaultdict` adds it."""
LARGE: Final = {
    "row": "needs = {f'j{n}': [f'j{n - 1}'] * (n > 0) for n in range({size})}",
    "row from its end": "needs = {f'j{n}': [f'j{n - 1}'] * (n > 0) for n in reversed(range({size}))}",
    "ladder": "needs = {f'{side}{n}': [f'a{n - 1}', f'b{n - 1}'] * (n > 0) for n in range({size} // 2) for side in 'ab'}",
    "all before one": "needs = {'z': [f'j{n}' for n in range({size})]} | {f'j{n}': [] for n in range({size})}",
    "one before all": "needs = {f'j{n}': ['z'] for n in range({size})} | {'z': []}",
}
SIZES = st.integers(1, 1500)


def large_stages(shape: str, size: int) -> Stages:
    """Return the stages of a large run."""
    jobs = [f"j{n}" for n in range(size)]
    match shape:
        case "all before one":
            return [sorted(jobs), ["z"]]
        case "one before all":
            return [["z"], sorted(jobs)]
        case "ladder":
            return [[f"a{n}", f"b{n}"] for n in range(size // 2)]
    return [[job] for job in jobs]


@st.composite
def runs(draw: st.DrawFn) -> tuple[Needs, Stages]:
    """Draw a run and its stages: each job of a later stage needs one of the stage before, and maybe some of earlier stages."""
    names = draw(st.lists(st.sampled_from(NAMES), unique=True, max_size=7))
    needs, result, before = Needs(), Stages(), list[str]()
    while names:
        stage = [names.pop() for _ in range(draw(st.integers(1, min(3, len(names)))))]
        for job in stage:
            first = [draw(st.sampled_from(result[-1]))] if result else []
            others = draw(st.lists(st.sampled_from(before), unique=True, max_size=3)) if before else []
            needs[job] = draw(st.permutations(sorted({*first, *others})))
        before += stage
        result.append(sorted(stage))
    return {job: needs[job] for job in draw(st.permutations(list(needs)))}, result


@st.composite
def cycles(draw: st.DrawFn) -> Cycle:
    """Draw the jobs of a cycle, and a run that also has jobs before the cycle and after it."""
    names = draw(st.permutations(JOBS))
    size, before, after = draw(st.integers(1, 4)), draw(st.integers(0, 1)), draw(st.integers(0, 2))
    cycle, first, later = names[:size], names[size : size + before], names[size + before :][:after]
    needs = {job: [cycle[place - 1]] for place, job in enumerate(cycle)} | {job: [] for job in first}
    needs[cycle[0]] = draw(st.permutations([*needs[cycle[0]], *first]))
    for job in later:
        needs[job] = draw(st.permutations([draw(st.sampled_from([name for name in needs if name not in first])), *first]))
    return cycle, {job: needs[job] for job in draw(st.permutations(list(needs)))}


@given(run=runs())
@example(run=({}, []))
@example(run=({"a": []}, [["a"]]))
@example(run=({"a": [], "b": ["a"]}, [["a"], ["b"]]))
@example(run=({"b": ["a"], "a": []}, [["a"], ["b"]]))
@example(run=({"a": [], "b": ["a"], "c": []}, [["a", "c"], ["b"]]))
@example(run=({"a": [], "b": ["a"], "c": ["a", "b"]}, [["a"], ["b"], ["c"]]))
@example(run=({"c": ["b", "a"], "b": ["a"], "a": []}, [["a"], ["b"], ["c"]]))
@example(run=({"a": [], "b": [], "c": ["b"], "d": ["a", "c"]}, [["a", "b"], ["c"], ["d"]]))
@example(run=({"": [], "a": [""]}, [[""], ["a"]]))
def test_earliest_stage(attempt: Attempt, run: tuple[Needs, Stages]) -> None:
    """Each job is in the first stage in which all jobs that it needs are done."""
    needs, result = run
    equal(attempt.stages(needs), result)


@given(names=st.lists(st.sampled_from(NAMES), unique=True, max_size=6), last=st.booleans())
@example(names=["b", "a"], last=False)
@example(names=["a", "B"], last=False)
@example(names=["a2", "a10"], last=False)
@example(names=["b", "a"], last=True)
@example(names=["é", "lint", "Lint"], last=True)
def test_ascending_names(attempt: Attempt, names: list[str], *, last: bool) -> None:
    """The names within a stage are in ascending order, as Python compares strings."""
    first, needed = (["first"], ["first"]) if last else ([], [])
    needs = {job: list[str]() for job in first} | {job: [*needed] for job in names}
    equal(attempt.stages(needs), [stage for stage in (first, sorted(names)) if stage])


@settings(max_examples=60)
@given(run=runs(), kind=st.sampled_from(sorted(KINDS)))
@example(run=({"b": ["a"], "a": []}, [["a"], ["b"]]), kind="dict of lists")
@example(run=({"b": ["a"], "a": []}, [["a"], ["b"]]), kind="dict of sets")
@example(run=({"b": ["a"], "a": []}, [["a"], ["b"]]), kind="dict of tuples")
@example(run=({"b": ["a"], "a": []}, [["a"], ["b"]]), kind="dict of frozen sets")
@example(run=({"b": ["a"], "a": []}, [["a"], ["b"]]), kind="dict of keys")
@example(run=({"b": ["a"], "a": []}, [["a"], ["b"]]), kind="dict of doubles")
@example(run=({"b": ["a"], "a": []}, [["a"], ["b"]]), kind="proxy")
@example(run=({"b": ["a"], "a": []}, [["a"], ["b"]]), kind="mapping")
@example(run=({"b": ["a"], "a": []}, [["a"], ["b"]]), kind="collection")
def test_any_mapping(attempt: Attempt, run: tuple[Needs, Stages], kind: str) -> None:
    """`needs` may be any mapping to any collections, which may contain a name twice; it is not changed."""
    needs, result = run
    double = 2 if kind == "dict of doubles" else 1
    session = attempt.session(KINDS[kind], needs=needs)
    session.equal("stages(needs)", result)
    session.equal(
        "{job: sorted(names) for job, names in needs.items()}",
        {job: sorted(names * double) for job, names in needs.items()},
        "the call changed its argument",
    )
    session.equal("list(needs)", list(needs), "the call changed its argument")


@given(
    jobs=st.permutations(JOBS),
    known=st.integers(1, 4),
    unknown=st.integers(1, 2),
    place=st.integers(0, 3),
    kind=st.sampled_from(sorted(LOOKUPS)),
)
@example(jobs=["lint", "unit"], known=1, unknown=1, place=0, kind="dict")
@example(jobs=["lint", "unit", "docs"], known=2, unknown=1, place=1, kind="dict")
@example(jobs=["lint", "unit"], known=1, unknown=1, place=0, kind="default")
@example(jobs=["lint", ""], known=1, unknown=1, place=0, kind="dict")
def test_missing_job(attempt: Attempt, jobs: list[str], known: int, unknown: int, place: int, *, kind: str) -> None:
    """If a needed job is missing, `ValueError` is raised, its message contains the name, and `needs` is not changed."""
    names, missing = jobs[:known], jobs[known : known + unknown]
    needs = {job: names[:number] for number, job in enumerate(names)}
    needs[names[place % known]] += missing
    session = attempt.session(LOOKUPS[kind], needs=needs)
    message = raises(ValueError, session.eval, "stages(needs)").message
    holds(any(name in message for name in missing), f"the message does not contain {' or '.join(missing)}", message)
    session.equal("dict(needs)", needs, "the call changed its argument")


def row(length: int, users: int) -> dict[str, list[str]]:
    """Return jobs that wait in a row for a job that needs itself; the last one in the row is needed most often."""
    return {f"p{n}": [f"w{length - 1}"] for n in range(users)} | {f"w{n}": [f"w{max(n - 1, 0)}"] for n in range(length)}


@given(drawn=cycles())
@example(drawn=(["lint"], {"lint": ["lint"]}))
@example(drawn=(["lint", "unit"], {"lint": ["unit"], "unit": ["lint"]}))
@example(drawn=(["lint"], {"docs": [], "lint": ["lint"]}))
@example(drawn=(["lint"], {"docs": [], "lint": ["docs", "lint"]}))
@example(drawn=(["lint"], {"docs": ["unit", "lint"], "lint": ["lint"], "unit": []}))
@example(drawn=(["lint"], {"docs": ["lint"], "lint": ["lint"]}))
@example(drawn=(["lint"], {"lint": ["lint"], "unit": ["lint"]}))
@example(drawn=(["unit"], {"docs": ["unit"], "lint": ["docs"], "unit": ["unit"]}))
@example(drawn=(["docs"], {"docs": ["docs"], "lint": ["docs"], "unit": ["lint"]}))
@example(drawn=(["lint", "unit"], {"docs": ["lint"], "lint": ["unit"], "unit": ["lint"], "wheel": ["docs"]}))
@example(drawn=(["lint", "unit", "docs"], {"lint": ["unit"], "unit": ["docs"], "docs": ["lint"]}))
@example(drawn=(["w0"], row(8, 1)))
@example(drawn=(["w0"], row(40, 9)))
@example(drawn=(["w0"], dict(reversed(row(40, 9).items()))))
def test_cycle(attempt: Attempt, drawn: Cycle) -> None:
    """If a job needs itself, `ValueError` is raised, and its message contains the name of such a job; `needs` is unchanged."""
    cycle, needs = drawn
    session = attempt.session("needs = {needs}", needs=needs)
    message = raises(ValueError, session.eval, "stages(needs)").message
    holds(any(name in message for name in cycle), f"the message does not contain {' or '.join(cycle)}", message)
    session.equal("needs", needs, "the call changed its argument")


@settings(max_examples=15)
@given(shape=st.sampled_from(sorted(LARGE)), size=SIZES)
@example(shape="row", size=MOST)
@example(shape="row from its end", size=MOST)
@example(shape="ladder", size=80)
@example(shape="ladder", size=MOST)
@example(shape="all before one", size=MOST - 1)
@example(shape="one before all", size=MOST - 1)
def test_large_run(attempt: Attempt, shape: str, size: int) -> None:
    """For 20,000 jobs the call returns within a second, even if each job needs the one before."""
    session = attempt.session(LARGE[shape], size=size)
    session.equal("stages(needs)", large_stages(shape, size))


@settings(max_examples=15)
@given(size=SIZES, back=st.integers(0, 1500))
@example(size=MOST, back=0)
@example(size=MOST, back=MOST - 1)
def test_large_cycle(attempt: Attempt, size: int, back: int) -> None:
    """`ValueError` is also raised for a cycle of 20,000 jobs, and if as many jobs wait for a cycle."""
    session = attempt.session("needs = {f'j{n}': [f'j{n - 1}'] * (n > 0) for n in range({size})}", size=size)
    session.exec("needs['j0'] = ['j{last}']", last=size - 1 - min(back, size - 1))
    session.raises(ValueError, "stages(needs)")
