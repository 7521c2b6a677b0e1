"""The properties of q05_parallel_map: the test decides when each call ends, always when nothing else happens any more."""

from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, equal

from . import scenarios

ITEMS: Any = st.lists(st.sampled_from(["tea", None, False, 0, "", [], [1], {"k": 1}, (1, 2)]), max_size=9)
WORKERS = st.integers(1, 4)
PICKS = st.lists(st.integers(0, 5), min_size=1, max_size=6)
GOOD = st.lists(st.sampled_from(["gives", "gives", "None", "gives an error"]), max_size=7)
BAD = st.lists(st.sampled_from(["gives", "gives", "raises", "gives an error"]), min_size=1, max_size=6)
FIRST, LAST = [0], [5]
"""Which of the running calls ends: the first one, or the last one."""
SOURCES = ["items", "tuple(items)", "deque(items)", "iter(items)", "(item for item in items)"]
ERRORS = ["ValueError", "TimeoutError", "OSError", "KeyError", "RuntimeError", "queue.Empty"]
COUNTED = """
    called = []
    def work(item):
        called.append(item)
        return item
    """


def results(script: list[str]) -> list[str]:
    """Return what the calls return or raise, as text."""
    kinds = {"None": "None", "gives": "{}"}
    return [kinds.get(how, "ValueError({})").format(item) for item, how in enumerate(script)]


def play(
    attempt: Attempt, script: list[str], workers: int, picks: list[int], look: str = "", *, patient: bool = False
) -> dict[str, Any]:
    """Run calls that end in a chosen order, and show them as code in which `time.sleep` decides the order.

    `look` is the expression to show afterwards, if not the result.
    """
    seen = attempt.run(scenarios.play, script, workers, picks, patient=patient, linger=bool(look))
    rest = [item for item in range(len(script)) if item not in seen["ends"]]
    ends = [*seen["ends"], *rest]
    clock = [ends.index(item) / 10 for item in range(len(script))]
    nap = "(i + 1) / 10" if ends == sorted(ends) else f"t + {clock}[i] - time.time()"
    raising = [item for item, how in enumerate(script) if how == "raises"]
    plain = "gives an error" not in script
    result = "i" if {*script} <= {"gives", "raises"} else f"[{', '.join(results(script))}][i]"
    call = f"parallel_map(work, range({len(script)}), {workers})"
    tail = call if plain or raising else f"[*map(repr, {call})]"
    if look:
        tail = f"try: {call}\nexcept ValueError: pass\n{look}" if raising else f"{call}\n{look}"
    lines = [
        "import threading, time" if look else "import time",
        *(["t = time.time() + 1"] if nap.startswith("t") else []),
        *(["on = []"] if look or patient else []),
        "def work(i):",
        *(["    on.append(i)"] if look else ["    on.append(i); print(on)"] if patient else []),
        f"    time.sleep({nap})",
        *(["    on.remove(i)"] if look or patient else []),
        *([f"    if i in {raising}: raise ValueError(i)"] if raising else []),
        f"    return {result}",
        tail,
    ]
    attempt.show("\n".join(lines))
    if plain and type(seen["outcome"]) is list:
        known = {"None": None} | {str(item): item for item in range(len(script))}
        seen["outcome"] = [known.get(name, name) for name in seen["outcome"]]
    return seen


@settings(max_examples=50)
@given(items=ITEMS, source=st.sampled_from(SOURCES), workers=WORKERS)
@example(items=[], source="items", workers=1)
@example(items=["a"], source="items", workers=2)
@example(items=[None], source="items", workers=1)
@example(items=["a", "a"], source="items", workers=1)
@example(items=[[], []], source="items", workers=1)
@example(items=["a"], source="iter(items)", workers=1)
def test_maps_any_items(attempt: Attempt, items: list[Any], source: str, workers: int) -> None:
    """The function is called once for each item, and the list of results holds the very objects that it returned."""
    session = attempt.session("from collections import deque" if "deque" in source else "", items=items)
    session.exec(COUNTED)
    session.exec(f"items = {{items}}\nresults = parallel_map(work, {source}, {workers})")
    session.equal("results", items)
    very = "[mine is its for mine, its in zip(results, items)]"
    session.equal(very, [True] * len(items), "the results must be the very objects that the function returned")
    session.equal("len(called)", len(items), "the number of calls")


@settings(max_examples=10)
@given(count=st.integers(1, 1500), workers=WORKERS)
@example(count=150, workers=2)
@example(count=1200, workers=4)
def test_maps_many_items(attempt: Attempt, count: int, workers: int) -> None:
    """The function is called for hundreds of items, and no result is missing."""
    session = attempt.session(COUNTED, count=count, workers=workers)
    session.equal("parallel_map(work, range({count}), {workers})", list(range(count)))
    session.equal("len(called)", count, "the number of calls")


@settings(max_examples=20)
@given(script=GOOD, workers=WORKERS, picks=PICKS)
@example(script=["gives", "gives"], workers=2, picks=LAST)
@example(script=["gives an error"], workers=1, picks=FIRST)
@example(script=["gives", "None", "gives"], workers=2, picks=LAST)
def test_results_in_order_of_the_items(attempt: Attempt, script: list[str], workers: int, picks: list[int]) -> None:
    """The results are in the order of the items, whatever the order in which the calls end."""
    seen = play(attempt, script, workers, picks)
    expected: list[Any] = results(script)
    if "gives an error" not in script:
        expected = [item if how == "gives" else None for item, how in enumerate(script)]
    equal(seen["outcome"], expected, "the results")


@settings(max_examples=20)
@given(count=st.integers(0, 9), workers=WORKERS, picks=PICKS)
@example(count=2, workers=2, picks=FIRST)
@example(count=2, workers=1, picks=FIRST)
@example(count=3, workers=2, picks=FIRST)
@example(count=3, workers=2, picks=LAST)
@example(count=17, workers=2, picks=FIRST)
@example(count=7, workers=6, picks=FIRST)
def test_so_many_calls_at_once(attempt: Attempt, count: int, workers: int, picks: list[int]) -> None:
    """Exactly `workers` calls run at the same time, and the next one starts as soon as one ends."""
    seen = play(attempt, ["gives"] * count, workers, picks, patient=True)
    for ended in range(count + 1):
        expected = [item for item in range(count) if item not in seen["ends"][:ended]][:workers]
        moment = f"calls that run after call {seen['ends'][ended - 1]} has ended" if ended else "calls that run at first"
        equal(seen["moments"][ended] if ended < len(seen["moments"]) else "it has returned", expected, moment)


@settings(max_examples=20)
@given(script=BAD, workers=WORKERS, picks=PICKS)
@example(script=["raises"], workers=1, picks=FIRST)
@example(script=["raises", "raises"], workers=2, picks=LAST)
@example(script=["gives", "raises", "raises"], workers=3, picks=LAST)
def test_earliest_error_is_raised(attempt: Attempt, script: list[str], workers: int, picks: list[int]) -> None:
    """If calls raise, the exception of the earliest such item is raised, even if a later item fails sooner."""
    seen = play(attempt, script, workers, picks)
    if "raises" in script:
        equal(seen["outcome"], f"raises ValueError({script.index('raises')})", "the result")


@settings(max_examples=20)
@given(kind=st.sampled_from(ERRORS), good=st.integers(0, 3), workers=WORKERS)
@example(kind="ValueError", good=0, workers=1)
@example(kind="TimeoutError", good=0, workers=1)
@example(kind="OSError", good=1, workers=2)
@example(kind="KeyError", good=1, workers=2)
@example(kind="RuntimeError", good=1, workers=2)
@example(kind="queue.Empty", good=1, workers=2)
def test_error_is_raised_unchanged(attempt: Attempt, kind: str, good: int, workers: int) -> None:
    """An exception of any kind is raised unchanged: it is the very object, with the same cause and without notes."""
    session = attempt.session("import queue" if "queue" in kind else "")
    session.exec(f"error, cause, caught = {kind}('dead'), Exception('why'), None")
    session.exec(f"def work(item):\n    if item == {good}: raise error from cause")
    call = f"parallel_map(work, range({good + 1}), {workers})"
    session.exec(f"try: {call}\nexcept Exception as raised: caught = raised")
    session.equal("caught is error", True, "expected the very exception that the function raised")
    session.equal("error.__cause__ is cause", True, "the cause of the exception was changed")
    session.equal("getattr(error, '__notes__', [])", [], "notes were added to the exception")


@settings(max_examples=20)
@given(script=BAD, workers=WORKERS, picks=PICKS)
@example(script=["gives"], workers=1, picks=FIRST)
@example(script=["raises", "gives"], workers=2, picks=FIRST)
@example(script=["gives", "raises"], workers=2, picks=LAST)
def test_nothing_is_left(attempt: Attempt, script: list[str], workers: int, picks: list[int]) -> None:
    """When `parallel_map` returns or raises, no call is running and no thread is left."""
    seen = play(attempt, script, workers, picks, "on, threading.active_count() - 1")
    equal((seen["cut off"], seen["left"]), ([], 0), "the calls that still run, and the number of threads left")


@settings(max_examples=10)
@given(count=st.integers(1, 4), workers=WORKERS)
@example(count=2, workers=1)
@example(count=2, workers=2)
def test_item_that_occurs_twice(attempt: Attempt, count: int, workers: int) -> None:
    """If one object occurs several times among the items, each occurrence has its own call and its own result."""
    session = attempt.session("from itertools import count\nn = count()", count=count, workers=workers)
    session.equal("sorted(parallel_map(lambda _: next(n), [None] * {count}, {workers}))", list(range(count)))


@settings(max_examples=10)
@given(counts=st.lists(st.integers(0, 3), max_size=3), outer=WORKERS, inner=WORKERS)
@example(counts=[0, 0], outer=1, inner=1)
@example(counts=[1, 1], outer=1, inner=1)
@example(counts=[2, 1], outer=2, inner=2)
def test_call_that_maps_too(attempt: Attempt, counts: list[int], outer: int, inner: int) -> None:
    """A call may use `parallel_map` itself, in the same or in another number of threads."""
    session = attempt.session(f"def work(n): return parallel_map(str, range(n), {inner})")
    session.equal(f"parallel_map(work, {counts}, {outer})", [[str(item) for item in range(count)] for count in counts])


@settings(max_examples=4)
@given(workers=st.integers(2, 4))
@example(workers=2)
def test_slow_generator(attempt: Attempt, workers: int) -> None:
    """With a slow generator, still `workers` calls run at the same time."""
    attempt.show(
        f"import threading, time\nmeet = threading.Barrier({workers})\n"
        f"items = (time.sleep(0.1) for _ in range({workers}))\nsorted(parallel_map(lambda _: meet.wait(2), items, {workers}))"
    )
    equal(attempt.run(scenarios.slowly, workers), list(range(workers)))


@settings(max_examples=30)
@given(items=ITEMS, workers=st.integers(-3, 0) | st.integers(-(10**20), 0))
@example(items=["a"], workers=0)
@example(items=[], workers=0)
@example(items=["a"], workers=-1)
def test_workers_below_one(attempt: Attempt, items: list[Any], workers: int) -> None:
    """`workers < 1` raises ValueError, and nothing is called."""
    session = attempt.session("called = []")
    session.raises(ValueError, "parallel_map(called.append, {items}, {workers})", items=items, workers=workers)
    session.equal("len(called)", 0, "the number of calls")
