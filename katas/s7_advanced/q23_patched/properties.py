"""The properties of q23_patched: what is true after small programs."""

from textwrap import indent
from typing import Any, Final, NamedTuple

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, Session


class Target(NamedTuple):
    """The code that creates an object called `box`, and what is true of it; `{v}` is replaced by a value."""

    code: str
    facts: dict[str, str]
    roomy: bool = True
    """Whether other attributes can be set, too."""


OWN: Final = "'size' in vars(box)"
TARGETS: Final = {
    "own": Target("class Box: pass\nbox = Box()\nbox.size = {v}\n", {"box.size": "{v}", OWN: "True"}),
    "missing": Target("class Box: pass\nbox = Box()\n", {"hasattr(box, 'size')": "False"}),
    "inherited": Target("class Box: size = {v}\nbox = Box()\n", {OWN: "False", "box.size": "{v}"}),
    "both": Target("class Box: size = 7\nbox = Box()\nbox.size = {v}\n", {OWN: "True", "box.size": "{v}"}),
    "method": Target("class Box:\n    def size(self): return {v}\nbox = Box()\n", {OWN: "False", "box.size()": "{v}"}),
    "slot": Target("class Box: __slots__ = ['size']\nbox = Box()\nbox.size = {v}\n", {"box.size": "{v}"}, roomy=False),
    "empty slot": Target("class Box: __slots__ = ['size']\nbox = Box()\n", {"hasattr(box, 'size')": "False"}, roomy=False),
    "slot above": Target(
        "class Base: __slots__ = ['size']\nclass Box(Base): pass\nbox = Box()\nbox.size = {v}\n",
        {"box.size": "{v}", OWN: "False"},
    ),
    "slot high above": Target(
        "class Top: __slots__ = ['size']\nclass Base(Top): pass\nclass Box(Base): pass\nbox = Box()\nbox.size = {v}\n",
        {"box.size": "{v}", OWN: "False"},
    ),
    "slot below": Target(
        "class Base: __slots__ = ['size']\nclass Box(Base): __slots__ = []\nbox = Box()\nbox.size = {v}\n",
        {"box.size": "{v}"},
        roomy=False,
    ),
    "property over its name": Target(
        "class Box:\n"
        "    @property\n"
        "    def size(self): return vars(self)['size'][0]\n"
        "    @size.setter\n"
        "    def size(self, size): vars(self)['size'] = [size]\n"
        "box = Box()\n"
        "box.size = {v}\n",
        {"box.size": "{v}", OWN: "True"},
    ),
    "property": Target(
        "class Box:\n"
        "    @property\n"
        "    def size(self): return self.length\n"
        "    @size.setter\n"
        "    def size(self, size): self.length = size\n"
        "box = Box()\n"
        "box.size = {v}\n",
        {"box.size": "{v}", "box.length": "{v}", OWN: "False"},
    ),
    "property with deleter": Target(
        "class Box:\n"
        "    deleted = False\n"
        "    @property\n"
        "    def size(self): return self.length\n"
        "    @size.setter\n"
        "    def size(self, size): self.length = size\n"
        "    @size.deleter\n"
        "    def size(self): self.deleted = True\n"
        "box = Box()\n"
        "box.size = {v}\n",
        {"box.size": "{v}", "box.deleted": "False"},
    ),
    "class": Target("class box: size = {v}\n", {"box.size": "{v}", OWN: "True"}),
    "subclass": Target("class Base: size = {v}\nclass box(Base): pass\n", {"box.size": "{v}", OWN: "False"}),
    "class without": Target("class box: pass\n", {"hasattr(box, 'size')": "False"}),
    "staticmethod": Target(
        "class box: size = staticmethod(lambda: {v})\n",
        {"box().size()": "{v}", "type(vars(box)['size']).__name__": "'staticmethod'"},
    ),
    "classmethod": Target(
        "class box: size = classmethod(lambda cls: cls.__name__)\nclass Sub(box): pass\n",
        {"Sub.size()": "'Sub'", "type(vars(box)['size']).__name__": "'classmethod'"},
    ),
    "property of a class": Target("class box: size = property(lambda self: {v})\n", {"box().size": "{v}"}),
    "inherited classmethod": Target(
        "class Base: size = classmethod(lambda cls: cls.__name__)\nclass box(Base): pass\n",
        {OWN: "False", "box.size()": "'box'"},
    ),
    "slot of a class": Target("class box: __slots__ = ['size']\n", {"type(vars(box)['size']).__name__": "'member_descriptor'"}),
    "module": Target("from types import ModuleType\nbox = ModuleType('box')\nbox.size = {v}\n", {"box.size": "{v}"}),
    "module without": Target("from types import ModuleType\nbox = ModuleType('box')\n", {"hasattr(box, 'size')": "False"}),
    "function": Target("def box(): pass\n", {"hasattr(box, 'size')": "False", "vars(box).get('size')": "None"}),
    "__getattr__": Target(
        "class Box:\n    def __getattr__(self, name): return {v}\nbox = Box()\n", {OWN: "False", "box.size": "{v}"}
    ),
    "cached property": Target(
        "from functools import cached_property\n"
        "class Box:\n"
        "    @cached_property\n"
        "    def size(self): return {v}\n"
        "box = Box()\n",
        {OWN: "False", "box.size": "{v}"},
    ),
    "cached already": Target(
        "from functools import cached_property\n"
        "class Box:\n"
        "    @cached_property\n"
        "    def size(self): return 7\n"
        "box = Box()\n"
        "box.size = {v}\n",
        {OWN: "True", "box.size": "{v}"},
    ),
    "equal to all": Target(
        "class Same:\n    def __eq__(self, other): return True\nclass Box: pass\nbox = Box()\nbox.size = same = Same()\n",
        {OWN: "True", "vars(box).get('size') is same": "True"},
    ),
}
UNABLE: Final = {
    "property": "class Box: size = property(lambda self: 1)\nbox = Box()\n",
    "no room": "box = object()\n",
    "other slots": "class Box: __slots__ = ['length']\nbox = Box()\n",
    "empty slots": "class Box:\n    __slots__ = []\n    size = 1\nbox = Box()\n",
    "frozen": "from dataclasses import dataclass\n@dataclass(frozen=True)\nclass Box: size: int\nbox = Box(1)\n",
    "named tuple": "from collections import namedtuple\nbox = namedtuple('Box', 'size')(1)\n",
}
ERRORS: Final = [
    *("", "", "ValueError", "AttributeError", "KeyError('size')", "StopIteration", "RuntimeError", "AssertionError"),
    *("KeyboardInterrupt", "SystemExit", "GeneratorExit", "BaseException"),
]
SOME_ERRORS = st.sampled_from(ERRORS)
KINDS = st.sampled_from(sorted(TARGETS))
VALUES = st.sampled_from(["1", "0", "None", "False", "''", "[]", "'x'", "()", "1.5", "NotImplemented.__doc__"])
NEW = st.sampled_from(["2", "None", "''", "True"])


def check(attempt: Attempt, code: str, facts: dict[str, Any]) -> Session:
    """Run some lines in a new session, and require the values of expressions."""
    session = attempt.session(f"from contextlib import suppress\n{code}" if "suppress(" in code else code)
    for expression, expected in facts.items():
        session.equal(expression, expected)
    return session


def facts_of(kind: str, value: str) -> dict[str, Any]:
    """Return what is true of a target."""
    return {fact: eval(due.format(v=value)) for fact, due in TARGETS[kind].facts.items()}  # noqa: S307 - it is our own code


@given(kind=KINDS, value=VALUES, new=NEW, sets=st.booleans(), error=SOME_ERRORS)
@example(kind="own", value="1", new="2", sets=False, error="")
@example(kind="own", value="1", new="2", sets=False, error="ValueError")
@example(kind="own", value="None", new="2", sets=False, error="")
@example(kind="own", value="1", new="2", sets=True, error="")
@example(kind="own", value="1", new="2", sets=False, error="KeyboardInterrupt")
@example(kind="inherited", value="1", new="2", sets=False, error="")
@example(kind="missing", value="1", new="2", sets=False, error="")
@example(kind="slot", value="1", new="2", sets=False, error="")
@example(kind="empty slot", value="1", new="2", sets=False, error="")
@example(kind="slot above", value="1", new="2", sets=False, error="")
@example(kind="slot below", value="1", new="2", sets=False, error="")
@example(kind="slot high above", value="1", new="2", sets=False, error="")
@example(kind="property", value="1", new="2", sets=False, error="")
@example(kind="property over its name", value="1", new="2", sets=False, error="")
@example(kind="property with deleter", value="1", new="2", sets=False, error="")
@example(kind="subclass", value="1", new="2", sets=False, error="")
@example(kind="class without", value="1", new="2", sets=False, error="")
@example(kind="staticmethod", value="1", new="2", sets=False, error="")
@example(kind="classmethod", value="1", new="2", sets=False, error="")
@example(kind="inherited classmethod", value="1", new="2", sets=False, error="")
@example(kind="property of a class", value="1", new="2", sets=False, error="")
@example(kind="module without", value="1", new="2", sets=False, error="")
@example(kind="__getattr__", value="1", new="2", sets=False, error="")
@example(kind="cached property", value="1", new="2", sets=False, error="")
@example(kind="equal to all", value="1", new="2", sets=False, error="")
def test_put_back(attempt: Attempt, kind: str, value: str, new: str, *, sets: bool, error: str) -> None:
    """Inside the block the attribute has the value; however the block is left, the attribute is then as it was before."""
    body = "inside = box.size\n" + ("box.size = 3\n" if sets else "") + (f"raise {error}\n" if error else "")
    head = f"with {'suppress(BaseException), ' if error else ''}patched(box, 'size', {new}):\n"
    code = TARGETS[kind].code.format(v=value) + head + indent(body, "    ")
    check(attempt, code, {"inside": eval(new)} | facts_of(kind, value))  # noqa: S307 - it is our own code


@settings(max_examples=60)
@given(kind=KINDS, value=VALUES, outer=NEW, error=SOME_ERRORS)
@example(kind="own", value="1", outer="2", error="")
@example(kind="missing", value="1", outer="2", error="")
@example(kind="slot", value="1", outer="2", error="")
def test_nested(attempt: Attempt, kind: str, value: str, outer: str, error: str) -> None:
    """An inner block restores the value of the outer one; other changes that the blocks make to the object stay."""
    inner = ("box.other = 4\n" if TARGETS[kind].roomy else "pass\n") + (f"raise {error}\n" if error else "")
    head = f"with {'suppress(BaseException), ' if error else ''}patched(box, 'size', 3):\n"
    code = TARGETS[kind].code.format(v=value) + f"with patched(box, 'size', {outer}):\n"
    code += indent(f"{head}{indent(inner, '    ')}between = box.size\n", "    ")
    stays = {"box.other": 4} if TARGETS[kind].roomy else {}
    check(attempt, code, {"between": eval(outer)} | stays | facts_of(kind, value))  # noqa: S307 - it is our own code


@settings(max_examples=60)
@given(kind=KINDS, value=VALUES, depth=st.integers(0, 2) | st.integers(3, 100), error=SOME_ERRORS)
@example(kind="own", value="1", depth=0, error="")
@example(kind="own", value="1", depth=1, error="")
@example(kind="missing", value="1", depth=0, error="ValueError")
def test_decorator(attempt: Attempt, kind: str, value: str, depth: int, error: str) -> None:
    """As a decorator, it patches during each call, even if the function calls itself, and not before."""
    start = TARGETS[kind].code.format(v=value) + "@patched(box, 'size', 2)\ndef work(n):\n"
    facts = facts_of(kind, value)
    if not error:
        code = start + ("    if n: work(n - 1)\n" if depth else "") + "    return box.size\n"
        check(attempt, code, facts)
        check(attempt, f"{code}work({depth})\n", facts)
        check(attempt, f"{code}work({depth})\nwork(0)\n", facts)
        check(attempt, code, {f"work({depth}), work(0)": (2, 2)})
    else:
        code = start + ("    if n: work(n - 1)\n" if depth else "") + f"    raise {error}\n"
        check(attempt, f"{code}with suppress(BaseException): work({depth})\n", facts)


@settings(max_examples=60)
@given(value=VALUES, then=VALUES, kind=st.sampled_from(["own", "slot", "property", "class", "module"]))
@example(value="1", then="5", kind="own")
def test_nothing_happens_before(attempt: Attempt, value: str, then: str, kind: str) -> None:
    """Nothing happens before the block is entered; the value of that moment is restored."""
    code = TARGETS[kind].code.format(v=value) + "manager = patched(box, 'size', 2)\nearly = box.size\n"
    code += f"box.size = {then}\nwith manager: inside = box.size\n"
    check(attempt, code, {"early": eval(value), "inside": 2, "box.size": eval(then)})  # noqa: S307 - it is our own code


@settings(max_examples=60)
@given(kind=KINDS, error=st.sampled_from(ERRORS[2:]))
@example(kind="own", error="ValueError")
@example(kind="own", error="StopIteration")
def test_exception_goes_on(attempt: Attempt, kind: str, error: str) -> None:
    """The caller gets the very exception that leaves the block, with its cause and its traceback."""
    code = f"cause = Exception()\nerror = {error if '(' in error else error + '()'}\ncaught = None\n"
    code += "def fail(): raise error from cause\n"
    code += "try:\n    with patched(box, 'size', 2): fail()\nexcept BaseException as e:\n    caught = e\n"
    facts = {"caught is error": True, "error.__cause__ is cause": True}
    session = check(attempt, TARGETS[kind].code.format(v=1) + code, facts)
    session.exec("from traceback import extract_tb\nnames = [place.name for place in extract_tb(error.__traceback__)]")
    session.equal("'fail' in names", True)


@settings(max_examples=20)
@given(kind=st.sampled_from(sorted(UNABLE)))
@example(kind="no room")
@example(kind="frozen")
@example(kind="property")
def test_cannot_be_set(attempt: Attempt, kind: str) -> None:
    """If the attribute cannot be set, the caller gets the AttributeError of `setattr`, and the block does not run."""
    code = "ran, caught = False, None\ntry:\n    with patched(box, 'size', 2): ran = True\n"
    code += "except AttributeError as e:\n    caught = e\n"
    check(
        attempt, UNABLE[kind] + code, {"ran": False, "caught is None": False} | ({"box.size": 1} if "1" in UNABLE[kind] else {})
    )


@settings(max_examples=20)
@given(
    new=NEW,
    error=st.sampled_from(["AttributeError", "ValueError", "TypeError", "KeyError", "KeyboardInterrupt"]),
)
@example(new="2", error="AttributeError")
@example(new="2", error="ValueError")
def test_setter_refuses(attempt: Attempt, new: str, error: str) -> None:
    """If a setter raises, the caller gets this very exception, and the block does not run."""
    code = (
        "class Box:\n"
        "    @property\n"
        "    def size(self): return 1\n"
        "    @size.setter\n"
        "    def size(self, size):\n"
        f"        errors.append({error}(size))\n"
        "        raise errors[-1]\n"
        "errors, ran, caught = [], False, None\n"
        f"try:\n    with patched(Box(), 'size', {new}): ran = True\n"
        f"except BaseException as e:\n    caught = e\n"
    )
    check(attempt, code, {"ran": False, "caught is errors[0]": True})
