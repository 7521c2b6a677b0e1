"""Failures grouped by cause."""

from __future__ import annotations

import pytest

from pytest_interview_kata.model import Finding, Outcome, Result
from pytest_interview_kata.results.causes import causes, title

COUNTER = "it raised NameError: name 'Counter' is not defined"
MYPY = Finding('Name "Counter" is not defined\nDid you forget to import it?', 3, 12, "name-defined")
RUFF = Finding("Undefined name `Counter`", 3, 12, "F821")


def result(item: str, *findings: Finding, check: str = "properties", outcome: Outcome = Outcome.FAILED) -> Result:
    return Result("q", check, item, outcome, findings)


def broken(item: str, message: str = "", call: str = "f(1)", **words: str) -> Result:
    return result(item, Finding(message, sentence=f"It is {item}.", call=call, **words))  # type: ignore[arg-type]


def raised(item: str, message: str, line: int) -> Result:
    return result(item, Finding(f"it raised {message}", call=f"{item}()", frames=((9, "outer"), (line, "f"))))


def grouped(*results: Result) -> list[tuple[str, list[str]]]:
    """Return the item that is shown for each cause, and the items that fail for the same reason."""
    return [(cause.first.item, [same.item for same in cause.same]) for cause in causes(results)]


def test_nothing_failed() -> None:
    assert grouped(result("a", outcome=Outcome.PASSED), result("b", outcome=Outcome.TODO)) == []


def test_an_undefined_name_is_one_cause_in_all_checks() -> None:
    found = grouped(
        broken("a", COUNTER, "f(22)"),
        broken("b", COUNTER, "f(2)"),
        broken("c", "another exception was raised", got="NameError: name 'Counter' is not defined", expected="a ValueError"),
        result("types", MYPY, Finding("Returning Any", 3, 5, "no-any-return"), check="types"),
        result("lint", RUFF, check="lint"),
    )
    assert found == [("b", ["a", "c", "types", "lint"])]


def test_a_tool_that_finds_something_else_is_shown() -> None:
    tools = [result("lint", RUFF, Finding("unused", 7, 1, "F401"), check="lint")]
    assert grouped(broken("a", COUNTER), *tools) == [("a", []), ("lint", [])]
    assert grouped(*tools) == [("lint", [])]


def test_an_exception_at_the_same_line_is_one_cause() -> None:
    found = grouped(raised("a", "KeyError: 1", 3), raised("b", "KeyError: 1", 4), raised("c", "KeyError: 1", 4))
    assert found == [("b", ["c"]), ("a", [])]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("KeyError: 1", "KeyError: (2, 3)"),
        ("KeyError: 'tea'", "KeyError: None"),
        ('ValueError: can\'t use -1.5 of "a"', "ValueError: can't use 70 of 'b c'"),
        ("IndexError: no 3; it fails only after the earlier calls", "IndexError: no 12"),
        ("RecursionError: maximum recursion depth exceeded", "RecursionError: maximum recursion depth exceeded in comparison"),
    ],
)
def test_values_in_the_message_of_an_exception_do_not_count(one: str, other: str) -> None:
    assert grouped(raised("a", one, 3), raised("b", other, 3)) == [("a", ["b"])]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ValueError: no key", "ValueError: no value"),
        ("KeyError: 1", "IndexError: 1"),
    ],
)
def test_other_exceptions_at_the_same_line_are_other_causes(one: str, other: str) -> None:
    assert grouped(raised("a", one, 3), raised("b", other, 3)) == [("a", []), ("b", [])]


def test_values_count_if_the_line_is_unknown() -> None:
    assert grouped(broken("a", "it raised KeyError: 1"), broken("b", "it raised KeyError: 2")) == [("a", []), ("b", [])]


def test_an_exception_instead_of_another_one_is_the_same_cause() -> None:
    another = Finding(
        "another exception was raised", call="longer()", got="KeyError: 2", expected="a ValueError", frames=((4, "f"),)
    )
    assert grouped(result("a", another), raised("b", "KeyError: 1", 4)) == [("b", ["a"])]
    assert title(result("a", another)) == "KeyError: 2 instead of a ValueError"


def test_a_variable_without_a_value_is_one_cause() -> None:
    unbound = "UnboundLocalError: cannot access local variable 'n' where it is not associated with a value"
    mypy = Finding('Trying to read deleted variable "n"', 3, 12, "misc")
    ruff = [Finding(f"Local variable `n` is {what}", 3, 12) for what in ("referenced before assignment", "never used")]
    found = grouped(
        raised("a", unbound, 3),
        raised("b", unbound, 4),
        broken("c", "another exception was raised", got=unbound, expected="a ValueError"),
        broken("d", "the events", "f()", got="['raises UnboundLocalError']", expected="[]"),
        result("types", mypy, check="types"),
        result("lint", *ruff, check="lint"),
        result("other", Finding("Local variable `m` is never used", 3), check="lint"),
    )
    assert found == [("a", ["b", "c", "d", "types", "lint"]), ("other", [])]


def test_names_that_scenarios_found_to_be_undefined_are_one_cause() -> None:
    found = [broken(name, "the events", got=f"['raises NameError', {name!r}]", expected="[]") for name in "ab"]
    assert grouped(*found) == [("a", ["b"])]
    assert grouped(*found, raised("c", "NameError: name 'n'", 3), raised("d", "NameError: name 'm'", 3)) == [
        *(("a", ["b"]), ("c", []), ("d", [])),
    ]


def test_the_shortest_counterexample_of_a_cause_is_shown() -> None:
    example = result("examples", Finding(COUNTER, call="from x import y\nf(1)"))
    assert grouped(example, broken("a", COUNTER, "f(1)"), broken("b", got="1")) == [("a", ["examples"]), ("b", [])]


def test_tools_do_not_count_when_causes_are_ordered() -> None:
    tools = [result("types", MYPY, check="types"), result("lint", RUFF, check="lint")]
    assert grouped(broken("a", COUNTER), raised("b", "KeyError: 1", 3), raised("c", "KeyError: 1", 3), *tools)[0] == (
        "b",
        ["c"],
    )


def test_a_hang_at_the_same_line_is_one_cause() -> None:
    hang = Finding("it did not return within 1 s", frames=((4, "f"),))
    assert grouped(*(result(name, hang, outcome=Outcome.TIMEOUT) for name in "abc")) == [("a", ["b", "c"])]


def test_different_counterexamples_are_different_causes() -> None:
    shorter = broken("c", call="f()", got="1", expected="2")
    assert grouped(broken("a", got="1", expected="2"), broken("b", got="1", expected="2"), shorter) == [
        ("c", []),
        ("a", []),
        ("b", []),
    ]


def test_an_example_of_the_brief_comes_first() -> None:
    example = result("examples", Finding("", call="f(1)\nf(100_000)", got="1", expected="2"))
    assert grouped(broken("a", call=""), broken("b", COUNTER), broken("c", COUNTER), example) == [
        ("examples", []),
        ("a", []),
        ("b", ["c"]),
    ]


def test_an_attempt_that_cannot_be_imported_has_one_cause() -> None:
    error = Finding("it cannot be imported: SyntaxError: expected ':'", 3, frames=((3, ""),))
    others = [
        result("types", Finding("the code cannot be parsed"), check="types", outcome=Outcome.ERROR),
        result("lint", Finding("unused", 1), check="lint"),
    ]
    assert grouped(*(result(name, error, outcome=Outcome.ERROR) for name in "ab"), *others) == [("a", ["b", "types", "lint"])]
    assert grouped(*others) == [("types", []), ("lint", [])]


@pytest.mark.parametrize(
    ("failed", "shown"),
    [
        (broken("a", COUNTER), "NameError: name 'Counter' is not defined"),
        (broken("a", got="1", expected="2"), "It is a."),
        (result("a", Finding("it cannot be imported: SyntaxError: no"), outcome=Outcome.ERROR), "SyntaxError: no"),
        (result("a", Finding("it hangs", sentence="It ends."), outcome=Outcome.TIMEOUT), "it hangs"),
        (result("types", MYPY, Finding("no", 3, code="no-untyped-def"), check="types"), "type annotations are missing"),
        (result("types", MYPY, check="types"), 'Name "Counter" is not defined'),
        (result("lint", check="lint"), "lint lint: failed"),
        (result("examples", Finding("", call="a = f()\na + 1", got="1")), "an example of the brief fails: a + 1"),
        (result("examples", Finding(COUNTER, call="a = f()\na + 1")), "NameError: name 'Counter' is not defined"),
    ],
)
def test_the_title_is_the_cause(failed: Result, shown: str) -> None:
    assert title(failed) == shown
