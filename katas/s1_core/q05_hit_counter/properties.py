"""The properties of q05_hit_counter: two threads must get the same results as if they had run one after the other."""

from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, equal, holds

from . import scenarios
from .scenarios import Step

KEYS = st.sampled_from(["/", "/a", "/A", "", " ", "\xe9", "e\u0301", "0"])
STEPS = st.lists(st.tuples(st.sampled_from(["hit", "hit", "hit", "total", "totals"]), KEYS), max_size=12)
HIT, OTHER, TOTAL, TOTALS = ["hit", "a"], ["hit", "b"], ["total", "a"], ["totals", ""]


def call(step: Step) -> str:
    """Return a call as code."""
    return f"counter.{step[0]}({step[1]!r})" if step[0] != "totals" else "counter.totals()"


def do(totals: dict[str, int], step: Step) -> Any:
    """Do a step with a dict, as a counter should, and return the result."""
    method, key = step
    if method == "hit":
        totals[key] = totals.get(key, 0) + 1
    return dict(totals) if method == "totals" else totals.get(key, 0)


def one_by_one(before: list[Step], one: Step, two: list[Step]) -> list[Any]:
    """Return the outcome of each order of the calls of two threads: the results of both, and the totals."""
    outcomes: list[Any] = []
    for earlier in range(len(two) + 1):
        totals: dict[str, int] = {}
        for step in before:
            do(totals, step)
        first = [do(totals, step) for step in two[:earlier]]
        got = do(totals, one)
        rest = [do(totals, step) for step in two[earlier:]]
        outcomes.append([got, first + rest, totals])
    return outcomes


def judge(attempt: Attempt, seen: list[Any], before: list[Step], one: Step, two: list[Step]) -> None:
    """Require that the results of two threads are those of some order of their calls."""
    line, other, *got, ended = seen
    stopped = f"stopped at line {line}" if line else "has ended"
    lines = ["counter = HitCounter()", *map(call, before), f"one = {call(one)}  # {stopped} while another thread runs"]
    lines += [
        f"two = [{', '.join(map(call, two))}]{f'  # stopped at line {other}' if other else ''}",
        "one, two, counter.totals()",
    ]
    attempt.show("\n".join(lines))
    holds(ended, "one of the two threads waits forever")
    expected = one_by_one(before, one, two)
    if not any(same(got, outcome) for outcome in expected):
        equal(got, expected[-1], "no order of these calls has these results; the expected ones are those of one order")


def same(got: Any, expected: Any) -> bool:
    """Return whether two outcomes are equal and have the same types."""
    return bool(got == expected) and repr(got[:2]) == repr(expected[:2])


@settings(max_examples=50)
@given(steps=STEPS)
@example(steps=[("hit", "/")])
@example(steps=[("hit", "/"), ("hit", "/")])
@example(steps=[("total", "/")])
@example(steps=[("total", "/"), ("totals", "")])
@example(steps=[("hit", "/a"), ("hit", "/A"), ("totals", "")])
def test_counts_by_key(attempt: Attempt, steps: list[tuple[str, str]]) -> None:
    """`hit` returns the new total of a key, `total` its hits so far, and `totals` the totals of all keys that were hit."""
    session, model = attempt.session("counter = HitCounter()"), dict[str, int]()
    for step in steps:
        expected = do(model, [*step])
        session.equal("dict(counter.totals())" if step[0] == "totals" else call([*step]), expected)


@settings(max_examples=6)
@given(hits=st.integers(1, 5000), keys=st.integers(1, 1500))
@example(hits=1200, keys=1)
@example(hits=2000, keys=1200)
@example(hits=10_001, keys=1)
def test_counts_far(attempt: Attempt, hits: int, keys: int) -> None:
    """Thousands of hits and hundreds of keys are counted."""
    session = attempt.session("counter = HitCounter()", hits=hits, keys=keys)
    session.exec("for n in range({hits}):\n    last = counter.hit(str(n % {keys}))")
    session.equal("last, counter.total('0')", ((hits - 1) // keys + 1, (hits - 1) // keys + 1))
    session.equal("len(counter.totals()), sum(counter.totals().values())", (min(hits, keys), hits))


@settings(max_examples=20)
@given(keys=st.lists(KEYS, min_size=1, max_size=4), taken=st.integers(0, 4))
@example(keys=["/"], taken=0)
@example(keys=["/", "/"], taken=1)
def test_totals_belong_to_the_caller(attempt: Attempt, keys: list[str], taken: int) -> None:
    """Later hits do not change a dict that `totals` returned, and changing that dict does not change the counter."""
    hits = [call(["hit", key]) for key in keys]
    session = attempt.session("\n".join(["counter = HitCounter()", *hits[:taken], "totals = counter.totals()", *hits[taken:]]))
    why = "a dict that `totals` returned earlier has changed"
    session.equal("dict(totals)", {key: keys[:taken].count(key) for key in keys[:taken]}, why)
    session.equal("counter.totals() is counter.totals()", False, "two calls of `totals` returned the same dict")
    session.exec("counter.totals().update(dict.fromkeys({keys}, -1), spoilt=-1)\ncounter.totals().clear()", keys=keys)
    expected = {key: keys.count(key) for key in keys}
    session.equal("dict(counter.totals())", expected, "the totals after the returned dict was changed")
    singly = "[counter.total(key) for key in {each}]"
    session.equal(singly, [*expected.values()], "the total of each key after the returned dict was changed", each=[*expected])


@settings(max_examples=20)
@given(keys=st.lists(KEYS, min_size=1, max_size=3))
@example(keys=["/"])
def test_counters_are_independent(attempt: Attempt, keys: list[str]) -> None:
    """Each counter counts only its own hits."""
    session = attempt.session("one, two = HitCounter(), HitCounter()", keys=keys)
    session.exec("for key in {keys}:\n    one.hit(key)")
    session.equal("dict(HitCounter().totals())", {}, "the totals of a new counter")
    why = "the totals of keys that were hit in another counter only"
    session.equal("[two.total(key) for key in {keys}]", [0] * len(keys), why)


def test_thread_is_stopped_in_the_middle(attempt: Attempt) -> None:
    """If one thread is stopped anywhere while another runs, the results are as if one had run after the other."""
    for before, one, two in (
        *(([], HIT, [HIT]), ([HIT], HIT, [HIT, HIT]), ([], HIT, [OTHER]), ([], HIT, [TOTALS]), ([], HIT, [TOTAL, HIT])),
        *(([], TOTALS, [HIT]), ([HIT], TOTALS, [OTHER]), ([HIT], TOTAL, [HIT])),
        *(([HIT], HIT, [TOTAL]), ([HIT], HIT, [TOTALS])),
        *(([HIT, OTHER], TOTALS, [HIT, OTHER]), ([HIT, OTHER], TOTALS, [OTHER, HIT]), ([HIT], TOTALS, [OTHER, HIT])),
    ):
        for seen in attempt.run(scenarios.interrupt, before, one, two):
            judge(attempt, seen, before, one, two)


def test_stopped_for_long(attempt: Attempt) -> None:
    """No hit is lost if one thread is stopped for longer than any timeout."""
    for seen in attempt.run(scenarios.interrupt, [], HIT, [HIT], hasty=True):
        judge(attempt, seen, [], HIT, [HIT])


def test_both_threads_are_stopped(attempt: Attempt) -> None:
    """If two threads are stopped anywhere, one after the other, no hit is lost and no total is returned twice."""
    for one, two in ((HIT, [HIT]), (HIT, [OTHER])):
        for seen in attempt.run(scenarios.interrupt_both, [], one, two):
            judge(attempt, seen, [], one, two)
