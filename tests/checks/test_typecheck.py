"""One run of mypy over many attempts reports what mypy would for each alone, whatever the host's settings are."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest

from pytest_interview_kata.checks import CHECKS, typecheck
from pytest_interview_kata.model import Finding, KataError, Outcome, Result, Task
from pytest_interview_kata.run.context import RunContext

CLEAN = "def double(number: int) -> int:\n    return number * 2\n"
WRONG = 'def double(number: int) -> int:\n    return "2"\n'
WRONG_FINDING = Finding('Incompatible return value type (got "str", expected "int")', 2, 12, "return-value")
PARSES_FROM_3_12 = pytest.mark.skipif(sys.version_info < (3, 12), reason="does not parse")

ATTEMPTS = {
    "clean": CLEAN,
    "wrong": WRONG,
    "untyped": "def double(number):\n    return number * 2\n",
    "flask": "from flask import Flask\n\n\ndef create() -> Flask:\n    return Flask(__name__)\n",
    "flask_wrong": "from flask import Flask\n\n\ndef create() -> Flask:\n    return Flask()\n",
    "any": "import json\n\n\ndef double(number: int) -> int:\n    return json.loads(str(number * 2))\n",
    "any_set": "def seen(names: list[str]) -> set[str]:\n    return {*names, *[]} | eval('{*names}')\n",
    "overloads": 'max("a", 1, key=3)\n',
    "own_class": "class Thing: ...\n\n\ndef thing() -> Thing:\n    return Thing\n",
    "quiet_line": WRONG.replace('"2"', '"2"  # type: ignore[return-value]  # on purpose'),
    "quiet_file": "# mypy: ignore-errors\n" + WRONG,
    "words_in_text": f'"""Says\n# mypy: ignore-errors\n# type: ignore\n"""\n\n{WRONG}',
    "type_comment": "def total() -> int:\n    seen = []  # type: list[int]\n    return sum(seen)\n",
    "prose_comment": "SIZES = [\n    1,  # type: of the smallest\n]\n",
    "returns": CLEAN.replace("\n", "\r\n"),
    "newer": "type Number = int\n\n\n" + CLEAN,
    "unparsable": "def double(number: int) -> int:\n    return (\n",
    "with_nul": "x = 1\0\n",
    "beside": "from helpers import twice\n\nprint(twice)\n",
    "relative": "from . import helpers\n\nprint(helpers)\n",
    "unknown_package": "import numpie.linalg as numbers, os\n\nprint(numbers, os)\n",
    "misspelt": "import os.pathe\n\nprint(os.pathe)\n",
    "surrogate": "x = '\udc80'\n",
    "backslash": 'import re\n\nDIGITS = re.compile("\\d")\n',
}
TESTS = '''\
"""The types that callers see."""

from typing import assert_type

from .solution import double

assert_type(double(2), int)


def check_float() -> None:
    """A float is doubled too.

    Nobody sees this part, nor the code.
    """
    double(2.5)


def check_text() -> None:
    """A text is refused."""
    double("2")  # type: ignore[arg-type]
'''
TESTED = {
    "keeps": "def double(number: float) -> int:\n    return int(number * 2)\n",
    "narrow": CLEAN,
    "wide": "from typing import Any\n\n\ndef double(number: Any) -> Any:\n    return number * 2\n",
}


class Judged(NamedTuple):
    results: dict[str, Result]
    host: Path


@pytest.fixture(scope="module")
def judged(context: RunContext, make_task: Callable[..., Task], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Judged]:
    """Judge all attempts in one run, inside a project whose settings silence mypy."""
    host = tmp_path_factory.mktemp("host")
    (host / "mypy.ini").write_text("[mypy]\nignore_errors = True\n")
    (host / "pyproject.toml").write_text("[tool.mypy]\nignore_errors = true\n")
    (host / "flask.py").write_text("raise SystemExit('theirs')\n")
    tasks = [make_task(source, name=name) for name, source in ATTEMPTS.items()]
    tasks += [make_task(source, name=name, typing_tests=TESTS) for name, source in TESTED.items()]
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(host)
        for name in ("MYPYPATH", "PYTHONPATH", "MYPY_CACHE_DIR", "MYPY_CONFIG_FILE_DIR"):
            patch.setenv(name, str(host))
        results = [*typecheck.check(iter(tasks), context)]
    assert [result.kata for result in results] == [*ATTEMPTS, *TESTED]
    yield Judged({result.kata: result for result in results}, host)
    assert [*context.scratch.iterdir()] == []


def test_every_kata_has_one_item(make_task: Callable[..., Task]) -> None:
    assert CHECKS["types"].items(make_task("").attempt.kata) == ("types",)


@pytest.mark.parametrize("name", ["clean", "flask", "type_comment", "prose_comment", "returns", "backslash", "keeps"])
def test_right_types_pass(judged: Judged, name: str) -> None:
    assert (judged.results[name].outcome, judged.results[name].findings) == (Outcome.PASSED, ())


def test_a_finding_says_where_and_what(judged: Judged) -> None:
    assert (judged.results["wrong"].outcome, judged.results["wrong"].findings) == (Outcome.FAILED, (WRONG_FINDING,))


def test_a_known_code_has_an_interviewers_remark(judged: Judged) -> None:
    (finding,) = judged.results["untyped"].findings
    assert finding.code == "no-untyped-def"
    assert finding.message == "Function is missing a type annotation - an interviewer reads the signature first"


@pytest.mark.parametrize(("name", "remark"), [("any", ""), ("any_set", ", or write `set(x)` instead of `{*x}`")])
def test_a_value_of_no_known_type_gets_a_hint_that_fits(judged: Judged, name: str, remark: str) -> None:
    (finding,) = judged.results[name].findings
    assert finding.code == "no-any-return"
    assert finding.message.endswith(
        f" - mypy does not know the type of this value: annotate it first, for example `found: int = …`{remark}"
    )


def test_types_of_installed_packages_are_known(judged: Judged) -> None:
    (finding,) = judged.results["flask_wrong"].findings
    assert finding.message.startswith('Missing positional argument "import_name"')


def test_a_hint_of_mypy_is_kept(judged: Judged) -> None:
    (finding,) = judged.results["overloads"].findings
    assert "\nPossible overload variants:\n" in finding.message


@pytest.mark.parametrize("name", ["beside", "relative", "unknown_package"])
def test_an_attempt_is_one_file(judged: Judged, name: str) -> None:
    (finding,) = judged.results[name].findings
    rule = "an attempt is one file: it can import the standard library, but no other package or file"
    assert (finding.message, finding.line) == (f"This cannot be imported: {rule}", 1)


def test_a_misspelt_module_of_the_standard_library(judged: Judged) -> None:
    assert judged.results["misspelt"].findings[0].message.startswith("Cannot find implementation or library stub for module")


def test_our_own_names_are_not_shown(judged: Judged) -> None:
    (finding,) = judged.results["own_class"].findings
    assert finding.message == 'Incompatible return value type (got "type[Thing]", expected "Thing")'


def test_a_suppressed_line_shows_the_comment_and_what_it_hid(judged: Judged) -> None:
    hidden, comment = judged.results["quiet_line"].findings
    assert hidden == WRONG_FINDING
    assert (comment.line, comment.column, comment.code) == (2, 17, "suppressed")
    assert comment.message.endswith("silences mypy: remove the comment and fix what it hides")


def test_a_suppressed_file_shows_the_comment_and_what_it_hid(judged: Judged) -> None:
    comment, hidden = judged.results["quiet_file"].findings
    assert (comment.line, comment.code) == (1, "suppressed")
    assert hidden == replace(WRONG_FINDING, line=3)


def test_words_in_a_text_silence_nothing_and_are_no_finding(judged: Judged) -> None:
    assert judged.results["words_in_text"].findings == (replace(WRONG_FINDING, line=7),)


@PARSES_FROM_3_12
def test_syntax_of_a_newer_python_is_a_finding_for_this_attempt_alone(judged: Judged) -> None:
    (finding,) = judged.results["newer"].findings
    assert judged.results["newer"].outcome is Outcome.FAILED
    assert finding.message.endswith("and types are checked for Python 3.11")


@pytest.mark.parametrize("name", ["unparsable", "with_nul", "surrogate"])
def test_what_does_not_parse_is_an_error(judged: Judged, name: str) -> None:
    (finding,) = judged.results[name].findings
    assert judged.results[name].outcome is Outcome.ERROR
    assert finding.message.startswith("the code cannot be parsed: ")


def test_the_place_where_parsing_ended_is_told(judged: Judged) -> None:
    assert judged.results["unparsable"].findings == (Finding("the code cannot be parsed: '(' was never closed", 2, 12),)


def test_a_file_that_could_not_be_read_is_an_error(make_task: Callable[..., Task], context: RunContext) -> None:
    (result,) = typecheck.check([make_task("", problem="it is a folder")], context)
    assert (result.outcome, result.findings) == (Outcome.ERROR, (Finding("it is a folder"),))


def test_typing_tests_show_their_sentence_and_not_their_code(judged: Judged) -> None:
    (finding,) = judged.results["narrow"].findings
    assert finding == Finding(
        'Argument 1 to "double" has incompatible type "float"; expected "int"',
        code="arg-type",
        sentence="A float is doubled too.",
    )


def test_typing_tests_want_errors_too(judged: Judged) -> None:
    lost, accepted = judged.results["wide"].findings
    assert lost == Finding('Expression is of type "Any", not "int"', code="assert-type", sentence="The types that callers see.")
    assert accepted == Finding(
        "mypy reports no error here, although it should", code="unused-ignore", sentence="A text is refused."
    )


def test_typing_tests_that_do_not_parse_are_their_authors(make_task: Callable[..., Task], context: RunContext) -> None:
    task = make_task(CLEAN, typing_tests="def (")
    with pytest.raises(KataError, match=r"typing_tests.py: the code cannot be parsed: .*; it must parse"):
        [*typecheck.check([task], context)]


def test_the_host_gets_no_files(judged: Judged) -> None:
    assert sorted(path.name for path in judged.host.iterdir()) == ["flask.py", "mypy.ini", "pyproject.toml"]


def test_the_time_of_the_run_is_shared_out(judged: Judged) -> None:
    assert len({result.seconds for result in judged.results.values() if result.outcome is Outcome.PASSED}) == 1


def test_a_spoilt_memory_of_mypy_is_dropped(make_task: Callable[..., Task], context: RunContext, tmp_path: Path) -> None:
    (tmp_path / "mypy").write_text("no folder")
    own = replace(context, cache=tmp_path)
    (result,) = typecheck.check([make_task(WRONG)], own)
    assert result.findings == (WRONG_FINDING,)


BREAKS = """\
import pathlib, sys
runs = pathlib.Path("{log}")
runs.write_text((runs.read_text() if runs.exists() else "") + "run\\n")
if any("{word}" in argument for argument in sys.argv):
    print("x.py: error: INTERNAL ERROR -- Please try", file=sys.stderr)
    sys.exit(2)
"""


def broken_mypy(tmp_path: Path, word: str) -> list[str]:
    """Return a program that breaks if a file contains the word, and otherwise finds nothing."""
    code = BREAKS.format(log=(tmp_path / "runs").as_posix(), word=word)
    (tmp_path / "mypy.py").write_text(code, encoding="utf-8")
    return [sys.executable, str(tmp_path / "mypy.py")]


def test_an_attempt_that_breaks_mypy_spoils_no_other(
    make_task: Callable[..., Task], context: RunContext, tmp_path: Path
) -> None:
    tasks = [make_task(CLEAN, name=name) for name in ("one", "two", "three", "bad", "five")]
    results = [*typecheck.check(tasks, replace(context, cache=tmp_path), broken_mypy(tmp_path, "bad"))]
    crashed = [result.kata for result in results if result.outcome is Outcome.CRASHED]
    passed = [result.kata for result in results if result.outcome is Outcome.PASSED]
    assert (passed, crashed) == (["one", "two", "three", "five"], ["bad"])


def test_a_mypy_that_never_works_is_not_the_learners_fault(
    make_task: Callable[..., Task], context: RunContext, tmp_path: Path
) -> None:
    tasks = [make_task(CLEAN, name=name) for name in ("one", "two", "three")]
    results = [*typecheck.check(tasks, replace(context, cache=tmp_path), broken_mypy(tmp_path, ".py"))]
    assert {result.outcome for result in results} == {Outcome.CRASHED}
    message = results[0].findings[0].message
    assert message.startswith("mypy failed, which is not the attempt's fault: ")
    assert message.endswith("it said: x.py: error: INTERNAL ERROR -- Please try")
    assert (tmp_path / "runs").read_text() == "run\n" * 3


def test_one_attempt_may_be_judged_many_times_at_once(make_task: Callable[..., Task], context: RunContext) -> None:
    results = typecheck.check([make_task(source, name="twin") for source in (CLEAN, WRONG, CLEAN)], context)
    assert [result.outcome for result in results] == [Outcome.PASSED, Outcome.FAILED, Outcome.PASSED]
