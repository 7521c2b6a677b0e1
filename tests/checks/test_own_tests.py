"""The check `own_tests`: what it says about suites of all kinds, with real pytest in real players."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from pytest_interview_kata.checks import CHECKS, own_tests
from pytest_interview_kata.model import OWN_TESTS, Attempt, Outcome, Task
from pytest_interview_kata.pack.reader import read_bank
from tests.sample_packs import KATAS, PACK, RIGHT, write_pack

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pytest_interview_kata.model import Kata, Result
    from pytest_interview_kata.run.context import RunContext

HEAD: Final = "from q01_double import double\n\n\n"
MISTAKES: Final = """\
## adds_two

Adds two, which is right for two only.

```diff
-    return number * 2
+    return number + 2
```

## forgets_negative

Drops the sign.

```diff
-    return number * 2
+    return abs(number) * 2
```

## hangs

Never returns for large numbers.

```diff
     \"\"\"Double it.\"\"\"
-    return number * 2
+    while number > 99:
+        pass
+    return number * 2
```

## exits

Ends the program for zero.

```diff
     \"\"\"Double it.\"\"\"
-    return number * 2
+    if not number:
+        raise SystemExit
+    return number * 2
```
"""
THOROUGH: Final = f"""import pytest
from hypothesis import given
from hypothesis import strategies as st
{HEAD}
@pytest.mark.parametrize("number", [0, 1, 2, 3, -4])
def test_some(number: int) -> None:
    assert double(number) == number + number


@given(st.integers(-99, 99))
def test_any(number: int) -> None:
    assert double(number) == number + number


def test_large() -> None:
    assert double(100) == 200
"""
SUITES: Final[Mapping[str, tuple[str, Outcome, str]]] = {
    "thorough": (THOROUGH, Outcome.PASSED, "5 of 5 mistakes caught"),
    "happy path": (f"{HEAD}def test_two():\n    assert double(2) == 4\n", Outcome.PASSED, "1 of 5 mistakes caught"),
    "too strict": (
        f"{HEAD}def test_a():\n    assert double(2) == 5\n\ndef test_b():\n    assert double(1) is None\n",
        Outcome.FAILED,
        "too strict: test_a and test_b fail on a right program",
    ),
    "empty": ("X = 1\n", Outcome.FAILED, "there is no test in the file: a test is a function whose name starts with test_"),
    "skipped": (
        "import pytest\n\n@pytest.mark.skip\ndef test_a():\n    pass\n",
        Outcome.FAILED,
        "no test passes or fails: test_a is skipped",
    ),
    "blind": ("def test_a():\n    pass\n", Outcome.FAILED, "the tests pass for all 5 wrong programs"),
    "endless": (
        "def test_a():\n    while True:\n        pass\n",
        Outcome.FAILED,
        "the tests do not end: test_a takes too long on a right program",
    ),
    "dead": (
        "import os\n\ndef test_a():\n    os._exit(3)\n",
        Outcome.FAILED,
        "the tests end pytest: the program exited with status 3",
    ),
    "exiting": (
        "import sys\n\ndef test_a():\n    sys.exit(3)\n",
        Outcome.FAILED,
        "too strict: test_a fails on a right program",
    ),
    "exiting on import": ("import sys\n\nsys.exit(3)\n", Outcome.FAILED, "the tests end pytest: "),
    "syntax": ("def test_a(:\n    pass\n", Outcome.FAILED, "the tests do not run: line 1: SyntaxError: invalid syntax"),
    "import": ("import nowhere\n", Outcome.FAILED, "the tests do not run: ModuleNotFoundError: No module named 'nowhere'"),
    "reaching out": (
        f"import subprocess\n{HEAD}def test_a():\n    subprocess.run(['true'])\n",
        Outcome.FAILED,
        "too strict: test_a fails on a right program",
    ),
}


@pytest.fixture(scope="module")
def kata(tmp_path_factory: pytest.TempPathFactory) -> Kata:
    """Return q01_double with five mistakes, of which one ends the process and one never returns."""
    katas = {"s1_basics/q01_double": {**KATAS["s1_basics/q01_double"], "mistakes.md": MISTAKES}}
    return read_bank([write_pack(tmp_path_factory.mktemp("pack"), PACK, katas)]).kata("q01_double")


@pytest.fixture(scope="module")
def judged(kata: Kata, context: RunContext, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Result]:
    """Judge all suites in one run."""
    path = tmp_path_factory.mktemp("own") / "q01_double.py"
    tasks = [Task(Attempt(kata, path, RIGHT, tests=tests), (OWN_TESTS,)) for tests, _, _ in SUITES.values()]
    return dict(zip(SUITES, own_tests.check(tasks, context), strict=True))


@pytest.mark.parametrize("name", SUITES)
def test_each_kind_of_suite_is_told_apart(judged: dict[str, Result], name: str) -> None:
    _, outcome, message = SUITES[name]
    result = judged[name]

    assert (result.check, result.item, result.outcome, len(result.findings)) == (OWN_TESTS, OWN_TESTS, outcome, 1)
    assert result.findings[0].message.startswith(message)


def test_a_test_that_is_too_strict_is_shown_with_its_line(judged: dict[str, Result]) -> None:
    assert judged["too strict"].findings[0].output.splitlines()[0] == "test_a: line 5: assert 4 == 5"


def test_the_attempt_that_does_not_pass_is_mentioned(kata: Kata, context: RunContext) -> None:
    tests = f"{HEAD}def test_two():\n    assert double(3) == 6\n"
    attempt = Attempt(kata, kata.stub, "def double(number):\n    return 4\n", tests=tests)
    [result] = own_tests.check([Task(attempt, (OWN_TESTS,))], context)

    assert [finding.message for finding in result.findings] == [
        "2 of 5 mistakes caught",
        "your attempt does not pass: test_two fails",
    ]
    assert result.outcome is Outcome.PASSED


def test_what_was_missed_is_told_on_demand(kata: Kata, context: RunContext) -> None:
    tests = f"{HEAD}def test_two():\n    assert double(0) == 0\n    assert double(3) == 6\n"
    [result] = own_tests.check([Task(Attempt(kata, kata.stub, tests=tests), (OWN_TESTS,))], context)
    told = own_tests.judge_alone(Attempt(kata, kata.stub, RIGHT, tests=tests), context, tell_missed=True)

    assert [finding.message for finding in result.findings] == ["3 of 5 mistakes caught"]
    assert [finding.message for finding in told.findings] == [
        "3 of 5 mistakes caught",
        "Drops the sign.",
        "Never returns for large numbers.",
    ]


def test_only_attempts_with_tests_have_the_item(kata: Kata) -> None:
    check = CHECKS[OWN_TESTS]

    assert check.items_for(Attempt(kata, kata.stub, tests="x")) == (OWN_TESTS,)
    assert check.items_for(Attempt(kata, kata.stub)) == ()
