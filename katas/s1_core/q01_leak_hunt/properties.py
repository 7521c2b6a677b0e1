"""The properties of q01_leak_hunt."""

from itertools import pairwise
from typing import Any, Final

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, Session

CLASSES: Final = "class Tea: pass\nclass Cup(Tea): pass"
PLAN: Final = """
def action():
    for kind, number in zip(alive, plan.pop(0)):
        alive[kind] = alive[kind][:number] + [kind() for _ in range(number - len(alive[kind]))]
"""
"""An action after which as many instances are alive as the plan says."""
CHANGES = st.lists(
    st.tuples(st.sampled_from([1, 1, 1, 2, 0, -1]), st.sampled_from([1, 1, 1, 3, 0, -2])), min_size=1, max_size=5
)
ROUNDS = st.integers(1, 4)


def counts(changes: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the numbers of instances after each round, from 2 of each before the first one."""
    numbers = [(2, 2)]
    for first, second in changes:
        numbers.append((max(0, numbers[-1][0] + first), max(0, numbers[-1][1] + second)))
    return numbers


def growing(numbers: list[tuple[int, int]]) -> list[str]:
    """Return the names of the classes of which there are more after each round."""
    names = {"Tea": 0, "Cup": 1}
    pairs = [*pairwise(numbers)]
    return sorted(name for name, index in names.items() if all(now[index] > before[index] for before, now in pairs))


def start(attempt: Attempt, *lines: str, **values: Any) -> Session:
    """Return a session with two classes and these lines."""
    session = attempt.session(CLASSES, **values)
    for line in lines:
        session.exec(line)
    return session


@settings(max_examples=50)
@given(changes=CHANGES)
@example(changes=[(1, 0), (1, 0), (1, 0)])
@example(changes=[(0, 1), (0, 1), (0, 1)])
@example(changes=[(1, 1), (0, 1), (0, 1)])
@example(changes=[(1, 1), (1, 0), (1, 1)])
@example(changes=[(2, 0), (-1, 1), (2, 1)])
@example(changes=[(1, 1), (1, 1), (0, 1)])
@example(changes=[(0, 1), (1, 1), (1, 1)])
@example(changes=[(-1, 1), (1, 1), (1, 1)])
@example(changes=[(1, 0)])
@example(changes=[(0, 0)])
@example(changes=[(1, 2)] * 5)
def test_growth_in_every_round(attempt: Attempt, changes: list[tuple[int, int]]) -> None:
    """A class leaks if after each round more instances of it are alive than before this round, and not otherwise."""
    numbers = counts(changes)
    session = start(attempt, PLAN, plan=numbers[1:], rounds=len(changes))
    session.exec("alive, plan = {Tea: [Tea(), Tea()], Cup: [Cup(), Cup()]}, {plan}")
    session.exec("found = leaks(action, [Tea, Cup], {rounds})")
    session.equal("sorted(kind.__name__ for kind in found)", growing(numbers))
    session.equal("type(found) is set, found <= {Tea, Cup}", (True, True), "the result must be a set of the very classes")


GARBAGE: Final = {
    "a cycle": "    tea = Tea()\n    tea.me = tea",
    "a ring": "    one, two = Tea(), Tea()\n    one.next, two.next = two, one",
    "a list": "    tea = Tea()\n    tea.all = [[tea]]",
    "a method": "    tea = Tea()\n    tea.act = tea.__repr__",
    "an exception": "    try: raise ValueError(Tea())\n    except ValueError as error: error.args[0].me = error",
    "a __del__": "    tea = Tea()\n    tea.me = tea\n    tea.other = Bye()",
    "an old cycle": "    global old\n    old = Tea()\n    old.me = old",
}
BEFORE: Final = {"a __del__": "class Bye:\n    def __del__(self): pass", "an old cycle": "old = Tea()\nold.me = old"}
"""What has to exist before the first round."""


@settings(max_examples=25)
@given(kind=st.sampled_from(sorted(GARBAGE)), rounds=ROUNDS, enabled=st.booleans())
@example(kind="a cycle", rounds=1, enabled=True)
@example(kind="a cycle", rounds=3, enabled=False)
@example(kind="a ring", rounds=3, enabled=True)
@example(kind="an old cycle", rounds=3, enabled=True)
def test_garbage_is_no_leak(attempt: Attempt, kind: str, rounds: int, *, enabled: bool) -> None:
    """Objects in reference cycles that the collector can free do not count, even if it is disabled."""
    session = start(attempt, BEFORE.get(kind, ""), f"def action():\n{GARBAGE[kind]}", rounds=rounds)
    session.exec("" if enabled else "import gc\ngc.disable()")
    session.exec("found = leaks(action, [Tea], {rounds})")
    session.exec("" if enabled else "gc.enable()")
    session.equal("found", set())


@settings(max_examples=15)
@given(dead=st.integers(1, 5), rounds=ROUNDS)
@example(dead=1, rounds=1)
@example(dead=5, rounds=3)
def test_garbage_from_before_hides_nothing(attempt: Attempt, dead: int, rounds: int) -> None:
    """Objects in reference cycles from before the call do not count either, so they cannot hide a leak."""
    session = start(attempt, "import gc\nlog = []\ndef action(): log.append(Tea())\ngc.disable()", dead=dead, rounds=rounds)
    session.exec("for _ in range({dead}):\n    tea = Tea()\n    tea.me = tea\ndel tea")
    session.exec("found = leaks(action, [Tea], {rounds})\ngc.enable()")
    session.equal("found == {Tea}", True)


KEPT: Final = {
    "replaces one object": "def action():\n    global tea\n    tea = Tea()",
    "returns a new object": "def action():\n    return Tea()",
    "returns a ring": "def action():\n    tea = Tea()\n    tea.me = tea\n    return tea",
    "returns a list": "def action():\n    return [Tea() for _ in range(9)]",
    "replaces a list": "def action():\n    global teas\n    teas = [Tea() for _ in range(9)]",
    "keeps the last result": "last = [None, Tea()]\ndef action():\n    last[:] = [last[1], Tea()]\n    return last",
    "frees with the next call": "tea = Tea()\ndef action():\n    global tea\n    tea, old = Tea(), tea\n    return old",
}
READY: Final = {
    "replaces one object": "tea = Tea()",
    "replaces a list": "teas = [Tea() for _ in range(9)]",
    "keeps the last result": "last[0] = Tea()",
}
"""What has to exist before the first round, so that there are no more objects after it."""


@settings(max_examples=25)
@given(kind=st.sampled_from(sorted(KEPT)), rounds=ROUNDS)
@example(kind="returns a new object", rounds=1)
@example(kind="returns a new object", rounds=3)
@example(kind="replaces one object", rounds=1)
@example(kind="replaces one object", rounds=3)
@example(kind="replaces a list", rounds=2)
@example(kind="returns a ring", rounds=1)
def test_hunt_keeps_nothing_during_the_call(attempt: Attempt, kind: str, rounds: int) -> None:
    """The hunt keeps no object alive: neither the result of the action nor the objects that it has counted."""
    session = start(attempt, KEPT[kind], READY.get(kind, ""), rounds=rounds)
    session.equal("leaks(action, [Tea], {rounds})", set())


@settings(max_examples=25)
@given(kept=st.booleans(), returned=st.booleans(), rounds=ROUNDS)
@example(kept=False, returned=True, rounds=1)
@example(kept=True, returned=True, rounds=3)
@example(kept=True, returned=False, rounds=3)
def test_hunt_keeps_nothing_afterwards(attempt: Attempt, rounds: int, *, kept: bool, returned: bool) -> None:
    """After the call, all objects can be freed."""
    body = "    tea = Tea()\n    probes.append(ref(tea))" + "\n    log.append(tea)" * kept + "\n    return tea" * returned
    session = start(
        attempt, "import gc\nfrom weakref import ref\nprobes, log = [], []", f"def action():\n{body}", rounds=rounds
    )
    session.equal("len(leaks(action, [Tea], {rounds}))", int(kept))
    session.exec("log.clear()\ngc.collect()")
    session.equal("[probe() is None for probe in probes]", [True] * rounds, "objects are still alive")


RESTORED: Final = (
    "gc.isenabled(), gc.get_threshold(), gc.get_debug(), gc.get_freeze_count(), len(gc.callbacks), len(gc.garbage)"
)
ACTIONS: Final = {
    "returns": "def action(): log.append(Tea())",
    "raises": "def action(): raise ValueError('late')",
    "interrupts": "def action(): raise KeyboardInterrupt",
}


@settings(max_examples=30)
@given(
    enabled=st.booleans(),
    threshold=st.sampled_from([(700, 10, 10), (0, 0, 0), (123, 4, 5)]),
    how=st.sampled_from(sorted(ACTIONS)),
    rounds=st.integers(0, 3),
)
@example(enabled=True, threshold=(700, 10, 10), how="returns", rounds=3)
@example(enabled=False, threshold=(700, 10, 10), how="returns", rounds=1)
@example(enabled=True, threshold=(123, 4, 5), how="returns", rounds=1)
@example(enabled=True, threshold=(700, 10, 10), how="raises", rounds=1)
@example(enabled=False, threshold=(123, 4, 5), how="interrupts", rounds=1)
@example(enabled=True, threshold=(700, 10, 10), how="returns", rounds=0)
@example(enabled=False, threshold=(700, 10, 10), how="returns", rounds=0)
def test_collector_as_before(
    attempt: Attempt, threshold: tuple[int, int, int], how: str, rounds: int, *, enabled: bool
) -> None:
    """After the call, the collector is enabled or disabled as before and has its old thresholds, also after an exception."""
    session = start(attempt, f"import gc\nlog = []\n{ACTIONS[how]}", threshold=threshold, rounds=rounds)
    session.exec("old = gc.get_threshold()\ngc.set_threshold(*{threshold})")
    session.exec("" if enabled else "gc.disable()")
    session.exec(f"before = {RESTORED}\ntry: leaks(action, [Tea], {{rounds}})\nexcept BaseException: pass\nafter = {RESTORED}")
    session.exec("gc.set_threshold(*old)\ngc.enable()")
    session.equal("[was for was, now in zip(after, before) if was != now]", [], "the settings that are different now")


@settings(max_examples=20)
@given(
    error=st.sampled_from(["ValueError('late')", "KeyError(1)", "KeyboardInterrupt()", "SystemExit()"]), good=st.integers(0, 3)
)
@example(error="ValueError('late')", good=0)
@example(error="KeyboardInterrupt()", good=0)
@example(error="ValueError('late')", good=2)
def test_exception_of_the_action(attempt: Attempt, error: str, good: int) -> None:
    """An exception of the action is raised unchanged, and ends the hunt."""
    body = "    calls.append(1)\n    if len(calls) > {good}: raise error"
    session = start(attempt, f"error, calls, seen = {error}, [], None", f"def action():\n{body}", good=good)
    session.exec("try: leaks(action, [Tea], {good} + 2)\nexcept BaseException as caught: seen = caught is error")
    session.equal("seen", True, "whether the very exception was raised")
    session.equal("len(calls)", good + 1, "the number of calls")


SOURCES = st.sampled_from(
    ["[Tea, Cup]", "(Tea, Cup)", "{Tea, Cup}", "iter([Tea, Cup])", "(kind for kind in (Tea, Cup))", "[Cup] * 2"]
)


@settings(max_examples=25)
@given(source=SOURCES, rounds=st.integers(1, 6), given_rounds=st.booleans())
@example(source="[Tea, Cup]", rounds=3, given_rounds=False)
@example(source="iter([Tea, Cup])", rounds=1, given_rounds=True)
@example(source="[]", rounds=2, given_rounds=True)
@example(source="[Tea]", rounds=2, given_rounds=True)
@example(source="{Tea, Cup}", rounds=1, given_rounds=True)
def test_calls_and_kinds(attempt: Attempt, source: str, rounds: int, *, given_rounds: bool) -> None:
    """The action is called once in each of three rounds, or `rounds` rounds; `kinds` is any iterable, and is not changed."""
    session = start(attempt, f"log, kinds = [], {source}\ndef action(): log.append(Cup())", rounds=rounds)
    call = "leaks(action, kinds, {rounds})" if given_rounds else "leaks(action, kinds)"
    session.equal(f"{call} == {'{Cup}' if 'Cup' in source else 'set()'}", True)
    session.equal("len(log)", rounds if given_rounds else 3, "the number of calls")
    if not source.startswith(("iter", "(kind")):
        session.equal(f"kinds == {source}", True, "the call changed `kinds`")


@settings(max_examples=20)
@given(rounds=st.integers(-5, 0) | st.integers(-(10**20), 0), kinds=st.sampled_from(["[Tea]", "[]"]))
@example(rounds=0, kinds="[Tea]")
@example(rounds=-1, kinds="[Tea]")
@example(rounds=0, kinds="[]")
def test_rounds_below_one(attempt: Attempt, rounds: int, kinds: str) -> None:
    """`rounds < 1` raises ValueError, and the action is not called."""
    session = start(attempt, "calls = []\ndef action(): calls.append(1)", rounds=rounds)
    session.raises(ValueError, f"leaks(action, {kinds}, {{rounds}})")
    session.equal("len(calls)", 0, "the number of calls")


ODD: Final = {
    "a class with the same name": "Other = type('Tea', (), {'__qualname__': 'Tea'})",
    "a lying __class__": "class Other:\n    __class__ = Tea",
    "a __class__ that raises": "class Other:\n    @property\n    def __class__(self): raise ValueError('no')",
    "a subclass": "class Other(Tea): pass",
    "no equality and hash": "class Other:\n    __eq__ = __hash__ = __bool__ = None",
    "a false length": "class Other:\n    def __len__(self): return 0",
    "attributes that raise": "class Other:\n    def __getattribute__(self, name): raise ValueError(name)",
}


@settings(max_examples=25)
@given(kind=st.sampled_from(sorted(ODD)), leaking=st.sampled_from(["Tea", "Other"]), both=st.booleans())
@example(kind="a class with the same name", leaking="Other", both=True)
@example(kind="a class with the same name", leaking="Tea", both=True)
@example(kind="a lying __class__", leaking="Other", both=True)
@example(kind="a __class__ that raises", leaking="Other", both=True)
@example(kind="a subclass", leaking="Other", both=False)
@example(kind="no equality and hash", leaking="Other", both=True)
@example(kind="attributes that raise", leaking="Other", both=True)
def test_type_alone_decides(attempt: Attempt, kind: str, leaking: str, *, both: bool) -> None:
    """An instance counts for its very class, whatever its methods say and however the class is called."""
    session = start(attempt, ODD[kind], f"log = []\ndef action(): log.append({leaking}())")
    call = f"leaks(action, [Tea{', Other' * both}])"
    expected = "set()" if leaking == "Other" and not both else f"{{{leaking}}}"
    session.equal(f"{call} == {expected}", True)


@settings(max_examples=12)
@given(dead=st.booleans(), rounds=ROUNDS)
@example(dead=True, rounds=1)
def test_proxies_do_not_matter(attempt: Attempt, rounds: int, *, dead: bool) -> None:
    """Weak proxies, even of dead objects, are no instances and do no harm."""
    session = start(attempt, "from weakref import proxy\ntea, log = Tea(), []", rounds=rounds)
    session.exec("def action(): log.append(proxy(tea))\naction()" + "\nlast = [proxy(Tea())]" * dead)
    session.equal("leaks(action, [Tea], {rounds})", set())


@settings(max_examples=6)
@given(each=st.integers(1, 20_000), rounds=st.integers(1, 50))
@example(each=20_000, rounds=2)
@example(each=1, rounds=50)
def test_many(attempt: Attempt, each: int, rounds: int) -> None:
    """Thousands of instances may be alive, and there may be dozens of rounds."""
    session = start(attempt, "log, calls = [], []", each=max(1, min(each, 40_000 // rounds)), rounds=rounds)
    session.exec("def action():\n    calls.append(1)\n    log.extend(Cup() for _ in range({each}))")
    session.equal("leaks(action, [Tea, Cup], {rounds}) == {Cup}", True)
    session.equal("len(calls)", rounds, "the number of calls")


@settings(max_examples=6)
@given(rounds=st.integers(2, 40))
@example(rounds=40)
@example(rounds=12)
def test_last_round_counts(attempt: Attempt, rounds: int) -> None:
    """A class that grows in all rounds but the last does not leak."""
    session = start(attempt, "log = []", rounds=rounds)
    session.exec("def action():\n    if len(log) < {rounds} - 1: log.append(Tea())")
    session.equal("leaks(action, [Tea], {rounds})", set())
