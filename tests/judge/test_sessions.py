"""The lines shown are the lines that ran: lines of sessions, and calls that use objects."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pytest_interview_kata.model import Attempt, Finding, Outcome, Result, Task
from pytest_interview_kata.run.judge_process import Judge
from tests.sample_packs import own_kata

if TYPE_CHECKING:
    from pytest_interview_kata.run.context import RunContext

HEAD = """from decimal import Decimal
from datetime import datetime, timezone
from hypothesis import example, given, strategies as st
from pytest_interview_kata.properties import Feed, Raised, Record, Remote, equal, holds, raises

def test_it(attempt):
    \"\"\"It works.\"\"\"
"""
ATTEMPT = """from dataclasses import dataclass, field

class Ledger:
    def __init__(self, owner, rate=0):
        self.owner = owner
        self.cents = 0
    def add(self, cents):
        if cents < 0:
            raise ValueError("negative")
        self.cents += cents
        return self.cents
    def history(self):
        return iter([self.cents])

@dataclass
class Entry:
    label: str
    cents: int = 0
    def double(self):
        self.cents *= 2
        return self.cents

def pairs(items):
    return iter(items)

def total(ledgers):
    return sum(each.cents for each in ledgers)

def echo(value):
    return value

def apply(function, value):
    return function(value)

_hidden = 7
list = tuple
"""
Judged = Callable[..., Result]


@pytest.fixture
def judged(tmp_path: Path, context: RunContext) -> Iterator[Judged]:
    """Yield a function that judges an attempt by the body of a property, or by whole properties."""
    judge, numbers = Judge(context), count()

    def judged(body: str, source: str = ATTEMPT, solution: str = ATTEMPT) -> Result:
        text = HEAD + "".join(f"    {line}\n" for line in body.splitlines()) if "def test_" not in body else body
        kata = own_kata(tmp_path / f"{next(numbers)}", text, solution)
        [result] = judge.serve(Task(Attempt(kata, Path("/k.py"), source), kata.properties))
        return result

    yield judged
    judge.close()


def finding_of(result: Result) -> Finding:
    [finding] = result.findings
    assert result.outcome is Outcome.FAILED, finding.message
    assert not finding.internal
    return finding


SHOWN = {
    "setup, statements and question": (
        's = attempt.session("""\n    n = 1\n    m = 2\n""")\ns.exec("n += 1")\ns.exec("n += m")\nequal(s.eval("n"), 9)',
        "n = 1\nm = 2\nn += 1\nn += m\nn",
        "4",
    ),
    "no setup": ('equal(attempt.session("  ").eval("echo(3)"), 9)', "echo(3)", "3"),
    "all lines up to the question": (
        's = attempt.session("n = [1]")\ns.eval("n.append(2)")\nequal(s.eval("n"), [1])\ns.eval("0")',
        "n = [1]\nn.append(2)\nn",
        "[1, 2]",
    ),
    "no lines that did not run": (
        's = attempt.session("n = 1")\nequal(s.eval("n"), 1)\ns.exec("n = 2")\nholds(False, "no", 0)',
        "n = 1\nn",
        "0",
    ),
    "values": (
        's = attempt.session("d = {d}", d={1: "a"})\ns.exec("e = {e}", e=2)\nequal(s.eval("[{d}, d, {g}]", g=(3,)), 0)',
        "d = {1: 'a'}\ne = 2\n[{1: 'a'}, d, (3,)]",
        "[{1: 'a'}, {1: 'a'}, (3,)]",
    ),
    "other braces": (
        's = attempt.session("n, m = {1: {2: {3}}}, {0}", b=5)\nequal(s.eval("f\'{n}{m}\' \'{b}{}\'", c="{b}"), 0)',
        "n, m = {1: {2: {3}}}, {0}\nf'{n}{m}' '5{}'",
        "'{1: {2: {3}}}{0}5{}'",
    ),
    "a value with braces": (
        'equal(attempt.session("b = {b}", b="{b}{c}", c=1).eval("b"), 0)',
        "b = '{b}{c}'\nb",
        "'{b}{c}'",
    ),
    "exact floats": (
        'equal(attempt.session().eval("echo({x})", x=[float("nan"), float("-inf"), 1.5]), 0)',
        "echo([float('nan'), float('-inf'), 1.5])",
        "[float('nan'), float('-inf'), 1.5]",
    ),
    "imports": (
        's = attempt.session("n = {n}", n=Decimal("1.50"))\ns.exec("t = {t}", t=(datetime(2024, 1, 2, tzinfo=timezone.utc),))\n'
        's.exec("m = {n}")\nequal(s.eval("[n, t]"), 0)',
        "from decimal import Decimal\nn = Decimal('1.50')\nfrom datetime import datetime, timezone\n"
        "t = (datetime(2024, 1, 2, 0, 0, tzinfo=timezone.utc),)\nm = Decimal('1.50')\n[n, t]",
        "[Decimal('1.50'), (datetime(2024, 1, 2, 0, 0, tzinfo=timezone.utc),)]",
    ),
    "records": (
        'equal(attempt.session().eval("echo({e}).label", e=Record("Entry", (("label", "a"), ("cents", 1)))), 0)',
        "echo(Entry(label='a', cents=1)).label",
        "'a'",
    ),
    "names of the attempt, and its own built-ins": (
        'equal(attempt.session().eval("[_hidden, list((1,)), __name__]"), 0)',
        "[_hidden, list((1,)), __name__]",
        "[7, [1], 'k']",
    ),
    "rebinding a name": (
        's = attempt.session("echo = 5")\nequal(s.eval("echo"), 5)\nequal(attempt.session().eval("echo(1)"), 2)',
        "echo(1)",
        "1",
    ),
    "a block": (
        's = attempt.session("class Own(Ledger):\\n    pass")\ns.exec("own = Own({x})", x="a")\nequal(s.eval("own.owner"), 0)',
        "class Own(Ledger):\n    pass\n\nown = Own('a')\nown.owner",
        "'a'",
    ),
    "a session instead of what was shown before": (
        'attempt.show("x")\nequal(attempt.session().eval("echo(1)"), 0)',
        "echo(1)",
        "1",
    ),
    "two sessions": (
        'equal(attempt.session("a = 1").eval("a"), 1)\nequal(attempt.session("b = 2").eval("b"), 1)',
        "b = 2\nb",
        "2",
    ),
    "a long value": ('equal(attempt.session("n = {n}", n=[7] * 5000).eval("len(n)"), 0)', None, "5000"),
    "an object": (
        'ledger = attempt.Ledger("ada", rate=2)\nledger.do("add", 3)\nequal(ledger.get("cents"), 0)',
        "ledger = Ledger('ada', rate=2)\nledger.add(3)\nledger.cents",
        "3",
    ),
    "an object that is not used": ('equal(attempt.Ledger("ada"), 0)', "Ledger('ada')", "<Ledger object>"),
    "two objects": (
        'one, two = attempt.Ledger("a"), attempt.Ledger("b")\none.do("add", 1)\nequal(two.do("add", 2), 0)',
        "ledger = Ledger('a')\nledger_2 = Ledger('b')\nledger.add(1)\nledger_2.add(2)",
        "2",
    ),
    "objects as arguments": (
        'one = attempt.Ledger("a")\none.do("add", 1)\nattempt.echo(3)\nequal(attempt.total([one]), 0)',
        "ledger = Ledger('a')\nledger.add(1)\ntotal([ledger])",
        "1",
    ),
    "a call that uses no object": ('attempt.Ledger("a").do("add", 1)\nequal(attempt.echo(3), 0)', "echo(3)", "3"),
    "an iterator": (
        "pairs = attempt.pairs([1, 2])\nequal(next(pairs), 1)\nequal(next(pairs), 1)",
        "pairs_result = pairs([1, 2])\nnext(pairs_result)\nnext(pairs_result)",
        "2",
    ),
    "a name that was chosen": (
        'chunks = attempt.named("chunks").pairs([1])\nequal(next(chunks), 0)',
        "chunks = pairs([1])\nnext(chunks)",
        "1",
    ),
    "a name that is taken": (
        'one = attempt.named("x").pairs([1])\ntwo = attempt.named("x").pairs([2])\nnext(one)\nequal(next(two), 0)',
        "x = pairs([1])\nx_2 = pairs([2])\nnext(x)\nnext(x_2)",
        "2",
    ),
    "a function": (
        'equal(attempt.Ledger("a").get("add")(4), 0)',
        "ledger = Ledger('a')\nadd_result = ledger.add\nadd_result(4)",
        "4",
    ),
    "an object in a list": (
        'one = attempt.Ledger("a")\n[two] = attempt.echo([one])\nequal(two.get("cents"), 1)',
        "<Ledger object>.cents",
        "0",
    ),
    "a dataclass": (
        'entry = attempt.new("Entry", "tea", cents=3)\nentry.do("double")\nequal(entry.get("cents"), 0)',
        "entry = Entry('tea', cents=3)\nentry.double()\nentry.cents",
        "6",
    ),
    "an object of a session": (
        's = attempt.session("x = 1")\npairs = s.eval("pairs([x])")\nequal(next(pairs), 0)',
        "x = 1\nlist_iterator = pairs([x])\nnext(list_iterator)",
        "1",
    ),
    "calls that a property shows": (
        'ledger = attempt.Ledger("a")\nattempt.show("Ledger()")\nequal(ledger.do("add", 1), 0)',
        "Ledger()",
        "1",
    ),
    "a feed": (
        "feed = Feed([1, 2])\nnext(attempt.pairs(feed))\nequal(feed.pulled, 2)",
        "pairs_result = pairs(iter([1, 2]))\nnext(pairs_result)",
        "1",
    ),
    "a callback": ("equal(attempt.apply(lambda x: x + 1, 2), 0)", None, "3"),
}


@pytest.mark.parametrize("name", SHOWN)
def test_the_lines_that_ran_are_shown(judged: Judged, name: str) -> None:
    body, call, got = SHOWN[name]

    finding = finding_of(judged(body))

    assert (call or finding.call, got or finding.got) == (finding.call, finding.got)


def test_a_long_value_is_shortened_where_it_is_shown(judged: Judged) -> None:
    finding = finding_of(judged(SHOWN["a long value"][0]))

    assert len(finding.call) < 1000
    assert finding.call.startswith("n = [7, 7, ")
    assert finding.call.endswith("7, 7]\nlen(n)")


def test_an_exception_is_raised_at_the_question_and_ends_the_lines_that_are_shown(judged: Judged) -> None:
    body = 's = attempt.session("x = Ledger(0)\\ny = 1")\ns.exec("x.add(-1)")\ns.exec("z = 2")\n'

    finding = finding_of(judged(body + 's.eval("x.add(1)")'))

    assert finding.call == "x = Ledger(0)\ny = 1\nx.add(-1)"
    assert (finding.message, finding.line) == ("it raised ValueError: negative", 9)
    assert judged(body + 'raises(ValueError, s.eval, "x.cents")\nequal(s.eval("x.cents"), 0)').outcome is Outcome.PASSED
    assert judged(body.replace("-1", "1") + 'raises(ValueError, s.run, "x.add(-1)")').outcome is Outcome.PASSED


def test_an_exception_class_of_the_attempt_is_named_by_a_string(judged: Judged) -> None:
    source = ATTEMPT + "class Base(Exception): pass\nclass Broke(Base): pass\nclass ValueError(Exception): pass\n"
    source += "def spend(kind): raise {1: Broke, 2: ValueError, 3: KeyError}[kind]\n"

    for call in (
        'raises("Base", attempt.spend, 1)',
        'raises("Broke", attempt.spend, 1)',
        "raises(LookupError, attempt.spend, 3)",
    ):
        assert judged(call, source, source).outcome is Outcome.PASSED
    for call, expected in (
        ('raises("Base", attempt.spend, 3)', "a Base"),
        ("raises(ValueError, attempt.spend, 2)", "a ValueError"),
    ):
        finding = finding_of(judged(call, source, source))
        assert (finding.message, finding.expected) == ("another exception was raised", expected)
        assert finding.frames == ((finding.line, "spend"),) == ((source.count("\n"), "spend"),)


def test_a_session_can_run_statements_at_once(judged: Judged) -> None:
    body = 's = attempt.session("x = Ledger(0)")\ns.run("x.cents = 5")\ns.run()\nequal(s.eval("x.cents"), 0)'

    assert finding_of(judged(body)).call == "x = Ledger(0)\nx.cents = 5\nx.cents"


def test_lines_that_wait_need_not_run(judged: Judged) -> None:
    assert judged('attempt.session("1 / 0")').outcome is Outcome.PASSED


DEFERRED = {
    "the first wrong answer is shown": (
        's = attempt.session("books = Ledger(\'tea\')")\ns.equal("books.add(1)", 1)\ns.equal("books.add(2)", 4, "wrong")\n'
        's.equal("books.add(-1)", 0)',
        ("wrong", "books = Ledger('tea')\nbooks.add(1)\nbooks.add(2)", "3", "4"),
    ),
    "an exception that must be raised": (
        's = attempt.session("books = Ledger(\'tea\')")\ns.raises(ValueError, "books.add(-1)")\n'
        's.raises(AttributeError, "books.cents = 1")',
        ("no exception was raised", "books = Ledger('tea')\nbooks.add(-1)\nbooks.cents = 1", "", "an AttributeError"),
    ),
    "the exception is raised by a line before": (
        's = attempt.session("books = Ledger(\'tea\')\\nbooks.add(-1)")\ns.raises(ValueError, "books.add(-2)")',
        ("it raised ValueError: negative", "books = Ledger('tea')\nbooks.add(-1)", "", ""),
    ),
    "an exception that must not be raised": (
        's = attempt.session("books = Ledger(\'tea\')")\ns.equal("books.add(-1)", 1)\ns.equal("books.add(2)", 2)',
        ("it raised ValueError: negative", "books = Ledger('tea')\nbooks.add(-1)", "", ""),
    ),
    "a plain call asks what waits first": (
        's = attempt.session()\ns.equal("echo(1)", 2, "first")\nequal(attempt.echo(1), 3, "second")',
        ("first", "echo(1)", "1", "2"),
    ),
    "another session asks what waits first": (
        's, t = attempt.session(), attempt.session()\ns.equal("echo(1)", 2, "first")\nt.equal("echo(1)", 3, "second")',
        ("first", "echo(1)", "1", "2"),
    ),
    "a question of the same session asks what waits first": (
        's = attempt.session()\ns.equal("echo(1)", 2, "first")\nequal(s.eval("echo(3)"), 4, "second")',
        ("first", "echo(1)", "1", "2"),
    ),
    "the expected value is copied": (
        's, due = attempt.session(), [1]\ns.equal("echo([1])", due)\ndue.append(2)\ns.equal("echo(2)", 1, "the last")',
        ("the last", "echo([1])\necho(2)", "2", "1"),
    ),
    "values are written into the lines": (
        's = attempt.session()\ns.equal("echo({item})", 2, "wrong", item=7)',
        ("wrong", "echo(7)", "7", "2"),
    ),
    "a value that cannot be sent": (
        's = attempt.session()\ns.equal("echo(10**9999)", 1, "too large")\ns.equal("echo(1)", 1)',
        ("too large", "echo(10**9999)", "<an integer of 33,216 bits>", "1"),
    ),
}


@pytest.mark.parametrize("name", DEFERRED)
def test_questions_wait_and_are_checked_in_order(judged: Judged, name: str) -> None:
    body, (message, call, got, expected) = DEFERRED[name]
    finding = finding_of(judged(body, solution=ATTEMPT + "\nclass Ledger:\n    pass\n"))
    assert (finding.message, finding.call, finding.got, finding.expected) == (message, call, got, expected)


def test_questions_that_wait_are_asked_together(judged: Judged) -> None:
    body = (
        "asked, own = [], attempt._client.session\nask = own.ask\n"
        "own.ask = lambda request, answer: (asked.append(request), ask(request, answer))[1]\n"
        "s = attempt.session()\nfor number in range(20):\n    s.equal('echo({n})', number, n=number)\ns.run()\n"
        "del own.ask\nholds(len(asked) == 1, f'{len(asked)} requests')"
    )
    assert judged(body).outcome is Outcome.PASSED


@pytest.mark.parametrize("answers", ["[]", "[{'v': 1}]", "None", "{'v': 1}", "[3, 4]", "[{}, {}]"])
def test_an_answer_that_a_player_leaves_out_is_no_success(judged: Judged, answers: str) -> None:
    body = (
        f"own = attempt._client.session\nask = own.ask\nown.ask = lambda *how: {{**ask(*how), 'v': {answers}}}\n"
        "s = attempt.session()\ns.equal('echo(1)', 1)\ns.equal('echo(2)', 2)\ntry:\n    s.run()\nfinally:\n    del own.ask"
    )
    result = judged(body)
    assert result.outcome is Outcome.CRASHED
    assert "invalid message" in result.findings[0].message


def test_new_returns_an_object_of_any_class(judged: Judged) -> None:
    body = 'for made in (attempt.new("Entry", "a"), attempt.new("Ledger", "a"), attempt.new("echo", 3)):\n'

    assert judged(body + "    assert isinstance(made, Remote)").outcome is Outcome.PASSED


def test_the_line_of_the_definition_is_found(judged: Judged) -> None:
    assert finding_of(judged(SHOWN["an iterator"][0])).line == 23
    assert finding_of(judged('equal(attempt.session("n = [1]").eval("total(pairs([]))"), 1)')).line == 26


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ('attempt.session("n = m").eval("1")', "NameError: name 'm' is not defined"),
        ('attempt.session().eval("1 +")', "SyntaxError: invalid syntax"),
        ('attempt.session().eval("Ledger().add(1)")', "TypeError: Ledger.__init__() missing 1 required"),
    ],
)
def test_an_error_in_the_lines_of_a_session_is_the_packs_fault(judged: Judged, body: str, message: str) -> None:
    result = judged(body)

    assert result.outcome is Outcome.CRASHED
    assert result.findings[0].internal
    assert result.findings[0].message.startswith(
        f"properties.py of k fails, which is the pack's fault and not the attempt's: line 8, in test_it: {message}"
    )


def test_an_error_that_only_the_attempt_causes_is_its_failure(judged: Judged) -> None:
    body = 'equal(attempt.session("n = echo(2)").eval("n + 1"), 3)'

    assert judged(body).outcome is Outcome.PASSED
    wrong = finding_of(judged(body, ATTEMPT.replace("return value", "return str(value)")))
    assert wrong.message == 'it raised TypeError: can only concatenate str (not "int") to str'
    missing = finding_of(judged(body, ATTEMPT.replace("return value", "return valeu")))
    assert (missing.message, missing.call) == ("it raised NameError: name 'valeu' is not defined", "n = echo(2)")


def test_what_a_session_uses_cannot_be_exchanged(judged: Judged) -> None:
    source = ATTEMPT + (
        "def len(_): return 3\nimport builtins\nbuiltins.sum = lambda _: 3\n"
        "builtins.eval = lambda *_: 3\nbuiltins.exec = builtins.compile = lambda *_, **__: None\n"
    )

    finding = finding_of(judged('equal(attempt.session("n = [1]").eval("len(n) + sum(n)"), 3)', source))

    assert (finding.call, finding.got) == ("n = [1]\nlen(n) + sum(n)", "2")


STATEFUL = '''from hypothesis import given, strategies as st
from pytest_interview_kata.properties import equal

@given(items=st.lists(st.integers(0, 9), max_size=3))
def test_it(attempt, items):
    """The items are collected."""
    session = attempt.session("items = {items}", items=items)
    equal(session.eval("collect(items)"), items)
'''
SHRUNK = '''from hypothesis import given, strategies as st
from pytest_interview_kata.properties import equal

@given(numbers=st.lists(st.integers(0, 99), max_size=9))
def test_it(attempt, numbers):
    """The sum is right."""
    adder = attempt.named("adder").Adder()
    for number in numbers:
        adder.do("add", number)
    equal(adder.get("total"), sum(numbers))
'''


def test_a_session_that_depends_on_earlier_calls_is_shown_with_them(judged: Judged) -> None:
    source = "def collect(items, found=[]):\n    found.extend(items)\n    return found[:]\n"

    finding = finding_of(judged(STATEFUL, source, source))

    assert finding.message.endswith("it fails only after the earlier calls; `found` on line 1 is shared between calls")
    first, asked, second, again = finding.call.split("\n")
    assert (asked, again) == ("collect(items)", "collect(items)")
    assert second == f"items = {finding.expected}"
    earlier, expected = ast.literal_eval(first.removeprefix("items = ")), ast.literal_eval(finding.expected)
    assert ast.literal_eval(finding.got) == [*earlier, *expected]


def test_objects_are_shrunk(judged: Judged) -> None:
    source = (
        "class Adder:\n    def __init__(self):\n        self.total = 0\n"
        "    def add(self, number):\n        self.total += min(number, 30)\n"
    )

    finding = finding_of(judged(SHRUNK, source, source))

    assert (finding.call, finding.got, finding.expected) == ("adder = Adder()\nadder.add(31)\nadder.total", "30", "31")
