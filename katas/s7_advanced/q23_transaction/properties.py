"""The properties of q23_transaction: small programs run in a session; expected values are computed without `with`."""

import re
from textwrap import indent
from typing import Any, Final

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt

Store = dict[str, Any]
Step = tuple[Any, ...]
"""`("set", key, value)`, `("pop", key)`, `("move", key)`, `("clear",)` or `("block", object, steps, error, caught)`."""
OWN: Final = {
    "Quiet": "class Quiet(Exception):\n    def __bool__(self): return False\n",
    "Same": "class Same(Exception):\n    def __eq__(self, other): return True\n",
    "CancelledError": "from asyncio import CancelledError\n",
}
FAIL: Final = """
def fail():
    try:
        raise LookupError
    except LookupError as earlier:
        globals()['context'] = earlier
        raise error
"""
ERRORS: Final = [
    *(
        "ValueError('no')",
        "OSError",
        "KeyError('a')",
        "Exception",
        "StopIteration",
        "StopAsyncIteration",
        "RuntimeError",
        "AssertionError",
    ),
    *("KeyboardInterrupt", "SystemExit", "GeneratorExit", "BaseException('no')", "Quiet()", "Same()"),
    *("CancelledError", "BaseExceptionGroup('no', [SystemExit()])"),
]
KEYS = st.sampled_from(["a", "b", "c", ""])
VALUES = st.integers(0, 3) | st.sampled_from([True, False, 1.0, None, "", "x", 2.5])
STORES = st.dictionaries(KEYS, VALUES, max_size=3)
CHANGES: st.SearchStrategy[Step] = st.one_of(
    st.tuples(st.just("set"), KEYS, VALUES),
    st.tuples(st.just("pop"), KEYS),
    st.tuples(st.just("move"), KEYS),
    st.just(("clear",)),
)
ENDINGS = st.none() | st.sampled_from(ERRORS)
PROGRAMS = st.lists(
    st.recursive(
        CHANGES,
        lambda inner: st.tuples(st.just("block"), st.integers(0, 1), st.lists(inner, max_size=4), ENDINGS, st.booleans()),
        max_leaves=6,
    ),
    max_size=4,
)


class Stopped(Exception):  # noqa: N818 - a signal
    """An exception that passes through the blocks."""


def run(steps: list[Step], store: Store) -> None:
    """Run a program on a store; a block copies the store and restores it."""
    for step in steps:
        match step:
            case ("set", key, value):
                store[key] = value
            case ("pop", key):
                store.pop(key, None)
            case ("move", key):
                store[key] = store.pop(key, 0)
            case ("clear",):
                store.clear()
            case ("block", _, inner, error, caught):
                before = list(store.items())
                try:
                    run(inner, store)
                    if error:
                        raise Stopped  # noqa: TRY301 - it is what the block does
                except Stopped:
                    store.clear()
                    store.update(before)
                    if not caught:
                        raise


def written(steps: list[Step]) -> str:
    """Return a program as Python code."""
    code = ""
    for step in steps:
        match step:
            case ("set", key, value):
                code += f"store[{key!r}] = {value!r}\n"
            case ("pop", key):
                code += f"store.pop({key!r}, None)\n"
            case ("move", key):
                code += f"store[{key!r}] = store.pop({key!r}, 0)\n"
            case ("clear",):
                code += "store.clear()\n"
            case ("block", number, inner, error, caught):
                body = written(inner) + (f"raise {error}\n" if error else "")
                guard = "suppress(BaseException), " if caught and "raise" in body else ""
                code += f"with {guard}{'tu'[number]}:\n{indent(body or 'pass' + chr(10), '    ')}"
    return code


def settled(steps: list[Step]) -> list[Step]:
    """Return the program with all exceptions of its outermost blocks caught."""
    return [(*step[:4], True) if step[0] == "block" else step for step in steps]


def complete(store: Store, code: str) -> str:
    """Return a program with the lines that it needs first; a transaction that is used once needs no name."""
    made = ""
    for name in "tu":
        head = re.compile(rf"\b{name}(?=:\n| as )")
        if len(head.findall(code)) == 1:
            code = head.sub("Transaction(store)", code)
        elif head.search(code):
            made += f"{name} = Transaction(store)\n"
    lines = ["from contextlib import suppress\n"] if "suppress(" in code else []
    lines += [text for name, text in OWN.items() if name in code]
    return "".join(lines) + f"store = {store!r}\n{made}{code}"


@settings(max_examples=80)
@given(store=STORES, steps=PROGRAMS)
@example(store={"a": 1}, steps=[("block", 0, [("set", "a", 2)], None, True)])
@example(store={"a": 1}, steps=[("block", 0, [("set", "a", 2)], "Exception", True)])
@example(store={}, steps=[("block", 0, [("set", "a", 2)], "Exception", True)])
@example(store={"a": 1}, steps=[("block", 0, [("set", "a", 2)], "KeyboardInterrupt", True)])
@example(store={"a": 1}, steps=[("block", 0, [("set", "a", 2)], "Quiet()", True)])
@example(store={"a": 1}, steps=[("block", 0, [("set", "a", 2)], "Same()", True)])
@example(store={"a": 1}, steps=[("block", 0, [("set", "a", 2)], "GeneratorExit", True)])
@example(store={"a": 1}, steps=[("block", 0, [("set", "a", 2)], "SystemExit", True)])
@example(store={"a": 1}, steps=[("block", 0, [("set", "a", 2)], "StopIteration", True)])
@example(store={"a": 1}, steps=[("block", 0, [("set", "a", 2)], "CancelledError", True)])
@example(store={"a": 1}, steps=[("block", 0, [("set", "a", 2)], "BaseExceptionGroup('no', [SystemExit()])", True)])
@example(store={}, steps=[("block", 0, [], None, True), ("block", 0, [], None, True)])
@example(store={}, steps=[("block", 0, [("block", 0, [], None, True)], None, True)])
@example(store={"a": 1, "b": 2}, steps=[("block", 0, [("move", "a")], "Exception", True)])
@example(store={"a": 1}, steps=[("block", 0, [("set", "a", True)], "Exception", True)])
@example(store={"a": 1}, steps=[("set", "a", 2), ("block", 0, [], "Exception", True)])
@example(store={}, steps=[("block", 0, [("set", "a", 1), ("block", 0, [("set", "a", 2)], "Exception", True)], None, True)])
@example(store={}, steps=[("block", 0, [("set", "a", 1), ("block", 0, [("set", "a", 2)], None, True)], "Exception", True)])
def test_rolled_back_or_kept(attempt: Attempt, store: Store, steps: list[Step]) -> None:
    """A block that ends with an exception restores the store, in its old order; any other block keeps its changes."""
    steps = settled(steps)
    session, expected = attempt.session(complete(store, written(steps))), dict(store)
    run(steps, expected)
    session.equal("store", expected)
    session.equal("list(store)", list(expected), "the order of the keys")


@settings(max_examples=60)
@given(store=STORES, steps=st.lists(CHANGES, max_size=3), error=st.sampled_from(ERRORS), depth=st.integers(1, 3))
@example(store={}, steps=[], error="OSError", depth=1)
def test_exception_goes_on(attempt: Attempt, store: Store, steps: list[Step], error: str, depth: int) -> None:
    """The caller gets the very exception, with its traceback and the same arguments, notes, cause and context."""
    heads = "".join(f"{'    ' * level}with t:\n" for level in range(1, depth + 1))
    body = indent(written(steps) + "raise error from cause\n", "    " * (depth + 1))
    code = "cause = Exception()\n"
    code += f"error = {error if '(' in error else error + '()'}\n"
    code += "caught, before = None, (error.args, dict(vars(error)))\n"
    code += f"try:\n{heads}{body}except BaseException as e:\n    caught = e\n"
    session = attempt.session(complete(store, code))
    for expression in (
        "caught is error",
        "error.__cause__ is cause",
        "error.__context__ is None",
        "(error.args, vars(error)) == before",
    ):
        session.equal(expression, True)
    session.equal("list(store.items())", list(store.items()))
    code = FAIL + code.replace("raise error from cause", "fail()")
    code += "from traceback import extract_tb\nnames = [frame.name for frame in extract_tb(error.__traceback__)]\n"
    session = attempt.session(complete(store, code))
    session.equal("'fail' in names", True, "the traceback of the exception")
    for expression in ("error.__context__ is context", "error.__cause__ is None", "error.__suppress_context__ is False"):
        session.equal(expression, True)


@settings(max_examples=1)
@given(count=st.integers(300, 1500))
def test_many_levels(attempt: Attempt, count: int) -> None:
    """Blocks can be nested deeply, a store can be large, and a rollback restores all of it."""
    session = attempt.session(
        """
        from contextlib import ExitStack, suppress
        store = {}
        t = Transaction(store)
        with suppress(OSError), ExitStack() as stack:
            for n in range({count}):
                stack.enter_context(t)
                store['a'] = n
            raise OSError
        """,
        count=count,
    )
    session.equal("store", {})
    session = attempt.session(
        """
        from contextlib import suppress
        store = {str(n): n for n in range({count})}
        with suppress(OSError), Transaction(store):
            store.clear()
            raise OSError
        """,
        count=count,
    )
    session.equal("len(store)", count)


@settings(max_examples=60)
@given(
    keys=st.lists(KEYS, min_size=1, max_size=3, unique=True),
    error=st.sampled_from(["", "KeyError"]),
    depth=st.integers(1, 2),
    grown=st.booleans(),
)
@example(keys=["a"], error="", depth=1, grown=False)
@example(keys=["a"], error="KeyError", depth=1, grown=False)
@example(keys=["a"], error="KeyError", depth=1, grown=True)
def test_very_objects(attempt: Attempt, keys: list[str], error: str, depth: int, *, grown: bool) -> None:
    """Entering returns the very dict, and a rollback restores the very values; changes inside a value remain."""
    given = "{" + ", ".join(f"{key!r}: value" for key in keys) + "}"
    grown = grown or not error
    body = ("value.append('new')\n" if grown else "") + (f"store[{keys[0]!r}] = [*value]\nraise {error}\n" if error else "")
    heads = "".join(f"{'    ' * level}with {'suppress(KeyError), ' if error else ''}t as same:\n" for level in range(depth))
    code = complete({}, heads + indent(body, "    " * depth)).replace("store = {}", f"value = []\nstore = {given}")
    session = attempt.session(code)
    session.equal("same is store", True)
    session.equal(f"store[{keys[0]!r}] is value", True)
    session.equal("value", ["new"] if grown else [])


@settings(max_examples=60)
@given(stores=st.tuples(STORES, STORES), ends=st.tuples(st.booleans(), st.booleans()), last=st.booleans())
@example(stores=({}, {}), ends=(True, False), last=False)
@example(stores=({}, {}), ends=(False, True), last=False)
@example(stores=({}, {"a": 0}), ends=(False, True), last=False)
def test_two_stores(attempt: Attempt, stores: tuple[Store, Store], ends: tuple[bool, bool], *, last: bool) -> None:
    """Transactions on two stores are independent, even if the block that was entered first is left first."""
    session = attempt.session(
        """
        def work(store):
            with Transaction(store):
                store['new'] = 1
                yield
        one, two = {stores}
        first, second = work(one), work(two)
        next(first), next(second)
        """,
        stores=stores,
    )
    lines = [
        f"{name}.close()" if failed else f"next({name}, None)" for name, failed in zip(("first", "second"), ends, strict=True)
    ]
    session.exec("\n".join(reversed(lines) if last else lines))
    for name, store, failed in zip(("one", "two"), stores, ends, strict=True):
        session.equal(name, store if failed else store | {"new": 1})
