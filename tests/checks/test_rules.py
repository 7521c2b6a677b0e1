"""Bans are found wherever the banned name is used, and so are loopholes; code that only looks similar is allowed."""

import builtins
from collections.abc import Callable

import pytest

from pytest_interview_kata.checks import CHECKS
from pytest_interview_kata.checks.rules import check
from pytest_interview_kata.checks.rules.bans import Kind, parse_ban
from pytest_interview_kata.model import Finding, KataError, Outcome, Result, Task
from pytest_interview_kata.run.context import RunContext

Judge = Callable[..., Result]


@pytest.fixture
def judge(make_task: Callable[..., Task], context: RunContext) -> Judge:
    """Return a function that judges a source, its first argument, by the bans in the other arguments."""

    def judged(source: str, *bans: str) -> Result:
        (result,) = check.check([make_task(source, item="rules", bans=bans)], context)
        return result

    return judged


FOUND = {
    "a method": (".split", "'a b'.split()"),
    "a method on the class": (".split", "split = str.split"),
    "a method of super": (".split", "class W(str):\n    def words(self):\n        return super().split()"),
    "a method of another class's self": (
        ".split",
        "class A:\n    def split(self): ...\n\n\nclass B(str):\n    def words(self):\n        return self.split()",
    ),
    "a method by a pattern": (".split", "match 'a b':\n    case str(split=words):\n        words()"),
    "a method inside an f-string": (".join", "f\"{','.join(x)}\""),
    "a built-in": ("sorted()", "sorted([2, 1])"),
    "a built-in under another name": ("sorted()", "order = sorted"),
    "a built-in as an argument": ("sorted()", "map(sorted, [])"),
    "a built-in as a default": ("sorted()", "def f(x, sorted=sorted):\n    return sorted(x)"),
    "a built-in behind a lambda's parameter": ("sorted()", "def f(x, key=lambda sorted: 1):\n    return sorted(x)"),
    "a built-in from its module": ("sorted()", "import builtins as b\n\nb.sorted([])"),
    "a built-in from its module by name": ("sorted()", "from builtins import sorted as order"),
    "a built-in before it is hidden": ("sorted()", "mine = sorted\n\n\ndef sorted(x): ..."),
    "a built-in hidden by itself": ("sorted()", "sorted = sorted"),
    "a built-in hidden and shown again": ("sorted()", "sorted = 1\ndel sorted\nsorted([])"),
    "a built-in hidden never": ("sorted()", "if 0:\n    sorted = 1\n\n\ndef f(x):\n    return sorted(x)"),
    "a built-in in a class body": ("sorted()", "class C:\n    order = sorted"),
    "a built-in beside a comprehension": ("sorted()", "[sorted for sorted in sorted([])]"),
    "a built-in beside a function's own": ("sorted()", "def f(x):\n    sorted = 1\n\n\ndef g(x):\n    return sorted(x)"),
    "a built-in declared global": ("sorted()", "sorted = 1\n\n\ndef f(x):\n    global sorted\n    return sorted(x)"),
    "a built-in called in an annotation": ("sorted()", "x: sorted([1])"),
    "a module": ("import re", "import re"),
    "a module under another name": ("import re", "import os, re as r"),
    "a module in a function": ("import re", "def f():\n    import re"),
    "names from a module": ("import re", "from re import compile as c"),
    "a submodule": ("import concurrent", "import concurrent.futures"),
    "a dotted module": ("import os.path", "from os import path"),
    "a module's C half": ("import json", "from _json import scanner"),
    "a module's inner half": ("import re", "import sre_compile"),
    "a module lent by another": ("import copy", "from dataclasses import copy"),
    "a module taken from another": ("import copy", "import dataclasses\n\ndataclasses.copy.deepcopy([])"),
    "a member": ("heapq.merge", "import heapq\n\nheapq.merge([])"),
    "a member of a renamed module": ("heapq.merge", "import heapq as h\n\nh.merge([])"),
    "a member by name": ("heapq.merge", "from heapq import merge"),
    "a member renamed": ("heapq.merge", "from heapq import merge as m"),
    "every member": ("heapq.merge", "from heapq import *"),
    "a member's C half": ("functools.partial", "import _functools\n\n_functools.partial(f)"),
    "a member by way of another module": ("functools.partial", "import dataclasses\n\ndataclasses.functools.partial(f)"),
    "a member of a module lent by another": ("heapq.merge", "from queue import heapq\n\nheapq.merge([])"),
    "a reversed copy": ("[::-1]", "'abc'[::-1]"),
    "a part reversed": ("[::-1]", "'abc'[5:2:-2]"),
    "a step worked out": ("[::-1]", "'abc'[:: 1 - 2]"),
    "a step inverted": ("[::-1]", "'abc'[::~0]"),
    "a step with a minus": ("[::-1]", "def f(s, n):\n    return s[::-n]"),
    "a step by name": ("[::-1]", "STEP = -1\n'abc'[::STEP]"),
    "a step by default": ("[::-1]", "def f(s, step=-1):\n    return s[::step]"),
    "a step by keyword": ("[::-1]", "def f(s, step):\n    return s[::step]\n\n\nf('abc', step=-1)"),
    "a slice object": ("[::-1]", "'abc'[slice(None, None, -1)]"),
    "a class": ("class", "class C: ..."),
    "a class in a function": ("class", "def f():\n    class C: ..."),
    "a loop": ("for", "[x for x in 'abc']"),
    "a lambda": ("lambda", "f = lambda: 1"),
}
ROUND = {
    "eval": ("sorted()", "eval('sor' + 'ted')"),
    "exec under another name": ("sorted()", "run = exec"),
    "__import__": ("import re", "__import__('r' + 'e')"),
    "importlib": ("import re", "import importlib\n\nimportlib.import_module('re')"),
    "importlib by name": ("import re", "from importlib import import_module"),
    "the modules' table": ("import re", "import sys\n\nsys.modules['re']"),
    "the modules' table by name": ("import re", "from sys import modules\n\nmodules['re']"),
    "the modules' table by way of another": ("import re", "import enum\n\nenum.sys.modules['re']"),
    "the modules' table of a module lent by another": ("import re", "from enum import sys as s\n\ns.modules['re']"),
    "the loader": ("import re", "__loader__.load_module('re')"),
    "__builtins__": ("sorted()", "__builtins__['sorted']"),
    "globals": ("sorted()", "globals()['__builtins__']"),
    "vars without arguments": ("sorted()", "vars()['__builtins__']"),
    "a function's globals": ("sorted()", "def f(): ...\n\n\nf.__globals__"),
    "a module handed about": ("heapq.merge", "import heapq\n\ngetattr(heapq, 'me' + 'rge')"),
    "a module's table": ("heapq.merge", "import heapq\n\nheapq.__dict__['merge']"),
    "getattr": (".split", "getattr('a b', 'split')()"),
    "getattr of a name made up": (".split", "getattr('a b', 'sp' + 'lit')()"),
    "getattr under another name": (".split", "take = getattr"),
    "getattr of a text that may begin so": (".split", "def f(x, y):\n    return getattr(x, f'sp{y}')"),
    "a class's table": (".split", "str.__dict__['split']"),
    "a class's table by vars": (".split", "vars(str)['split']"),
    "__getattribute__": (".split", "object.__getattribute__('a b', 'split')"),
    "methodcaller": (".split", "import operator\n\noperator.methodcaller('split')"),
    "methodcaller renamed": (".split", "from operator import methodcaller as m\n\nm('split')"),
    "attrgetter of a path": (".split", "from operator import attrgetter\n\nattrgetter('name.split')"),
    "all of operator": (".split", "from typing import *\nfrom operator import *\n\nmethodcaller('split')"),
    "a special method": ("reversed()", "[].__reversed__()"),
    "annotations": ("sorted()", "def f(x: sorted): ...\n\n\nf.__annotations__['x']"),
    "the function that makes annotations": ("sorted()", "def f(x: sorted): ...\n\n\nf.__annotate__(1)['x']"),
    "an annotation in a text": ("sorted()", "from annotationlib import ForwardRef\n\nForwardRef('sor' + 'ted').evaluate()"),
    "an annotation in a text, by typing": ("import re", "import typing\n\ntyping.evaluate_forward_ref(x)"),
    "type hints": ("sorted()", "import typing\n\ntyping.get_type_hints(f)"),
    "the class of a class": ("class", "[].__class__.__class__('C', (), {})"),
    "the class of a class, matched": ("class", "match object:\n    case object(__class__=kind): ..."),
    "a class's table, matched": (".split", "match str:\n    case type(__dict__=table): ..."),
    "a counterpart, matched": ("sorted()", "match []:\n    case object(__sorted__=found): ..."),
    "type with three arguments": ("class", "type('C', (), {})"),
    "a metaclass": ("class", "from abc import ABCMeta\n\nABCMeta('C', (), {})"),
    "new_class": ("type()", "import types\n\ntypes.new_class('C')"),
    "slice under another name": ("[::-1]", "cut = slice"),
}
if hasattr(builtins, "__lazy_import__"):  # since Python 3.15
    ROUND["a lazy import"] = ("import re", "__lazy_import__('r' + 'e')")
FAIR = {
    "a comment": (".split", "# not by .split()"),
    "a text": (".split", "'''Without x.split(), sorted() or import re.'''"),
    "a name": (".split", "split = 1\nprint(split)"),
    "a function of one's own": (".join", "def join(words): ...\n\n\njoin([])"),
    "a method of one's own": (
        ".split",
        "class W:\n    def split(self): ...\n\n    def words(self):\n        return self.split()",
    ),
    "a method of one's own class": (".split", "class W:\n    def split(self): ...\n\n\nW.split(W())"),
    "an attribute that is set": (".copy", "class C:\n    def __init__(self):\n        self.copy = 1"),
    "another attribute": (".split", "'a b'.splitlines()"),
    "a method of the built-in's name": ("sorted()", "class C:\n    def sorted(self): ...\n\n\nC().sorted()"),
    "a function of the built-in's name": (
        "sorted()",
        "def sorted(x): ...\n\n\ndef f(x):\n    return sorted(x)\n\n\nsorted([])",
    ),
    "a parameter of the built-in's name": ("type()", "def f(type):\n    return [type for _ in 'ab']"),
    "a local of the built-in's name": ("type()", "def f(x):\n    type = x\n    return lambda: type"),
    "a loop variable of the built-in's name": ("type()", "def f(x):\n    for type in x:\n        print(type)"),
    "a comprehension's own": ("type()", "[type for type in 'ab' if type]"),
    "names bound in passing": (
        "type()",
        "def f(x):\n    try:\n        import os.path as o\n    except OSError as type:\n        pass\n    with x as type: ...\n"
        "    match x:\n        case [type, *_]: ...\n    return type",
    ),
    "the built-in as an annotation": ("type()", "def f(x: type[int]) -> type: ...\n\n\ny: type[str] | None = None"),
    "a keyword of the built-in's name": ("sorted()", "print(sorted=1)"),
    "another module": ("import re", "import reprlib\nfrom requests import get\nfrom . import re\nimport os.path"),
    "a name like the module": ("import re", "re = 1\nprint(re, x.re)"),
    "a method like the module": ("import copy", "[].copy()\n{}.copy()\ndict.copy({})"),
    "re.compile": ("import json", "import re\n\nre.compile('x')"),
    "another member": ("heapq.merge", "import heapq\n\nheapq.heappush([], 1)"),
    "another's member": ("heapq.merge", "from pandas import merge\n\n\ndef f(heap):\n    heap.merge()"),
    "a parameter like a module": ("heapq.merge", "import string\n\n\ndef f(string):\n    return g(string)\n\n\nstring.digits"),
    "a step ahead": ("[::-1]", "'abc'[::2]"),
    "a step that nobody knows": ("[::-1]", "def f(s, n):\n    return s[::n]"),
    "a step that is never negative": ("[::-1]", "step = 2\n'abc'[::step]"),
    "counting down": ("[::-1]", "for i in range(5, -1, -1):\n    print('abc'[i], 'abc'[-1], 'abc'[-3:-1])"),
    "a slice ahead": ("[::-1]", "slice(1, 2)\nslice(None, None, 2)\nisinstance(x, slice)"),
    "type with one argument": ("class", "type(1)"),
    "getattr of a plain name": (".split", "getattr(x, 'name', None)"),
    "getattr of a name that begins otherwise": (
        ".split",
        "def f(x, y):\n    return getattr(x, f'visit_{y}'), getattr(x, 'visit_' + y)",
    ),
    "getattr without bans on attributes": (
        "functools.partial",
        "def f(x, name):\n    return getattr(x, name), x.__dict__, vars(x)",
    ),
    "annotations handed on": ("functools.partial", "def f(x, y):\n    x.__annotations__ = y.__annotations__"),
    "an attrgetter of a plain name": (".split", "from operator import attrgetter\n\nattrgetter('name.first', 'last')"),
    "eval of one's own": ("sorted()", "def eval(x): ...\n\n\neval('x')"),
}


@pytest.mark.parametrize(("ban", "source"), FOUND.values(), ids=FOUND)
def test_what_is_banned_is_found(judge: Judge, ban: str, source: str) -> None:
    result = judge(source, ban)
    assert result.outcome is Outcome.FAILED
    assert f"`{ban}` is banned in this kata: " in result.findings[0].message
    assert {finding.code for finding in result.findings} == {"banned"}


@pytest.mark.parametrize(("ban", "source"), ROUND.values(), ids=ROUND)
def test_ways_round_a_ban_are_found(judge: Judge, ban: str, source: str) -> None:
    result = judge(source, ban)
    assert result.outcome is Outcome.FAILED
    assert f" is a loophole in the ban on `{ban}`: avoid it" in result.findings[0].message


@pytest.mark.parametrize(("ban", "source"), FAIR.values(), ids=FAIR)
def test_what_only_looks_like_it_is_let_pass(judge: Judge, ban: str, source: str) -> None:
    result = judge(source, ban)
    assert (result.outcome, result.findings) == (Outcome.PASSED, ())


def test_a_finding_says_where_and_what_to_do(judge: Judge) -> None:
    result = judge("'ä'; 'a b'.split()", ".split")
    assert result.findings == (
        Finding("`.split` is banned in this kata: avoid it, or implement what it does yourself", 1, 6, "banned"),
    )


def test_a_way_round_names_two_bans_at_most(judge: Judge) -> None:
    (finding,) = judge("eval('x')", ".split", "import re", "[::-1]").findings
    assert finding.message == "`eval` is a loophole in the ban on `.split`, `import re` and more: avoid it"


def test_findings_come_in_the_order_of_lines(judge: Judge) -> None:
    result = judge("x = 'abc'[::-1]\ny = x.split()\nz = x[::-1]", ".split", "[::-1]")
    assert [finding.line for finding in result.findings] == [1, 2, 3]


def test_nothing_is_forbidden_where_nothing_is_banned(judge: Judge) -> None:
    assert judge("eval('1')").outcome is Outcome.PASSED


@pytest.mark.parametrize(("source", "problem"), [("def (", ""), ("", "it is a folder")])
def test_what_cannot_be_read_is_an_error(
    make_task: Callable[..., Task], context: RunContext, source: str, problem: str
) -> None:
    (result,) = check.check([make_task(source, item="rules", problem=problem, bans=(".split",))], context)
    assert result.outcome is Outcome.ERROR
    assert problem in result.findings[0].message


def test_nesting_too_deep_for_us_is_said(judge: Judge) -> None:
    (finding,) = judge("x = " + "+".join("1" * 20_000), "sorted()").findings
    assert finding == Finding("the code cannot be parsed: it is nested too deeply")


def test_an_item_where_something_is_banned(make_task: Callable[..., Task]) -> None:
    assert CHECKS["rules"].items(make_task("", bans=(".split",)).attempt.kata) == ("rules",)
    assert CHECKS["rules"].items(make_task("").attempt.kata) == ()


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        (".split", Kind.ATTRIBUTE, "split"),
        ("sorted()", Kind.BUILTIN, "sorted"),
        ("import os.path", Kind.MODULE, "os.path"),
        ("heapq.merge", Kind.MEMBER, "heapq.merge"),
        ("[::-1]", Kind.REVERSAL, "[::-1]"),
        ("class", Kind.STATEMENT, "class"),
    ],
)
def test_bans_are_read(text: str, kind: Kind, name: str) -> None:
    ban = parse_ban(text)
    assert (ban.text, ban.kind, ban.name) == (text, kind, name)


@pytest.mark.parametrize("text", ["", "split", "split()", "import", "[::-2]", "merge.", "x y"])
def test_a_ban_that_cannot_be_checked_is_its_authors(make_task: Callable[..., Task], text: str) -> None:
    kata = make_task("", bans=(text,)).attempt.kata
    with pytest.raises(KataError) as caught:
        CHECKS["rules"].items(kata)
    assert str(kata.folder / "kata.toml") in str(caught.value)
    assert repr(text) in str(caught.value)
