"""An error of a pack's author is reported once as such; a wrong return value remains a failure of the attempt."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pytest_interview_kata.model import Attempt, Outcome, Result, Task
from pytest_interview_kata.run.judge_process import Judge
from tests.sample_packs import own_kata

if TYPE_CHECKING:
    from pytest_interview_kata.run.context import RunContext

    from .conftest import MakeKata

HEAD = "from hypothesis import given, strategies as st\nfrom . import scenarios\n\n"
SOUND = '\n\ndef test_sound(attempt):\n    """Doubles."""\n    assert attempt.double(2) == 4\n'
RIGHT = "def double(number: int) -> list[int]:\n    return [number * 2]\n"
SOLUTION = "def double(number: int) -> int:\n    return number * 2\n"
SCENARIOS = "def observe(module, number):\n    return module.double(number)\n"
FAULT = " of k fails, which is the pack's fault and not the attempt's: "
Judged = Callable[..., dict[str, Result]]


@pytest.fixture
def judged(make_kata: MakeKata, context: RunContext) -> Iterator[Judged]:
    judge = Judge(context)

    def judged(body: str, scenarios: str = SCENARIOS, attempt: str = SOLUTION, solution: str = SOLUTION) -> dict[str, Result]:
        kata = make_kata(HEAD + body + SOUND, solution)
        (kata.folder / "scenarios.py").write_text(scenarios)
        source = attempt.replace("FILE", repr(str(kata.folder / "scenarios.py")))
        return {result.item: result for result in judge.serve(Task(Attempt(kata, Path("/k.py"), source), kata.properties))}

    yield judged
    judge.close()


def messages(result: Result) -> list[str]:
    return [finding.message for finding in result.findings]


LOADING = {
    "import of a missing module": (
        "import nowhere\n\ndef test_sum(attempt): ...",
        SCENARIOS,
        f"properties.py{FAULT}line 4: ModuleNotFoundError: No module named 'nowhere'",
    ),
    "a name at import": (
        "LIMIT = limit\n\ndef test_sum(attempt): ...",
        SCENARIOS,
        f"properties.py{FAULT}line 4: NameError: name 'limit' is not defined",
    ),
    "a strategy at import": (
        "@given(st.nothing)\ndef test_sum(number, attempt, number_2): ...\n\nst.integers('x').example()",
        SCENARIOS,
        f"properties.py{FAULT}line 7: InvalidArgument: ",
    ),
    "syntax in scenarios": (
        "def test_sum(attempt): ...",
        "def observe(:\n",
        f"scenarios.py{FAULT}properties.py line 2; line 1: SyntaxError: invalid syntax",
    ),
    "import in scenarios": (
        "def test_sum(attempt): ...",
        "\nfrom math import no_such_function\n",
        f"scenarios.py{FAULT}properties.py line 2; line 2: ImportError: cannot import name 'no_such_function'",
    ),
    "scenarios that only a player cannot import": (
        "def test_sum(attempt): ...",
        "\nimport hypothesis\n",
        f"scenarios.py{FAULT}line 2: ModuleNotFoundError: No module named 'hypothesis'",
    ),
    "scenarios that cannot prepare": (
        "def test_sum(attempt): ...",
        "\ndef prepare():\n    return 1 / 0\n",
        f"scenarios.py{FAULT}line 3, in prepare: ZeroDivisionError: division by zero",
    ),
}


@pytest.mark.parametrize(("body", "scenarios", "message"), LOADING.values(), ids=LOADING)
def test_what_cannot_be_imported_is_the_packs_fault(judged: Judged, body: str, scenarios: str, message: str) -> None:
    results = judged(body, scenarios)

    assert {result.outcome for result in results.values()} == {Outcome.CRASHED}
    assert len({result.findings for result in results.values()}) == 1  # so it is shown once
    [found] = messages(results["sum"])
    assert found.startswith(message)


def test_syntax_in_properties_is_the_packs_fault(make_kata: MakeKata, context: RunContext) -> None:
    kata = make_kata(HEAD + SOUND, SOLUTION)
    (kata.folder / "properties.py").write_text(HEAD + "def test_sound(:\n")  # after the pack was read
    judge = Judge(context)
    [result] = judge.serve(Task(Attempt(kata, Path("/k.py"), SOLUTION), kata.properties))
    judge.close()

    assert (result.outcome, messages(result)) == (
        Outcome.CRASHED,
        [f"properties.py{FAULT}line 4: SyntaxError: invalid syntax"],
    )


CERTAIN = {
    "a name": (
        "def test_sum(attempt):\n    retrun(attempt.double(1))",
        "properties.py",
        "line 5, in test_sum: NameError: name 'retrun' is not defined",
    ),
    "a name in a helper": (
        "def helper():\n    retrun\n\ndef test_sum(attempt):\n    helper()",
        "properties.py",
        "line 8, in test_sum; line 5, in helper: NameError: name 'retrun' is not defined",
    ),
    "an import": (
        "def test_sum(attempt):\n    import nowhere",
        "properties.py",
        "line 5, in test_sum: ModuleNotFoundError: No module named 'nowhere'",
    ),
    "a scenario that does not exist": (
        "def test_sum(attempt):\n    attempt.run(scenarios.look, 1)",
        "properties.py",
        "line 5, in test_sum: AttributeError: module 'kata_k.scenarios' has no attribute 'look'",
    ),
    "a strategy without values": (
        "@given(number=st.integers(5, 1))\ndef test_sum(attempt, number):\n    attempt.double(number)",
        "properties.py",
        "line 4, in test_sum: InvalidArgument: Cannot have max_value=1 < min_value=5",
    ),
    "a name in a strategy": (
        "@given(number=st.integers().map(lambda value: missing))\ndef test_sum(attempt, number):\n    attempt.double(number)",
        "properties.py",
        "line 4: NameError: name 'missing' is not defined",
    ),
    "a function that is drawn": (
        "@st.composite\ndef pairs(draw):\n    return draw(st.integers())[0]\n\n"
        "@given(pair=pairs())\ndef test_sum(attempt, pair):\n    attempt.double(1)",
        "properties.py",
        "line 6, in pairs: TypeError: 'int' object is not subscriptable",
    ),
}


@pytest.mark.parametrize(("body", "file", "error"), CERTAIN.values(), ids=CERTAIN)
def test_what_cannot_depend_on_an_attempt_is_the_packs_fault(judged: Judged, body: str, file: str, error: str) -> None:
    results = judged(body, attempt=RIGHT)

    assert (results["sum"].outcome, messages(results["sum"])) == (Outcome.CRASHED, [f"{file}{FAULT}{error}"])
    assert results["sum"].findings[0].internal
    assert results["sound"].outcome is Outcome.FAILED  # the other properties are judged


SAME = {
    "a type": (
        "def test_sum(attempt):\n    len(attempt.double(1) or 5)",
        SCENARIOS,
        "properties.py",
        "line 5, in test_sum: TypeError: object of type 'int' has no len()",
    ),
    "a variable": (
        "def test_sum(attempt):\n    for digit in range(attempt.double(0)):\n        pass\n    print(digit)",
        SCENARIOS,
        "properties.py",
        "line 7, in test_sum: UnboundLocalError: cannot access local variable 'digit'",
    ),
    "a scenario's name": (
        "def test_sum(attempt):\n    attempt.run(scenarios.observe, 1)",
        "def observe(module, number):\n    return help_me(module)\n",
        "scenarios.py",
        "properties.py line 5, in test_sum; line 2, in observe: NameError: name 'help_me' is not defined",
    ),
    "a scenario's type": (
        "def test_sum(attempt):\n    attempt.run(scenarios.observe, 1)",
        "def observe(module, number):\n    return len(module.double(number))\n",
        "scenarios.py",
        "properties.py line 5, in test_sum; line 2, in observe: TypeError: object of type 'int' has no len()",
    ),
    "a scenario's arguments": (
        "def test_sum(attempt):\n    attempt.run(scenarios.observe, 1, 2)",
        SCENARIOS,
        "properties.py",
        "line 5, in test_sum: TypeError: observe() takes 2 positional arguments but 3 were given",
    ),
    "a function from elsewhere": (
        "def elsewhere(module): ...\n\ndef test_sum(attempt):\n    attempt.run(elsewhere)",
        SCENARIOS,
        "properties.py",
        "line 7, in test_sum: AttributeError: module 'scenarios' has no attribute 'elsewhere'",
    ),
}


@pytest.mark.parametrize(("body", "scenarios", "file", "error"), SAME.values(), ids=SAME)
def test_what_the_solution_meets_too_is_the_packs_fault(
    judged: Judged, body: str, scenarios: str, file: str, error: str
) -> None:
    result = judged(body, scenarios, attempt=SOLUTION + "# mine\n")["sum"]

    assert result.outcome is Outcome.CRASHED
    [found] = messages(result)
    assert found.startswith(f"{file}{FAULT}{error}")


OWN = {
    "what pytest raises": (
        "def test_sum(attempt):\n    import pytest\n    with pytest.raises(ValueError):\n        attempt.double(1)",
        SCENARIOS,
        "def double(number):\n    return 0\n",
        "DID NOT RAISE ValueError",
    ),
    "an exit": (
        "def test_sum(attempt):\n    if attempt.double(1) != 2:\n        raise SystemExit(1)",
        SCENARIOS,
        "def double(number):\n    return 0\n",
        "the property cannot use the return value: SystemExit: 1",
    ),
    "the method of an object": (
        "def test_sum(attempt):\n    result = attempt.double(1)\n    if result != 2:\n        result.pop()",
        SCENARIOS,
        "def double(number):\n    return object()\n",
        "the property cannot use the return value: AttributeError: use do('pop', ...) to call a method of the object",
    ),
    "an item": (
        "def test_sum(attempt):\n    assert attempt.double(1) + 1 == 3",
        SCENARIOS,
        RIGHT,
        "the property cannot use the return value: TypeError: can only concatenate list",
    ),
    "a variable": (
        "def test_sum(attempt):\n    for digit in range(attempt.double(1)):\n        pass\n    print(digit)",
        SCENARIOS,
        "def double(number):\n    return 0\n",
        "the property cannot use the return value: UnboundLocalError",
    ),
    "through a scenario": (
        "def test_sum(attempt):\n    attempt.run(scenarios.observe, 1)",
        SCENARIOS,
        "def double(number):\n    return retrun\n",
        "it raised NameError: name 'retrun' is not defined",
    ),
    "what a scenario needs": (
        "def test_sum(attempt):\n    attempt.run(scenarios.observe, 1)",
        "def observe(module, number):\n    return module.double(number) + 1\n",
        RIGHT,
        "it raised TypeError: can only concatenate list",
    ),
    "a scenario's error that it pretends": (
        "def test_sum(attempt):\n    attempt.run(scenarios.observe, 1)",
        SCENARIOS,
        "code = compile('def double(number):\\n    return retrun', FILE, 'exec')\nexec(code)\n",
        "it raised NameError: name 'retrun' is not defined",
    ),
}


@pytest.mark.parametrize(("body", "scenarios", "attempt", "message"), OWN.values(), ids=OWN)
def test_what_an_attempt_causes_is_its_failure(judged: Judged, body: str, scenarios: str, attempt: str, message: str) -> None:
    result = judged(body, scenarios, attempt)["sum"]

    assert result.outcome is Outcome.FAILED
    [found] = messages(result)
    assert found.startswith(message)
    assert not result.findings[0].internal


USE = "write raises(ValueError, attempt.f, 1)"
USE_LINES = 'write session.raises(ValueError, "f(1)")'
MISUSED = {
    "of the attempt": (
        "attempt.raises(ValueError)",
        f"attempt has no method raises: import raises from {{package}}, and {USE}",
    ),
    "no class": ("raises(attempt.fail, 1)", f"raises needs an exception class first, but got a function: {USE}"),
    "an exception": (
        "raises(ValueError(), attempt.fail, 1)",
        f"raises needs an exception class first, but got ValueError(): {USE}",
    ),
    "no call": (
        "with raises(ValueError): attempt.fail(1)",
        f"raises makes the call itself, and cannot be used in `with`: {USE}",
    ),
    "a call before": (
        "raises(ValueError, attempt.fail(1))",
        f"the call is made before raises, which makes the call itself: {USE}",
    ),
    "a call before that returns": (
        "raises(ValueError, attempt.double(1))",
        f"the call is made before raises, which makes the call itself: {USE}",
    ),
    "a class that the brief does not name": (
        "raises('Brok', attempt.fail, 2)",
        "raises('Brok', …): stub.py does not name this class: correct the name, or define it there",
    ),
    "a class of the pack": (
        "raises(Mine, attempt.fail, 2)",
        "Mine is not a built-in exception, and not a class of the attempt: write raises('Mine', …)",
    ),
    "the name of a built-in class": (
        "raises('ValueError', attempt.fail, 1)",
        "raises('ValueError', …) means a class of the attempt: write raises(ValueError, …) for the built-in one",
    ),
    "a session without code": (
        "attempt.session().raises(ValueError)",
        f"raises of a session needs an exception class and code, and cannot be used in `with`: {USE_LINES}",
    ),
    "a session with a function": (
        "attempt.session().raises(ValueError, attempt.fail)",
        f"raises of a session needs code, and got a function: {USE_LINES}",
    ),
    "a session with exchanged arguments": (
        "attempt.session().raises('fail(1)', ValueError)",
        f"raises of a session needs code, and got the class ValueError: {USE_LINES}",
    ),
    "a session and a class that the brief does not name": (
        "attempt.session().raises('Brok', 'fail(2)')",
        "raises('Brok', …): stub.py does not name this class: correct the name, or define it there",
    ),
}
FAILING = (
    f"{SOLUTION}\n\nclass Broke(Exception): ...\n\n\ndef fail(how: int) -> None:\n    raise ValueError if how == 1 else Broke\n"
)


@pytest.fixture(scope="module")
def misused(tmp_path_factory: pytest.TempPathFactory, context: RunContext) -> Iterator[dict[str, Result]]:
    tests = "\n\n".join(f"def test_{at}(attempt):\n    {line}" for at, (line, _) in enumerate(MISUSED.values()))
    head = "from pytest_interview_kata.properties import raises\n\nclass Mine(Exception): ...\n\n"
    kata = own_kata(tmp_path_factory.mktemp("misused"), head + tests + SOUND, FAILING)
    judge = Judge(context)
    yield {one.item: one for one in judge.serve(Task(Attempt(kata, Path("/k.py"), FAILING + "# mine\n"), kata.properties))}
    judge.close()


@pytest.mark.parametrize(("number", "message"), [*enumerate(message for _, message in MISUSED.values())], ids=MISUSED)
def test_a_wrong_use_of_raises_is_explained(misused: dict[str, Result], number: int, message: str) -> None:
    [found] = messages(misused[str(number)])

    assert misused["sound"].outcome is Outcome.PASSED
    assert found.startswith(f"properties.py{FAULT}")
    assert found.endswith(f": {message.format(package='pytest_interview_kata.properties')}")
    assert f"in test_{number}: " in found or "session().raises('Brok'" in [*MISUSED.values()][number][0]


def test_a_class_that_the_brief_does_not_name_may_still_be_expected(judged: Judged) -> None:
    body = "from pytest_interview_kata.properties import raises\n\ndef test_sum(attempt):\n    raises('Broke', attempt.fail)"
    solution = f"{SOLUTION}\ndef fail():\n    raise type('Bro' + 'ke', (Exception,), {{}})\n"
    result = judged(body, attempt=f"{SOLUTION}\ndef fail(): ...\n", solution=solution)["sum"]

    assert (result.outcome, messages(result)) == (Outcome.FAILED, ["no exception was raised"])


def test_what_an_attempt_returns_instead_of_a_function_is_its_failure(judged: Judged) -> None:
    body = "from pytest_interview_kata.properties import raises\n\ndef test_sum(attempt):\n    raises(ValueError, attempt.double(1))"
    callable_result = "def double(number):\n    def fail():\n        raise ValueError\n    return fail\n"
    kata = judged(body, attempt="def double(number):\n    return 4\n", solution=callable_result)

    assert kata["sum"].outcome is Outcome.FAILED
    assert messages(kata["sum"]) == ["the property cannot use the return value: TypeError: 'int' object is not callable"]


ENDING = {
    "a class of its own": ("class Stop(BaseException): ...\n", "raise Stop('enough')", "Stop: enough"),
    "a closed generator": ("", "raise GeneratorExit", "GeneratorExit"),
    "a cancelled task": ("import asyncio\n", "raise asyncio.CancelledError", "CancelledError"),
    "an interrupt": ("", "raise KeyboardInterrupt", "KeyboardInterrupt"),
    "an interrupt of a task": (
        "import asyncio\nasync def main():\n    try: raise KeyboardInterrupt('mine')\n    finally: pass\n",
        "asyncio.run(main())",
        "KeyboardInterrupt: mine",
    ),
    "an exit": ("", "raise SystemExit(3)", "SystemExit: 3"),
}
WHERE = {
    "in a property": "{head}def test_sum(attempt):\n    attempt.double(1)\n    {stop}\n",
    "in a strategy": (
        "{head}def drawn(number):\n    {stop}\n\n"
        "@given(number=st.integers().map(drawn))\ndef test_sum(attempt, number):\n    attempt.double(number)\n"
    ),
    "in a callback": "{head}def call(_):\n    {stop}\n\ndef test_sum(attempt):\n    attempt.apply(call)\n",
    "at import": "{head}{stop}\n\ndef test_sum(attempt): ...\n",
}
APPLYING = f"{SOLUTION}\n\ndef apply(function):\n    return function(1)\n"


CASES = [(where, how) for where in WHERE for how in ENDING if where == "in a property" or how in {"an interrupt", "an exit"}]


@pytest.mark.parametrize(("where", "how"), CASES)
def test_what_would_end_a_program_is_the_packs_fault(make_kata: MakeKata, context: RunContext, where: str, how: str) -> None:
    head, stop, error = ENDING[how]
    body = HEAD + WHERE[where].format(head=head, stop=stop)
    line = body[: body.index(f" {stop}" if f" {stop}" in body else stop)].count("\n") + 1
    kata = make_kata(body + SOUND, APPLYING)
    (kata.folder / "scenarios.py").write_text(SCENARIOS)
    judge = Judge(context)
    process = judge.start()
    results = {one.item: one for one in judge.serve(Task(Attempt(kata, Path("/k.py"), APPLYING + "# mine\n"), kata.properties))}
    is_alive = judge.start() is process and process.poll() is None
    judge.close()

    [found] = messages(results["sum"])
    assert results["sum"].outcome is Outcome.CRASHED
    assert found.startswith(f"properties.py{FAULT}")
    assert f"line {line}" in found
    assert found.endswith(f": {error}")
    assert results["sound"].outcome is (Outcome.CRASHED if where == "at import" else Outcome.PASSED)
    assert is_alive


def test_properties_that_reach_the_same_line_report_it_once(judged: Judged) -> None:
    body = "def helper():\n    retrun\n\ndef test_one(attempt):\n    helper()\n\ndef test_two(attempt):\n    helper()"

    results = judged(body)

    assert results["one"].findings == results["two"].findings
    assert results["sound"].outcome is Outcome.PASSED


def test_a_property_that_is_not_defined_is_the_packs_fault(judged: Judged) -> None:
    results = judged("def test_sum(attempt): ...\n\ndel test_sum")

    assert messages(results["sum"]) == [f"properties.py{FAULT}it does not define test_sum when it is imported"]
    assert results["sound"].outcome is Outcome.PASSED


def test_a_solution_that_cannot_be_parsed_is_the_packs_fault(make_kata: MakeKata, context: RunContext) -> None:
    kata = make_kata(HEAD.replace("from . import scenarios", "") + SOUND, SOLUTION)
    kata.solution.write_text("def double(:\n")
    judge = Judge(context)
    [result] = judge.serve(Task(Attempt(kata, Path("/k.py"), SOLUTION), kata.properties))
    judge.close()

    assert (result.outcome, messages(result)) == (Outcome.CRASHED, [f"solution.py{FAULT}line 1: SyntaxError: invalid syntax"])
