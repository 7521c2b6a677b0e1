"""Own tests of a kata whose scenarios prepare something, such as a database: each program has it for itself."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from pytest_interview_kata.checks import own_tests
from pytest_interview_kata.model import OWN_TESTS, Attempt, Outcome, Task
from pytest_interview_kata.pack.reader import read_bank
from tests.sample_packs import KATAS, PACK, RIGHT, write_pack

if TYPE_CHECKING:
    from pytest_interview_kata.model import Kata, Result
    from pytest_interview_kata.run.context import RunContext

LINUX: Final = pytest.mark.skipif(sys.platform != "linux", reason="only Linux forks players")
HEAD: Final = "import os\nfrom pathlib import Path\n\nimport pytest\nimport shop\nfrom q01_double import double\n\n\n"
DOUBLE: Final = "def test_double():\n    assert [double(-2), double(3)] == [-4, 6]\n"
SCENARIOS: Final = '''"""A shop that is open for one program."""

import os
import sys
from types import ModuleType


def prepare() -> None:
    """Open the shop."""
    shop = sys.modules["shop"] = ModuleType("shop")
    vars(shop).update(sold=[], process=os.getpid())
'''
MISTAKES: Final = """\
## exits

Ends the process for zero.

```diff
     \"\"\"Double it.\"\"\"
-    return number * 2
+    import os
+
+    return number * 2 or os._exit(0)
```

## forgets_negative

Drops the sign.

```diff
-    return number * 2
+    return abs(number) * 2
```

## hangs

Never returns for zero.

```diff
     \"\"\"Double it.\"\"\"
-    return number * 2
+    while not number:
+        pass
+    return number * 2
```

## sells

Doubles, but sells something.

```diff
     \"\"\"Double it.\"\"\"
-    return number * 2
+    import shop
+
+    shop.sold.append(number)
+    return number * 2
```
"""


@pytest.fixture(scope="module")
def kata(tmp_path_factory: pytest.TempPathFactory) -> Kata:
    """Return q01_double with three accepted programs, five mistakes, and scenarios that prepare a module."""
    more = {"accepted/again.py": RIGHT, "accepted/once_more.py": RIGHT, "mistakes.md": MISTAKES, "scenarios.py": SCENARIOS}
    katas = {"s1_basics/q01_double": {**KATAS["s1_basics/q01_double"], **more}}
    return read_bank([write_pack(tmp_path_factory.mktemp("pack"), PACK, katas)]).kata("q01_double")


def judged(kata: Kata, context: RunContext, tests: str) -> Result:
    attempt = Attempt(kata, Path("q01_double.py"), RIGHT, tests=HEAD + tests)
    [result] = own_tests.check([Task(attempt, (OWN_TESTS,))], context)
    return result


def test_a_process_that_ends_or_hangs_harms_no_other_program(kata: Kata, context: RunContext) -> None:
    result = judged(kata, context, f"{DOUBLE}    assert double(0) == len(shop.sold)\n")

    assert (result.outcome, [finding.message for finding in result.findings]) == (Outcome.PASSED, ["5 of 5 mistakes caught"])


def test_each_program_has_what_is_prepared_and_the_folder_for_itself(kata: Kata, context: RunContext) -> None:
    tests = """def test_alone():
    assert shop.sold == []
    shop.sold.append(1)
    home = Path(os.environ["HOME"])
    assert not (home / "left").exists()
    (home / "left" / "deep").mkdir(parents=True)
    (home / "left" / "deep" / "file").write_text("left")


"""
    result = judged(kata, context, tests + DOUBLE)

    assert [finding.message for finding in result.findings] == ["2 of 5 mistakes caught"]


@LINUX
def test_it_is_prepared_once(kata: Kata, context: RunContext) -> None:
    result = judged(kata, context, f"def test_parent():\n    assert os.getppid() == shop.process\n\n\n{DOUBLE}")

    assert [finding.message for finding in result.findings] == ["2 of 5 mistakes caught"]


def test_the_walls_hold(kata: Kata, context: RunContext) -> None:
    tests = f"""def test_walls():
    with pytest.raises(PermissionError):
        os.system("true")
    with pytest.raises(PermissionError):
        os.kill(os.getppid(), 0)
    with pytest.raises(PermissionError):
        Path({str(kata.solution)!r}).read_text()
    with pytest.raises(PermissionError):
        Path({str(Path.home() / "written")!r}).write_text("")


{DOUBLE}"""
    result = judged(kata, context, tests)

    assert [finding.message for finding in result.findings] == ["2 of 5 mistakes caught"]


@LINUX
@pytest.mark.parametrize(
    ("end", "message"),
    [
        ("os._exit(3)", "the tests end pytest: crashed: the program exited with status 3"),
        (
            "os.kill(os.getpid(), 9)",
            "the tests end pytest: crashed: the program was killed by SIGKILL (often because it used too",
        ),
        ("os.abort()", "the tests end pytest: crashed: the program was killed by SIGABRT (it aborted)"),
    ],
)
def test_how_a_process_ended_is_reported(kata: Kata, context: RunContext, end: str, message: str) -> None:
    result = judged(kata, context, f"def test_end():\n    {end}\n")

    assert result.outcome is Outcome.FAILED
    assert result.findings[0].message.startswith(message)


def test_tests_with_a_syntax_error_are_reported(kata: Kata, context: RunContext) -> None:
    result = judged(kata, context, "def test_a(:\n    pass\n")

    assert result.findings[0].message.startswith("the tests do not run: line 9: SyntaxError")
