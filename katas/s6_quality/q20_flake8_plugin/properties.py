"""The properties of q20_flake8_plugin: code is put together from templates, so that the place of each default is known."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final, TypeVar

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, Session

Property = TypeVar("Property", bound=Callable[..., None])
Place = tuple[int, int]
HERE: Final = "§"
"""Marks a default in a template."""
DISPLAYS: Final = (
    *("[]", "{}", "[1]", "{1}", "{'a': 1}", "[*a]", "{*a}", "{**a}", "[[]]"),
    *("[n for n in a]", "{n for n in a}", "{n: n for n in a}", "[n async for n in a]"),
)
CALLS: Final = (
    *("list()", "dict()", "set()", "bytearray()", "defaultdict()", "deque()", "Counter()", "OrderedDict()"),
    *("list('ab')", "dict(a=1)", "set(a)", "bytearray(2)", "defaultdict(list)", "deque([], 2)", "Counter(*a)", "dict(**a)"),
    *("collections.defaultdict(list)", "collections.deque()", "collections.Counter('ab')", "collections.OrderedDict()"),
)
OTHERS: Final = (
    *("None", "0", "-1", "''", "'[]'", "b''", "f'{a}'", "()", "(1, 2)", "([],)", "({}, [])", "...", "a", "a.b", "a[0]"),
    *("list", "dict", "collections.deque", "tuple()", "tuple([])", "frozenset()", "frozenset({1})", "str()", "bytes()"),
    *("dict.fromkeys('ab')", "list.copy(a)", "api.list()", "api.deque()", "self.set()", "collections.list()", "f(list())"),
    *("(n for n in a)", "[1][0]", "{}.get('a')", "[] + []", "[] == a", "not []", "[] or None", "a if b else []", "lambda: []"),
    *("List()", "Deque()", "counter()", "ChainMap()", "namedtuple('a', [])", "sorted([])", "field(default_factory=list)"),
    *("''.join(a)", "a.b.list()", "f().deque()", "a[0].set()", "f()()", "(lambda: [])()", "b''.split()"),
    *("a.collections.deque()", "a.collections.OrderedDict()"),
)
ALL: Final = (*DISPLAYS, *CALLS, *OTHERS)
FUNCTIONS: Final = (
    "def f(a=§): ...",
    "def f(a, b=§): ...",
    "def f(a=§, /): ...",
    "def f(a, b=§, /, c=§): ...",
    "def f(*, a=§): ...",
    "def f(*, a, b=§, c, d=§): ...",
    "def f(a=§, *args, b=§, **others): ...",
    "async def f(a=§): ...",
    "async def f(*, a=§): ...",
    "lambda a=§: a",
    "lambda *, a=§: a",
    "lambda a, /, b=§: a",
    "def f(a: int = 0, b: 'list[int]' = §) -> None: ...",
    "def f(é='ü', b=§): ...",
    "def f(\n    a,\n    b=§,\n): ...",
)
NESTED: Final = (
    "class C:\n    def f(self, a=§): ...",
    "class C:\n    class D:\n        @staticmethod\n        async def f(*, a=§): ...",
    "def f():\n    def g(a=§):\n        return a\n    return g",
    "def f(a=§):\n    def g(b=§): ...",
    "async def f():\n    return lambda a=§: a",
    "def f():\n    class C:\n        def g(self, a=§): ...",
    "lambda: lambda a=§: a",
    "if a:\n    def f(a=§): ...\nelse:\n    async def f(a=§): ...",
    "for a in b:\n    with a:\n        def f(a=§): ...",
    "try: ...\nexcept E:\n    def f(a=§): ...",
    "f(1, key=lambda a=§: a)",
    "[lambda a=§: a for b in c]",
    "@f(lambda a=§: a)\ndef g(): ...",
    "class C(f(lambda a=§: a)): ...",
    "def f(g=lambda a=§: a): ...",
    "lambda *, g=lambda a=§: a: g",
    "def f(a=[lambda b=§: b][0]): ...",
    "def f(a: g(lambda b=§: b)): ...",
)
QUIET: Final = ("a = []", "f([], a={})", "def f(a, *args, b, **others):\n    a = list()\n    return [a]", "f(a=dict())")
"""Code without defaults."""
TEMPLATES: Final = (*FUNCTIONS, *NESTED, *QUIET)
FILES: Final = st.lists(
    st.tuples(st.sampled_from(TEMPLATES), st.lists(st.sampled_from(ALL), min_size=2, max_size=2)), min_size=1, max_size=4
)
RUN: Final = """
import __main__
import tempfile
from pathlib import Path
from flake8.main.cli import main
__main__.MutableDefaults = MutableDefaults
with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    (folder / "flake8.ini").write_text("[flake8:local-plugins]\\nextension = MUT = __main__:MutableDefaults")
    (folder / "code.py").write_text(source, encoding="utf-8")
    options = ["--select=MUT", "--format=%(row)d:%(col)d %(code)s", f"--output-file={folder / 'found.txt'}"]
    status = main([f"--config={folder / 'flake8.ini'}", *options, str(folder / "code.py")])
    found = (folder / "found.txt").read_text()
"""


def each(name: str, values: Iterable[object]) -> Callable[[Property], Property]:
    """Try each of these values first, independently of the seed."""

    def add(prop: Property) -> Property:
        for value in reversed([*values]):
            prop = example(**{name: value})(prop)
        return prop

    return add


def written(parts: Iterable[tuple[str, Sequence[str]]]) -> tuple[str, list[Place]]:
    """Return the source of templates with their defaults, and the places of the mutable defaults."""
    source, places = "", list[Place]()
    for template, defaults in parts:
        first, *others = template.split(HERE)
        source += first
        for default, text in zip(defaults, others, strict=False):
            if default not in OTHERS:
                line = source.rpartition("\n")[2]
                places.append((source.count("\n") + 1, len(line.encode())))
            source += default + text
        source += "\n"
    return source, places


def opened(attempt: Attempt, source: str) -> Session:
    """Return a session with a source and its tree."""
    return attempt.session("import ast\nsource = {source}\ntree = ast.parse(source)", source=source)


def finds(attempt: Attempt, source: str, places: list[Place]) -> None:
    """Require that the plugin reports these places and no others."""
    opened(attempt, source).equal("sorted(row[:2] for row in MutableDefaults(tree).run())", places)


@each("code", DISPLAYS)
@settings(max_examples=10)
@given(code=st.sampled_from(DISPLAYS))
def test_displays_and_comprehensions_are_found(attempt: Attempt, code: str) -> None:
    """Lists, dicts and sets in brackets and their comprehensions are reported."""
    finds(attempt, *written([("def f(a=§): ...", [code])]))


@each("code", CALLS)
@settings(max_examples=10)
@given(code=st.sampled_from(CALLS))
def test_calls_are_found(attempt: Attempt, code: str) -> None:
    """Calls of the eight names are reported, and `collections.` may come before four of them."""
    finds(attempt, *written([("def f(a=§): ...", [code])]))


@each("code", OTHERS)
@settings(max_examples=10)
@given(code=st.sampled_from(OTHERS))
def test_nothing_else_is_reported(attempt: Attempt, code: str) -> None:
    """Any other default is not reported."""
    finds(attempt, *written([("def f(a=§): ...", [code])]))


@each("template", (*FUNCTIONS, *QUIET))
@settings(max_examples=10)
@given(template=st.sampled_from((*FUNCTIONS, *QUIET)))
def test_all_parameters_count(attempt: Attempt, template: str) -> None:
    """Defaults of all kinds of parameters are reported at their own place, in functions, `async` functions and lambdas."""
    finds(attempt, *written([(template, ["[]", "{}"])]))


@each("template", NESTED)
@settings(max_examples=10)
@given(template=st.sampled_from(NESTED))
def test_functions_everywhere_count(attempt: Attempt, template: str) -> None:
    """Functions inside classes, blocks, functions, calls, decorators and other defaults count, each default once."""
    finds(attempt, *written([(template, ["[]", "{}"])]))


@settings(max_examples=40)
@given(parts=FILES)
@example(parts=[("def f(a=§): ...", ["[]"]), ("def f(a=§): ...", ["[]"])])
def test_any_code(attempt: Attempt, parts: list[tuple[str, list[str]]]) -> None:
    """Exactly the mutable defaults of a file are reported."""
    finds(attempt, *written(parts))


@settings(max_examples=3)
@given(count=st.integers(1000, 2000), template=st.sampled_from(FUNCTIONS), default=st.sampled_from(CALLS))
@example(count=120, template=FUNCTIONS[0], default="[]")
@example(count=1200, template=FUNCTIONS[0], default="[]")
def test_large_files(attempt: Attempt, count: int, template: str, default: str) -> None:
    """A file may have thousands of defaults."""
    source, once = written([(template, [default, "None"])])
    height = source.count("\n")
    places = [(number * height + line, column) for number in range(count) for line, column in once]
    session = attempt.session(f"import ast\ntree = ast.parse({source!r} * {count})")
    session.equal("sorted(row[:2] for row in MutableDefaults(tree).run())", places)


@settings(max_examples=5)
@given(template=st.sampled_from(FUNCTIONS))
@example(template=FUNCTIONS[0])
def test_rows_are_complete(attempt: Attempt, template: str) -> None:
    """Each row is a tuple of two integers, a text that begins with `MUT100` and a space, and a class."""
    source, places = written([(template, ["[]", "{}"])])
    session = opened(attempt, source)
    session.exec("line, column, text, kind = min(MutableDefaults(tree).run())")
    session.equal("line, column", places[0])
    session.equal("text[:7]", "MUT100 ")
    session.equal("len(text.split()) > 1", True, "the text has no message")
    session.equal("isinstance(kind, type)", True, "the fourth item is not a class")


def test_it_has_a_name_and_a_version(attempt: Attempt) -> None:
    """`name` and `version` are strings, and not empty."""
    session = attempt.session()
    for name in ("name", "version"):
        session.equal(f"isinstance(MutableDefaults.{name}, str) and MutableDefaults.{name} != ''", True)


def test_instances_are_independent(attempt: Attempt) -> None:
    """What an instance reports depends on its own tree only, whatever other instances there are."""
    session = attempt.session("import ast")
    session.exec("one = MutableDefaults(ast.parse('def f(a=[]): ...'))\ntwo = MutableDefaults(ast.parse('lambda a=[]: a'))")
    session.equal("[row[:2] for row in two.run()]", [(1, 9)])
    session.equal("[row[:2] for row in one.run()]", [(1, 8)])


@settings(max_examples=5)
@given(parts=FILES)
@example(parts=[("def f(a=§): ...", ["[]"])])
def test_tree_is_unchanged(attempt: Attempt, parts: list[tuple[str, list[str]]]) -> None:
    """The tree is the same before and after `run`."""
    session = opened(attempt, written(parts)[0])
    session.exec("rows = [*MutableDefaults(tree).run()]")
    session.equal("ast.dump(tree) == ast.dump(ast.parse(source))", True, "the plugin changed the tree")


@settings(max_examples=3)
@given(parts=FILES)
@example(parts=[("def f(a=§): ...", ["[]"])])
@example(parts=[(FUNCTIONS[0], ["None"])])
@example(parts=[(NESTED[0], ["set()"]), (FUNCTIONS[3], ["[]", "{}"])])
def test_works_in_flake8(attempt: Attempt, parts: list[tuple[str, list[str]]]) -> None:
    """flake8 loads the plugin, reports all mutable defaults of a file, and its exit status says whether there are any."""
    source, places = written(parts)
    session = attempt.session("source = {source}", source=source)
    session.exec(RUN)
    session.equal("found.splitlines()", [f"{line}:{column + 1} MUT100" for line, column in places])
    session.equal("status", int(bool(places)))
