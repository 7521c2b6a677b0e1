"""The properties of q27_post_mortem: small programs fail in the process of the attempt, and their reports are compared."""

from dataclasses import dataclass, field
from textwrap import indent
from typing import Final

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, Session

MOST: Final = 50
WALK: Final = "chain = []\nwhile report: chain.append({fields}); report = report.cause"


@dataclass(frozen=True)
class Place:
    """A program with a function `work` that fails, and where it does."""

    code: str
    line: int
    """How many lines the place is below the first line of its function."""
    function: str = "work"
    owner: str = "work"
    """The function object, as an expression."""
    variables: dict[str, str] = field(default_factory=dict)


PLACES: Final = {
    "at once": Place("def work():\n    raise ValueError", 1),
    "in a call": Place(
        "def inner(n):\n    half = n // 2\n    raise ValueError\ndef work():\n    return inner(9)",
        *(2, "inner", "inner", {"n": "9", "half": "4"}),
    ),
    "two calls down": Place(
        "def inner(n): return n / 0\ndef middle(n):\n    n += 1\n    return inner(n)\ndef work():\n    return middle(1)",
        *(0, "inner", "inner", {"n": "2"}),
    ),
    "in C code": Place("def work():\n    text = '9.x'\n    return int(text)", 2, variables={"text": "'9.x'"}),
    "in a lambda": Place("inner = lambda n: n / 0\ndef work():\n    return inner(3)", 0, "<lambda>", "inner", {"n": "3"}),
    "in a method": Place(
        "class Shop:\n    def pay(self, *cents, **more):\n        total = sum(cents)\n        return total / 0\n"
        "def work():\n    return Shop.pay(7, 1, 2, tip=0)",
        *(2, "pay", "Shop.pay", {"self": "7", "cents": "(1, 2)", "more": "{'tip': 0}", "total": "3"}),
    ),
    "in a generator": Place(
        "def numbers():\n    yield 1\n    raise ValueError\ndef work():\n    return list(numbers())", 2, "numbers", "numbers"
    ),
    "in a function of a function": Place(
        "def outer(n):\n    def inner(): return n / 0\n    return inner\ninner = outer(4)\ndef work():\n    return inner()",
        *(0, "inner", "inner", {"n": "4"}),
    ),
    "raised again": Place(
        "def inner(n):\n    raise ValueError\ndef work():\n    try:\n        inner(1)\n    except ValueError:\n        raise",
        *(1, "inner", "inner", {"n": "1"}),
    ),
    "after a finally": Place(
        "def work():\n    step = 1\n    try:\n        raise ValueError\n    finally:\n        step = 2\n        step = 3",
        *(3, "work", "work", {"step": "3"}),
    ),
    "without its deleted variable": Place(
        "def work():\n    a, b, _c, __d = 1, 2, 3, 4\n    del a\n    raise ValueError",
        3,
        variables={"b": "2", "_c": "3", "__d": "4"},
    ),
}
VALUES: Final = {
    "1": "1",
    "'1'": "'1'",
    "None": "None",
    "['a', 1.5]": "['a', 1.5]",
    "{'a': {1}}": "{'a': {1}}",
    "'it\\'s'": '"it\'s"',
    "'a\\nb'": r"'a\nb'",
    "b'x'": "b'x'",
    "Text('t')": "Text: t",
    "Broken(ZeroDivisionError)": "<ZeroDivisionError>",
    "Broken(KeyError)": "<KeyError>",
    "Broken(AttributeError)": "<AttributeError>",
    "NoText()": "<TypeError>",
    "Endless()": "<RecursionError>",
}
"""Values, and how a report shows them."""
CLASSES: Final = {
    "Text": "class Text(str):\n    def __repr__(self): return f'Text: {self!s}'\n",
    "Broken": "class Broken:\n    def __init__(self, error): self.error = error\n    def __repr__(self): raise self.error\n",
    "NoText": "class NoText:\n    def __repr__(self): return 1\n",
    "Endless": "class Endless:\n    def __repr__(self): return repr(self)\n",
}
ERRORS: Final = {
    "ValueError('no')": ("ValueError", "no"),
    "ValueError()": ("ValueError", ""),
    "KeyError('name')": ("KeyError", "'name'"),
    "OSError(2, 'No file')": ("FileNotFoundError", "[Errno 2] No file"),
    "RuntimeError('a', 1)": ("RuntimeError", "('a', 1)"),
    "ValueError('one\\ntwo')": ("ValueError", "one\ntwo"),
    "StopIteration(3)": ("StopIteration", "3"),
    "AssertionError": ("AssertionError", ""),
    "ExitError('bye')": ("ExitError", "bye"),
    "Shop.Closed('bye')": ("Closed", "bye"),
    "Priced(5)": ("Priced", "5 cents"),
    "Broken('secret')": ("Broken", "<ZeroDivisionError>"),
    "NoText('secret')": ("NoText", "<TypeError>"),
}
"""Exceptions, with the name of their class and their text."""
ERROR_CLASSES: Final = {
    "ExitError": "class ExitError(Exception): pass\n",
    "Shop": "class Shop:\n    class Closed(Exception): pass\n",
    "Priced": "class Priced(Exception):\n    def __str__(self): return f'{self.args[0]} cents'\n",
    "Broken": "class Broken(Exception):\n    def __str__(self): return str(1 / 0)\n",
    "NoText": "class NoText(Exception):\n    def __str__(self): return 1\n",
}
LINKS: Final = ["from error", "", "from None", "from KeyError('new')", "from KeyError"]
KINDS: Final = {
    "plain": "class Error(Exception): pass",
    "falsy": "class Error(Exception):\n    def __bool__(self): return False",
    "empty": "class Error(Exception):\n    def __len__(self): return 0",
    "equal": "class Error(Exception):\n    def __eq__(self, other): return True\n    def __hash__(self): return 1",
    "unhashable": "class Error(Exception):\n    def __eq__(self, other): return self is other",
}
PASSING: Final = ["KeyboardInterrupt()", "SystemExit(3)", "GeneratorExit()", "BaseException('x')", "asyncio.CancelledError()"]
WHERE: Final = {
    "the call": "def work(): raise error",
    "a repr": "class Box:\n    def __repr__(self): raise error\ndef work():\n    box = Box()\n    raise ValueError",
    "a str": "class Failed(Exception):\n    def __str__(self): raise error\ndef work(): raise Failed",
}
"""What raises the exception."""
KEPT: Final = {
    "a variable": "def work():\n    box = Box()\n    refs.append(ref(box))\n    raise ValueError",
    "a variable of the caller": (
        "def inner(): raise ValueError\ndef work():\n    box = Box()\n    refs.append(ref(box))\n    inner()"
    ),
    "a variable of the cause": (
        "def inner():\n    box = Box()\n    refs.append(ref(box))\n    raise ValueError\n"
        "def work():\n    try:\n        inner()\n    except ValueError as error:\n        raise KeyError from error"
    ),
    "an argument of the exception": (
        "def work():\n    error = ValueError(Box())\n    refs.append(ref(error.args[0]))\n    raise error"
    ),
    "the exception": (
        "class Error(Exception): pass\ndef work():\n    error = Error()\n    refs.append(ref(error))\n    raise error"
    ),
}


def needed(classes: dict[str, str], code: str) -> str:
    """Return the source of the classes that this code uses."""
    return "".join(source for name, source in classes.items() if name in code)


def fail(attempt: Attempt, code: str) -> Session:
    """Return a session with the report of a function `work`."""
    session = attempt.session(code)
    session.exec("report = post_mortem(work)")
    return session


def nested(links: list[str], number: int) -> str:
    """Return functions in which each exception is raised while the one before is handled."""
    code = f"def f0():\n    n = {number}\n    raise ValueError('0')\n"
    for level, link in enumerate(links, start=1):
        code += f"def f{level}():\n    n = {level + number}\n    try:\n        f{level - 1}()\n    except Exception as error:\n"
        code += indent(f"raise ValueError('{level}') {link}".strip() + "\n", " " * 8)
    return code + f"work = f{len(links)}"


def expected_chain(links: list[str], number: int) -> list[tuple[str, str | None, dict[str, str]]]:
    """Return text, function and variables of each report, from the first one on."""
    chain: list[tuple[str, str | None, dict[str, str]]] = []
    for level in range(len(links), -1, -1):
        chain.append((str(level), f"f{level}", {"n": str(level + number)}))
        link = links[level - 1] if level else "from None"
        if link.startswith("from KeyError"):
            chain.append(("'new'" if "(" in link else "", None, {}))
        if link not in {"", "from error"}:
            break
    return chain


@settings(max_examples=20)
@given(
    end=st.sampled_from(["return 1", "return None", "return False", "return ''", "return ValueError('x')", "raise ValueError"])
)
@example(end="return 1")
@example(end="return ValueError('x')")
@example(end="raise ValueError")
def test_one_call(attempt: Attempt, end: str) -> None:
    """There is one call, and the result is `None` if it returns, whatever it returns."""
    session = attempt.session(f"calls = []\ndef work():\n    calls.append(1)\n    {end}")
    session.equal("post_mortem(work) is None", end.startswith("return"))
    session.equal("len(calls)", 1, "the function must be called once")


@settings(max_examples=60)
@given(error=st.sampled_from(sorted(ERRORS)), depth=st.integers(0, 3))
@example(error="ValueError('no')", depth=0)
@example(error="KeyError('name')", depth=0)
@example(error="RuntimeError('a', 1)", depth=0)
@example(error="ValueError()", depth=0)
@example(error="Shop.Closed('bye')", depth=0)
@example(error="Priced(5)", depth=0)
@example(error="Broken('secret')", depth=0)
@example(error="NoText('secret')", depth=0)
def test_error_and_text(attempt: Attempt, error: str, depth: int) -> None:
    """`error` is the name of the exception's class, and `text` is its `str`."""
    code = f"{needed(ERROR_CLASSES, error)}def work(n={depth}):\n    if n: work(n - 1)\n    raise {error}"
    session = fail(attempt, code)
    session.equal("report.error, report.text", ERRORS[error])


@settings(max_examples=60)
@given(kind=st.sampled_from(sorted(PLACES)), number=st.integers(0, 9))
@example(kind="at once", number=0)
@example(kind="in a call", number=0)
@example(kind="two calls down", number=0)
@example(kind="in C code", number=0)
@example(kind="in a lambda", number=0)
@example(kind="in a method", number=0)
@example(kind="in a generator", number=0)
@example(kind="in a function of a function", number=0)
@example(kind="raised again", number=0)
@example(kind="after a finally", number=0)
@example(kind="without its deleted variable", number=0)
def test_last_entry(attempt: Attempt, kind: str, number: int) -> None:
    """`function`, `line` and the names in `variables` are those of the last entry of the traceback."""
    place = PLACES[kind]
    session = fail(attempt, f"{place.code}\n" + "\n" * number)
    session.equal("report.function", place.function)
    session.equal(f"report.line - {place.owner}.__code__.co_firstlineno", place.line)
    session.equal("report.variables", place.variables)


@settings(max_examples=60)
@given(values=st.lists(st.sampled_from(sorted(VALUES)), max_size=4), size=st.integers(0, 40) | st.integers(0, 3000))
@example(values=["1"], size=0)
@example(values=["['a', 1.5]"], size=0)
@example(values=["Text('t')"], size=0)
@example(values=["Broken(ZeroDivisionError)"], size=0)
@example(values=["Broken(AttributeError)"], size=0)
@example(values=["NoText()"], size=0)
@example(values=["Endless()"], size=0)
@example(values=["1", "Broken(KeyError)", "None"], size=0)
@example(values=[], size=200)
@example(values=[], size=3000)
def test_variables(attempt: Attempt, values: list[str], size: int) -> None:
    """`variables` has the whole `repr` of each value; if it raises an `Exception`, the class of that is shown instead."""
    named = {f"v{place}": value for place, value in enumerate(values)}
    lines = [f"{name} = {value}" for name, value in named.items()]
    expected = {name: VALUES[value] for name, value in named.items()}
    if size:
        lines.append(f"numbers = list(range({size}))")
        expected["numbers"] = str(list(range(size)))
    code = "\n".join(f"    {line}" for line in [*lines, "raise ValueError"])
    session = fail(attempt, f"{needed(CLASSES, code)}def work():\n{code}")
    session.equal("report.variables", expected)


@settings(max_examples=20)
@given(before=st.integers(0, 9), after=st.integers(0, 9))
@example(before=1, after=2)
def test_when_the_report_is_made(attempt: Attempt, before: int, after: int) -> None:
    """A cause has the line at which it was raised; variables are shown as they are when the report is made, and stay so."""
    code = f"def work():\n    items = [{before}]\n    try:\n        raise ValueError\n    except ValueError as error:\n"
    code += f"        items.append({after})\n        saved.append(items)\n        raise KeyError from error"
    session = fail(attempt, f"saved = []\n{code}")
    session.equal("report.line - work.__code__.co_firstlineno", 7)
    session.equal("report.cause.line - work.__code__.co_firstlineno", 3)
    session.exec("saved[0].clear()")
    session.equal("report.variables, report.cause.variables", ({"items": str([before, after])},) * 2)


@given(links=st.lists(st.sampled_from([*LINKS[:2], *LINKS]), max_size=5), number=st.integers(0, 99))
@example(links=[], number=0)
@example(links=["from error"], number=0)
@example(links=[""], number=0)
@example(links=["from None"], number=0)
@example(links=["from KeyError('new')"], number=0)
@example(links=["from KeyError"], number=0)
@example(links=["from error", ""], number=0)
@example(links=["", "from None"], number=0)
@example(links=["from None", "from error"], number=0)
def test_causes(attempt: Attempt, links: list[str], number: int) -> None:
    """`cause` is the report of `__cause__`, or of `__context__` unless it is suppressed; never raised, it has no place."""
    session = fail(attempt, nested(links, number))
    session.exec(WALK.replace("{fields}", "(report.text, report.function, report.variables)"))
    session.equal("chain", expected_chain(links, number))
    if links and links[-1].startswith("from KeyError"):
        session = fail(attempt, nested(links, number))
        session.equal("report.cause.line", None)


@settings(max_examples=20)
@given(size=st.integers(1, MOST))
@example(size=2)
@example(size=MOST)
def test_many_causes(attempt: Attempt, size: int) -> None:
    """There may be fifty causes, all of them raised in the same function."""
    code = "def work(n={size}):\n    try:\n        if n: work(n - 1)\n    except ValueError as error:\n"
    code += "        raise ValueError(n) from error\n    raise ValueError(n)"
    session = attempt.session(code, size=size)
    session.exec("report = post_mortem(work)")
    session.exec(WALK.replace("{fields}", "(report.text, report.variables, report.line - work.__code__.co_firstlineno)"))
    session.equal("chain", [(str(n), {"n": str(n)}, 4 if n else 5) for n in range(size, -1, -1)])


@settings(max_examples=60)
@given(
    kind=st.sampled_from(sorted(KINDS)),
    size=st.integers(1, 4),
    back=st.integers(0, 4),
    attribute=st.sampled_from(["__cause__", "__context__"]),
)
@example(kind="plain", size=2, back=4, attribute="__cause__")
@example(kind="plain", size=1, back=0, attribute="__cause__")
@example(kind="plain", size=2, back=0, attribute="__cause__")
@example(kind="plain", size=2, back=0, attribute="__context__")
@example(kind="plain", size=3, back=1, attribute="__cause__")
@example(kind="falsy", size=2, back=4, attribute="__cause__")
@example(kind="falsy", size=2, back=4, attribute="__context__")
@example(kind="empty", size=2, back=4, attribute="__cause__")
@example(kind="equal", size=2, back=4, attribute="__cause__")
@example(kind="equal", size=2, back=4, attribute="__context__")
@example(kind="unhashable", size=2, back=4, attribute="__cause__")
def test_cycles(attempt: Attempt, kind: str, size: int, back: int, attribute: str) -> None:
    """Each exception is in the report once, so a cycle ends; exceptions that are equal or falsy are causes, too."""
    code = f"{KINDS[kind]}\nerrors = [Error(n) for n in range({size})]\n"
    links = [(place, place + 1) for place in range(size - 1)] + [(size - 1, back)] * (back < size)
    code += "".join(f"errors[{one}].{attribute} = errors[{other}]\n" for one, other in links)
    session = fail(attempt, f"{code}def work(): raise errors[0]")
    session.exec(WALK.replace("{fields}", "report.text"))
    session.equal("chain", [str(n) for n in range(size)])


@settings(max_examples=20)
@given(error=st.sampled_from(PASSING), where=st.sampled_from(sorted(WHERE)))
@example(error="KeyboardInterrupt()", where="the call")
@example(error="SystemExit(3)", where="the call")
@example(error="GeneratorExit()", where="the call")
@example(error="KeyboardInterrupt()", where="a repr")
@example(error="KeyboardInterrupt()", where="a str")
def test_other_exceptions_pass(attempt: Attempt, error: str, where: str) -> None:
    """What is not an `Exception`, such as `KeyboardInterrupt`, is not caught: the caller gets the very object."""
    imported = "import asyncio\n" if "asyncio" in error else ""
    code = f"{imported}error, caught = {error}, None\n{WHERE[where]}\n"
    code += "try: post_mortem(work)\nexcept BaseException as other: caught = other"
    session = attempt.session(code)
    session.equal("caught is error", True)


@settings(max_examples=20)
@given(kind=st.sampled_from(sorted(KEPT)), times=st.integers(1, 3))
@example(kind="a variable", times=1)
@example(kind="a variable of the caller", times=1)
@example(kind="a variable of the cause", times=1)
@example(kind="an argument of the exception", times=1)
@example(kind="the exception", times=1)
def test_nothing_is_kept(attempt: Attempt, kind: str, times: int) -> None:
    """The report keeps no frame, no exception and no object alive that belongs to the call that failed."""
    code = "import gc\nfrom weakref import ref\nclass Box: pass\nrefs = []\n"
    session = attempt.session(
        f"{code}{KEPT[kind]}\nreports = [post_mortem(work) for n in range({times})]\ncollected = gc.collect()"
    )
    session.equal("[alive() is None for alive in refs]", [True] * times)
