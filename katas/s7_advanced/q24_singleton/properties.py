"""The properties of q24_singleton."""

from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, equal, holds

from . import scenarios
from .scenarios import Call

VALUES: Any = st.sampled_from(["tea", None, 0, [], {"k": 1}, (1, 2)])
CALLS: Any = st.lists(
    st.tuples(st.lists(VALUES, max_size=2), st.dictionaries(st.sampled_from(["key", "args", "name"]), VALUES, max_size=2)),
    min_size=1,
    max_size=4,
)
BODIES = {
    "plain": "",
    "empty": "    __len__ = lambda self: 0\n",
    "false": "    __bool__ = lambda self: False\n",
    "doubtful": "    __bool__ = None\n",
    "incomparable": "    __eq__ = None\n",
    "equal to all": "    __eq__ = lambda *both: True\n    __hash__ = lambda self: 1\n",
    "with slots": "    __slots__ = ['given']\n",
    "with a None": "    _instance = None\n",
}
NAMES = ["Parent", "Child", "Other", "Grandchild", "namesake", "stranger"]
FAMILY = "class Parent(metaclass=SingletonMeta):\n    def __init__(self): print('creates', type(self).__name__)\n\n"
CLASSES = {
    "Child": "class Child(Parent): pass\n",
    "Other": "class Other(Parent): pass\n",
    "Grandchild": "class Child(Parent): pass\nclass Grandchild(Child): pass\n",
    "namesake": "namesake = SingletonMeta('Parent', (Parent,), {})\n",
    "stranger": "stranger = SingletonMeta('Parent', (), {})\n",
}
BROKEN = """\
class Broken(metaclass=SingletonMeta):
    def __init__(self): raise TypeError

def ask(n):
    try: Broken()
    except TypeError: return Thing(n).number

"""
ASK = "def ask(n): return Thing(n).number\n\n"
POOL = """\
with ThreadPoolExecutor({count}) as pool:
    calls = [{calls}]

[call.exception() or {result} for call in calls]"""
ANOTHER = """\
made = {value}

class Thing(metaclass=SingletonMeta):
    def __new__(cls, *args): return made
"""
PAIR = [("A", "B"), ("B", "A")]
INIT = "    def __init__(self, *args, **keywords):\n        {} [[*args], keywords]\n"


@settings(max_examples=50)
@given(kind=st.sampled_from(sorted(BODIES)), calls=CALLS)
@example(kind="plain", calls=[([], {})])
@example(kind="plain", calls=[([1], {}), ([2], {})])
@example(kind="plain", calls=[([[]], {}), ([], {"key": []})])
@example(kind="empty", calls=[([], {})])
@example(kind="false", calls=[([], {})])
@example(kind="incomparable", calls=[([], {})])
@example(kind="with a None", calls=[([], {})])
def test_one_instance(attempt: Attempt, kind: str, calls: list[Call]) -> None:
    """The first call creates the instance with its arguments; every later call returns this very object and creates nothing."""
    given = [", ".join([*map(repr, args), *(f"{name}={value!r}" for name, value in words.items())]) for args, words in calls]
    lines = "\n".join(f"Thing({words})" for words in given)
    thing = f"class Thing(metaclass=SingletonMeta):\n{BODIES[kind]}"
    made = f"{thing}    made = []\n{INIT.format('Thing.made +=')}{lines}\nThing() is Thing()"
    attempt.show(made)
    seen = attempt.run(scenarios.ask, kind, calls)
    args, words = calls[0]
    attempt.show(f"{made}\nThing.made")
    started = [[*each[1:]] for each in seen["log"] if each != "__new__"]
    equal([part for each in started for part in each], [args, words], "the arguments of each call of `__init__`")
    holds(seen["log"].count("__new__") == 1, f"`__new__` is called {seen['log'].count('__new__')} times")
    attempt.show(f"{thing}{INIT.format('self.given =')}[{', '.join(f'Thing({words}).given' for words in given)}]")
    equal(seen["given"], [[args, words]] * len(calls), "the arguments that the instance was created with, after each call")
    attempt.show(made)
    holds(seen["same"], "two calls returned two objects")
    attempt.show(f"class Thing(metaclass=SingletonMeta):\n{BODIES[kind] or '    pass'}\nThing()\nvars(Thing).get('_instance')")
    if kind == "with a None":
        equal(seen["own"], None)


@settings(max_examples=10)
@given(value=VALUES.filter(lambda value: value is not None), argument=VALUES)
@example(value="tea", argument=1)
def test_new_returns_another_object(attempt: Attempt, value: Any, argument: Any) -> None:
    """If `__new__` returns an object of another class, every call returns this object, and no `__init__` runs."""
    session = attempt.session(ANOTHER, value=value)
    session.equal("Thing({argument}) is made", True, argument=argument)
    session.equal("Thing() is made", True)


@settings(max_examples=40)
@given(order=st.lists(st.sampled_from(NAMES), min_size=1, max_size=6))
@example(order=["Parent", "Child"])
@example(order=["Child", "Parent"])
@example(order=["Parent", "stranger"])
@example(order=["Parent", "namesake"])
@example(order=["Child", "Other"])
def test_each_class_has_its_own(attempt: Attempt, order: list[str]) -> None:
    """Each class has its own instance, even a subclass, and even a class of the same name."""
    classes = dict.fromkeys(CLASSES[name] for name in order if name != "Parent")
    attempt.show(f"{FAMILY}{''.join(classes)}[type(each()) is each for each in [{', '.join(order)}]]")
    given, made = attempt.run(scenarios.family, order)
    equal(given, order, "the classes of the instances")
    equal(made, [*dict.fromkeys(order)], "the classes whose instances were created, in this order")


@settings(max_examples=4)
@given(count=st.integers(130, 3000))
@example(count=130)
def test_instances_stay(attempt: Attempt, count: int) -> None:
    """An instance stays alive, however many classes there are."""
    session = attempt.session(
        """
        classes = [SingletonMeta("Thing", (), {}) for _ in range({count})]
        things = [cls() for cls in classes]
        """,
        count=count,
    )
    equal(session.eval("sum(cls() is thing for cls, thing in zip(classes, things))"), count, "instances were lost")


@settings(max_examples=30)
@given(
    failing=st.lists(st.booleans(), min_size=1, max_size=5),
    kind=st.sampled_from(["__init__", "__new__"]),
    error=st.sampled_from(["KeyError", "KeyboardInterrupt", "TypeError"]),
)
@example(failing=[True], kind="__init__", error="KeyError")
@example(failing=[True, False], kind="__init__", error="KeyError")
@example(failing=[True, False], kind="__init__", error="KeyboardInterrupt")
@example(failing=[True, False], kind="__init__", error="TypeError")
@example(failing=[True, True, False, False], kind="__init__", error="KeyError")
def test_failure_leaves_nothing(attempt: Attempt, failing: list[bool], kind: str, error: str) -> None:
    """If creating raises, the caller gets this very exception, unchanged; the next call tries again with its own arguments."""
    head, thing, tail = (
        ("(cls", "thing = object.__new__(cls); thing", "; return thing") if kind == "__new__" else ("(self", "self", "")
    )
    attempt.show(
        f"class Thing(metaclass=SingletonMeta):\n    def {kind}{head}, number):\n"
        f"        if {failing}[number]: raise {error}(number) from Exception('why')\n        {thing}.number = number{tail}\n"
        + "\n".join(f"Thing({number}).number" for number, _ in enumerate(failing))
    )
    made = failing.index(False) if False in failing else len(failing)
    expected = ["raises" if number < made else made for number, _ in enumerate(failing)]
    equal(
        attempt.run(scenarios.fail, failing, kind, error),
        expected,
        "for each call, `raises`, or the argument that the instance was created with",
    )


@settings(max_examples=20)
@given(failing=st.lists(st.booleans(), min_size=2, max_size=4), before=st.sampled_from(["", "failed"]))
@example(failing=[False, False], before="")
@example(failing=[True, False], before="")
@example(failing=[False, False], before="failed")
@example(failing=[False, False], before="slow")
def test_threads_come_at_once(attempt: Attempt, failing: list[bool], before: str) -> None:
    """While one thread creates the instance, the others wait until it is ready; if creating raises, the next one tries."""
    raising = f"        if {failing}[number]: raise KeyError(number)\n" if True in failing else ""
    count = len(failing)
    calls = f"pool.submit(ask, n) for n in range({count})"
    attempt.show(
        "import time\nfrom concurrent.futures import ThreadPoolExecutor\n"
        "class Thing(metaclass=SingletonMeta):\n    number = 'not ready'\n    def __init__(self, number):\n"
        f"        print('makes', number)\n        time.sleep(0.1)\n{raising}        self.number = number\n\n"
        f"{BROKEN if before == 'failed' else ASK}{POOL.format(count=count, calls=calls, result='call.result()')}"
    )
    seen = attempt.run(scenarios.crowd, failing, before)
    made, given = seen["made"], seen["given"]
    holds("waits forever" not in given, "a thread waits forever", given)
    done = [number for number in made if not failing[number]]
    equal(len(done), 1 if False in failing else 0, "the number of instances that were created")
    equal(made[len(made) - len(done) :], done, "the last call of `__init__`, after which nothing is created")
    expected = [
        f"KeyError: {number}" if number in made and failing[number] else (done or ["nothing"])[0]
        for number, _ in enumerate(failing)
    ]
    equal(given, expected, "for each thread, the number of the instance that it gets, or the error")


@settings(max_examples=10)
@given(orders=st.sampled_from([PAIR[:1], PAIR, PAIR[:1] * 2, [("A", "B"), ("C", "B")], [("A", "B"), ("B", "C"), ("C", "A")]]))
@example(orders=PAIR[:1])
@example(orders=PAIR)
def test_one_asks_for_another(attempt: Attempt, orders: list[tuple[str, str]]) -> None:
    """While a singleton is created, it may call another one, even if that one calls the first in another thread."""
    classes = sorted({letter for order in orders for letter in order})
    calls = ", ".join(f"pool.submit({first}, {second})" for first, second in orders)
    attempt.show(
        "import time\nfrom concurrent.futures import ThreadPoolExecutor\n"
        "class Base(metaclass=SingletonMeta):\n    def __init__(self, other=None):\n"
        "        print('makes', type(self).__name__)\n        time.sleep(0.1)\n        if other: other()\n\n"
        + "".join(f"class {name}(Base): pass\n\n" for name in classes)
        + POOL.format(count=len(orders), calls=calls, result="type(call.result()).__name__")
    )
    seen = attempt.run(scenarios.each_other, orders)
    equal(seen["given"], [first for first, _ in orders], "the class of the instance that each thread gets")
    equal(seen["made"], classes, "the classes whose instances were created")
