"""The audit: a sound kata has no fault, and each edit to it causes exactly the fault that the audit should find."""

import json
import shutil
import tomllib
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Final

import pytest

from pytest_interview_kata.audit import AUDIT_CHECKS, audit
from pytest_interview_kata.audit.audited_kata import AuditedKata
from pytest_interview_kata.audit.judging import AuditJudges
from pytest_interview_kata.audit.result import AuditResult, Fault, as_line
from pytest_interview_kata.authoring.attempt_types import attempt_types
from pytest_interview_kata.cli import main
from pytest_interview_kata.cli.audit import AUTHORS
from pytest_interview_kata.cli.audit.judges import STORED
from pytest_interview_kata.cli.audit.run import run_audit, run_freeze
from pytest_interview_kata.cli.call import Call
from pytest_interview_kata.model import Kata
from pytest_interview_kata.pack.reader import read_bank
from pytest_interview_kata.run.context import RunContext, Search
from pytest_interview_kata.run.processes import Processes
from pytest_interview_kata.run.user_cache import for_all, open_store
from tests.sample_packs import kata_toml, pack_toml, write_pack

NOTES: Final = """
## Hints

1. Look.
2. Look again.
3. Remember the best.

## Follow-ups

### What does it cost?

One pass.

### And without a loop?

`max` has a default.

### And ties?

Nobody can tell.

## Discussion

All take one pass but the one that sorts.
"""
BRIEF: Final = '''"""Return the largest number.

>>> biggest([1, 3, 2])
3
"""

'''
HEAD: Final = "def biggest(numbers: list[int]) -> int | None:\n    "
SOLUTION: Final = (
    f"{BRIEF}\n{HEAD}if not numbers:\n        return None\n    best = numbers[0]\n"
    "    for number in numbers:\n        if number > best:\n            best = number\n    return best\n"
)
PROPERTIES: Final = '''"""The properties of biggest."""

from hypothesis import example, given
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, equal

NUMBERS = st.lists(st.integers(-9, 9), min_size=1, max_size=5)


@given(numbers=NUMBERS)
@example(numbers=[1, 2])
@example(numbers=[2, 1])
@example(numbers=[-1])
@example(numbers=[*range(30)])
def test_largest_comes_back(attempt: Attempt, numbers: list[int]) -> None:
    """The largest number is returned."""
    equal(attempt.biggest(numbers), max(numbers))


def test_nothing_gives_none(attempt: Attempt) -> None:
    """An empty list gives None."""
    equal(attempt.biggest([]), None)


@given(numbers=NUMBERS)
@example(numbers=[2, 1])
def test_list_is_left_alone(attempt: Attempt, numbers: list[int]) -> None:
    """The list stays as it was."""
    equal(attempt.watch("biggest", numbers).arguments, (numbers,))
'''
FILES: Final = {
    "kata.toml": kata_toml("The largest", level="warm-up"),
    "notes.md": NOTES,
    "stub.py": f'{BRIEF}\n{HEAD}"""Return the largest."""\n    raise NotImplementedError\n',
    "solution.py": SOLUTION,
    "properties.py": PROPERTIES,
    "equivalent.toml": (
        '[[mutant]]\nlabel = "`number > best` becomes `number >= best`"\nreason = "Equal numbers are the same."\n\n'
        '[[mutant]]\nlabel = "`numbers[0]` becomes `numbers[-1]`"\nreason = "Any number will do to begin with."\n'
    ),
    "accepted/built_in.py": f'"""Uses max."""\n\n\n{HEAD}return max(numbers, default=None)\n',
    "accepted/ordered.py": f'"""Sorts a copy."""\n\n\n{HEAD}return sorted(numbers)[-1] if numbers else None\n',
    "accepted/recursive.py": (
        f'"""Asks for the largest of the rest."""\n\n\n{HEAD}if not numbers:\n        return None\n'
        "    rest = biggest(numbers[1:])\n    return numbers[0] if rest is None else max(numbers[0], rest)\n"
    ),
    "mistakes/smallest.py": f'"""Takes the smallest."""\n\n\n{HEAD}return min(numbers, default=None)\n',
    "mistakes/first.py": f'"""Takes the first."""\n\n\n{HEAD}return numbers[0] if numbers else None\n',
    "mistakes/last.py": f'"""Takes the last."""\n\n\n{HEAD}return numbers[-1] if numbers else None\n',
    "mistakes/zero.py": f'"""Takes nothing for zero."""\n\n\n{HEAD}return max(numbers, default=0)\n',
    "mistakes/positive.py": f'"""Begins with zero."""\n\n\n{HEAD}return max([0, *numbers]) if numbers else None\n',
    "mistakes/sorts.py": f'"""Sorts in place."""\n\n\n{HEAD}numbers.sort()\n    return numbers[-1] if numbers else None\n',
}
STRICT: Final = "audit = { accepted = 3, mistakes = 6, hints = 3, follow_ups = 3, discussion = true }\n"
KATAS: Final = ("unusable", "biggest", "other")
CHANGED: Final = """session = attempt.session("numbers = {numbers}", numbers=[2, 1])
    session.eval("biggest(numbers)")
    session.equal("numbers", [1, 2], "the list is sorted")"""
EARLY: Final = tuple(check.name for check in AUDIT_CHECKS[:7])
"""The audit checks that do not judge attempts."""
ALL: Final = tuple(check.name for check in AUDIT_CHECKS)


@pytest.fixture(scope="module")
def judges(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AuditJudges]:
    context = RunContext(
        Processes(), tmp_path_factory.mktemp("cache"), tmp_path_factory.mktemp("scratch"), Search(examples=20, own_examples=0)
    )
    with AuditJudges(context) as judges:
        yield judges


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_pack(tmp_path, pack_toml("basics") + STRICT, {"basics/biggest": FILES}) / "basics" / "biggest"


def read(folder: Path) -> Kata:
    return read_bank([folder.parents[1]]).kata("biggest")


@dataclass(frozen=True, slots=True)
class Edit:
    """An edit of files of the sound kata: `new` replaces `old`, or the whole text if `old` is empty; an empty `new` removes the file."""

    files: tuple[str, ...]
    new: str
    old: str = ""

    def make(self, folder: Path) -> None:
        for name in self.files:
            path = folder / name
            if self.old:
                text = path.read_text(encoding="utf-8")
                assert self.old in text
                path.write_text(text.replace(self.old, self.new), encoding="utf-8")
            elif self.new:
                path.parent.mkdir(exist_ok=True)
                path.write_text(self.new, encoding="utf-8")
            else:
                path.unlink()


def change(name: str, old: str, new: str, *more: str) -> Edit:
    return Edit((name, *more), new, old)


def write(name: str, text: str) -> Edit:
    return Edit((name,), text)


def remove(*names: str) -> Edit:
    return Edit(names, "")


def found(folder: Path, judges: AuditJudges, checks: tuple[str, ...], seeds: int = 0) -> list[tuple[str, str]]:
    return faults(AuditedKata(read(folder), judges, seeds), checks)


def faults(audited: AuditedKata, checks: tuple[str, ...]) -> list[tuple[str, str]]:
    wanted = [check for check in AUDIT_CHECKS if check.name in checks]
    return [(fault.check, fault.message) for check in wanted for fault in check.faults(audited)]


def test_a_sound_kata_has_no_fault(folder: Path, judges: AuditJudges) -> None:
    assert found(folder, judges, ALL, seeds=2) == []


def test_a_pack_decides_how_much_is_required(folder: Path, judges: AuditJudges) -> None:
    write("notes.md", "## Hints\n\n1. Look.\n").make(folder)
    remove(*(name for name in FILES if name.startswith("accepted/")), "mistakes/last.py").make(folder)
    (folder.parents[1] / "pack.toml").write_text(pack_toml("basics"), encoding="utf-8")
    advice = "The kata has no accepted solution, so nothing shows that its properties accept another approach: write one."

    assert found(folder, judges, ALL) == [("alternatives", advice)]


def test_types_of_the_attempt_belong_to_the_stub(folder: Path, judges: AuditJudges) -> None:
    write("attempt.pyi", attempt_types(FILES["stub.py"])).make(folder)
    assert found(folder, judges, ("files", "agreement")) == []

    write("attempt.pyi", attempt_types(FILES["stub.py"].replace("numbers: list[int]", "numbers: set[int]"))).make(folder)
    message = "attempt.pyi was generated from another stub.py: `kata stubs PACK` generates it again."
    assert found(folder, judges, ("files", "agreement")) == [("agreement", message)]


@pytest.mark.parametrize(
    ("source", "message"),
    [
        pytest.param(SOLUTION.replace(HEAD, "def biggest(numbers):\n    "), "", id="works-untidily"),
        pytest.param(
            SOLUTION, "stub.py passes every check: it needs at least one finding of the kata's [lint] rules.", id="is-done"
        ),
        pytest.param(f"{BRIEF}1 / 0\n", "stub.py does not work: line 7: ", id="does-not-load"),
    ],
)
def test_a_kata_with_rules_of_its_own_begins_with_untidy_code(
    folder: Path, judges: AuditJudges, source: str, message: str
) -> None:
    change("kata.toml", "question", 'lint = { select = ["T201"] }\nquestion').make(folder)
    write("stub.py", source).make(folder)
    messages = [text for _, text in found(folder, judges, ("agreement", "stub"))]
    assert bool(messages) == bool(message)
    assert all(text.startswith(message) for text in messages)


@pytest.mark.parametrize(
    ("check", "edit", "message"),
    [
        pytest.param(
            "files",
            write("draft.py", "x = 1\n"),
            "draft.py is not part of a kata: remove it, or rename it to one of "
            "scenarios.py, judge, typing_tests.py, cases.json, attempt.pyi, equivalent.toml, accepted, mistakes, mistakes.md.",
            id="file",
        ),
        pytest.param(
            "files",
            write("mistakes/too-bad.py", '"""Too bad."""\n'),
            "mistakes/too-bad.py is not a module: mistakes may contain only Python files named like identifiers.",
            id="module",
        ),
        pytest.param(
            "files",
            write("judge/rules.txt", "Compare.\n"),
            "judge/rules.txt is not a module: judge may contain only Python files named like identifiers.",
            id="module-of-the-judge",
        ),
        pytest.param(
            "names",
            write("judge/rules.py", "RULE = 1\n\n\ndef test_rule(attempt):\n    pass\n"),
            "judge/rules.py, line 4: test_rule is not judged: define it in properties.py.",
            id="property-elsewhere",
        ),
        pytest.param(
            "notes",
            change("notes.md", "3. Remember the best.\n", ""),
            "notes.md has 2 hints: write at least 3 in a numbered list under '## Hints'.",
            id="hints",
        ),
        pytest.param(
            "notes",
            change("notes.md", "### And ties?\n\nNobody can tell.\n", ""),
            "notes.md has 2 follow-ups: write at least 3 under '### question' below '## Follow-ups'.",
            id="follow-ups",
        ),
        pytest.param(
            "notes",
            change("notes.md", "Nobody can tell.\n", ""),
            "notes.md has no answer to 'And ties?': write it below the question.",
            id="answer",
        ),
        pytest.param(
            "notes",
            change("notes.md", "All take one pass but the one that sorts.\n", ""),
            "notes.md has no discussion: compare the solutions under '## Discussion'.",
            id="discussion",
        ),
        pytest.param(
            "notes",
            change("notes.md", "## Hints", "## Help"),
            "notes.md has no heading '## Hints': notes need ## Hints.",
            id="heading",
        ),
        pytest.param(
            "sentences",
            change("properties.py", '    """An empty list gives None."""\n', ""),
            "properties.py: test_nothing_gives_none has no docstring: describe it in one sentence.",
            id="property-without-sentence",
        ),
        pytest.param(
            "sentences",
            change("properties.py", "gives None.", "gives None. Nothing else does."),
            "properties.py: test_nothing_gives_none: 'An empty list gives None. Nothing else does.' "
            "is not one sentence with a full stop at the end.",
            id="two-sentences",
        ),
        pytest.param(
            "sentences",
            change("mistakes/first.py", "first.", "first"),
            "mistakes/first.py: 'Takes the first' is not one sentence with a full stop at the end.",
            id="mistake-without-full-stop",
        ),
        pytest.param(
            "names",
            change("properties.py", "biggest.", "biggest.\n\ndef test_ghost(attempt):\n"),
            "properties.py: ghost must be defined as `def test_…(` at the start of a line.",
            id="ghost",
        ),
        pytest.param(
            "names",
            change("properties.py", "gives_none(attempt:", "gives_none(it:"),
            "properties.py: the first parameter of test_nothing_gives_none must be `attempt`.",
            id="no-attempt",
        ),
        pytest.param(
            "agreement",
            change("stub.py", BRIEF, ""),
            "stub.py has no brief: write it as the docstring of the module.",
            id="brief",
        ),
        pytest.param(
            "agreement",
            change("solution.py", "numbers: list[int])", "numbers: list[int], start: int = 0)"),
            "solution.py has `def biggest(numbers: list[int], start: int=0) -> int | None`, "
            "but stub.py has `def biggest(numbers: list[int]) -> int | None`: make them the same.",
            id="signature",
        ),
        pytest.param(
            "agreement",
            change(
                "stub.py", "    raise NotImplementedError\n", "    raise NotImplementedError\n\n\nclass Box:\n    size: int\n"
            ),
            "solution.py does not define Box, which stub.py defines.\n"
            "solution.py does not define Box.size, which stub.py defines.",
            id="missing-class",
        ),
        pytest.param(
            "agreement",
            change("stub.py", "\n\n\ndef", "\n\n\n@overload\ndef biggest(numbers: None) -> None: ...\n\n\ndef"),
            "solution.py has `def biggest(numbers: list[int]) -> int | None`, but stub.py has `@overload def biggest"
            "(numbers: None) -> None; def biggest(numbers: list[int]) -> int | None`: make them the same.",
            id="overload",
        ),
        pytest.param(
            "examples",
            change("stub.py", "\n3\n", "\n2\n"),
            "The brief shows '2' for `biggest([1, 3, 2])`, but solution.py produces '3'.",
            id="wrong-example",
        ),
        pytest.param(
            "examples",
            change("stub.py", '"""Return the largest."""', '"""Return the largest.\n\n    >>> biggest([7])\n    8\n    """'),
            "The brief shows '8' for `biggest([7])`, but solution.py produces '7'.",
            id="wrong-example-in-a-function",
        ),
        pytest.param(
            "examples",
            change("notes.md", "\n## Follow-ups", "\n    >>> biggest([7])\n    8\n\n## Follow-ups"),
            "notes.md shows '8' for `biggest([7])`, but solution.py produces '7'.",
            id="wrong-example-in-the-notes",
        ),
        pytest.param(
            "examples",
            change("stub.py", "1, 3, 2", "1, None", "solution.py"),
            "The example `biggest([1, None])` fails for solution.py: it raised TypeError: '>' not supported between instances of "
            "'NoneType' and 'int'.",
            id="raising-example",
        ),
        pytest.param(
            "examples",
            change("stub.py", ">>>", "---", "solution.py"),
            "The brief has no example: show at least one call as a doctest.",
            id="no-example",
        ),
        pytest.param(
            "cases",
            write("cases.json", '{"drawn": "of yesterday", "cases": {}}'),
            "cases.json was generated from older properties: regenerate it with `kata freeze`, or remove it "
            "(judging is then slower).",
            id="stale-cases",
        ),
        pytest.param(
            "examples",
            change("solution.py", "def biggest", "1 / 0\n\n\ndef biggest"),
            "solution.py: it cannot be imported: ZeroDivisionError: division by zero.",
            id="solution-does-not-run",
        ),
    ],
)
def test_reading_finds_the_fault(folder: Path, judges: AuditJudges, check: str, edit: Edit, message: str) -> None:
    edit.make(folder)
    assert found(folder, judges, EARLY) == [(check, line) for line in message.splitlines()]


def test_a_solution_need_not_repeat_the_brief(folder: Path, judges: AuditJudges) -> None:
    change("solution.py", BRIEF, "").make(folder)
    assert found(folder, judges, (*EARLY, "solution", "mutants", "equivalents")) == []


def test_examples_see_what_scenarios_prepare(folder: Path, judges: AuditJudges) -> None:
    ready = "import sys, types\n\n\ndef prepare():\n    sys.modules['ready'] = types.ModuleType('ready')\n"
    write("scenarios.py", ready).make(folder)
    change("solution.py", "def biggest", "import ready\n\n\ndef biggest").make(folder)

    assert found(folder, judges, EARLY) == []


@pytest.mark.parametrize(
    ("check", "edit", "message"),
    [
        pytest.param(
            "stub",
            write("stub.py", SOLUTION),
            "stub.py passes every property: write one that an unfinished attempt breaks.",
            id="stub-passes",
        ),
        pytest.param(
            "stub",
            change("stub.py", "\n\n\ndef", "\n\nimport os\n\n\ndef"),
            "stub.py is not clean: lint: line 7: `os` imported but unused.",
            id="stub-not-clean",
        ),
        pytest.param(
            "stub",
            change("stub.py", '"""Return the largest."""\n    raise NotImplementedError', "return 1 / 0"),
            'stub.py is not clean: types: line 9: Incompatible return value type (got "float", expected "int | None").',
            id="stub-not-typed",
        ),
        pytest.param(
            "accepted",
            change("accepted/built_in.py", "return ", "return min(numbers) if len(numbers) == 2 else "),
            "accepted/built_in.py is rejected by largest_comes_back: `biggest([1, 2])` gives 1, not 2.",
            id="accepted-refused",
        ),
        pytest.param(
            "accepted",
            remove("accepted/built_in.py"),
            "The kata has 2 accepted solutions: write at least 3, each with a different approach.",
            id="few-accepted",
        ),
        pytest.param(
            "mistakes",
            change("mistakes/first.py", "numbers[0]", "max(numbers)"),
            "mistakes/first.py passes every check: strengthen a property.",
            id="mistake-passes",
        ),
        pytest.param(
            "mistakes",
            change("mistakes/first.py", "def biggest", "1 / 0\n\n\ndef biggest"),
            "mistakes/first.py cannot be judged: line 4: "
            "it cannot be imported: ZeroDivisionError: division by zero.",
            id="mistake-does-not-import",
        ),
        pytest.param(
            "mistakes",
            remove("mistakes/first.py"),
            "The kata has 5 mistakes: write at least 6, each with one misconception.",
            id="few-mistakes",
        ),
        pytest.param(
            "earned",
            change("mistakes/sorts.py", "numbers.sort()\n    return numbers[-1]", "return min(numbers)"),
            "No mistake breaks the property list_is_left_alone: add one, or remove the property.",
            id="property-not-earned",
        ),
        pytest.param(
            "mutants",
            remove("equivalent.toml"),
            "solution.py:11: `numbers[0]` becomes `numbers[-1]`, and every check passes: strengthen a property, "
            "or explain in equivalent.toml why it is equivalent.\n"
            "solution.py:13: `number > best` becomes `number >= best`, and every check passes: strengthen a property, "
            "or explain in equivalent.toml why it is equivalent.",
            id="mutants-not-rejected",
        ),
        pytest.param(
            "equivalents",
            write("equivalent.toml", FILES["equivalent.toml"] + '\n[[mutant]]\nlabel = "`x` deleted"\nreason = "Why not."\n'),
            "equivalent.toml: there is no mutant '`x` deleted': remove the row, or copy the current label.",
            id="stale-label",
        ),
        pytest.param(
            "equivalents",
            write("equivalent.toml", FILES["equivalent.toml"] + '\n[[mutant]]\nlabel = "`best = number` deleted"\nreason = "."\n'),
            "equivalent.toml: the mutant '`best = number` deleted' is rejected: remove the row.",
            id="rejected-label",
        ),
        pytest.param(
            "equivalents",
            change("equivalent.toml", 'reason = "Equal numbers are the same."\n', ""),
            "{folder}/equivalent.toml: mutant[0] has no 'reason', which is required.",
            id="no-reason",
        ),
        pytest.param(
            "equivalents",
            write("equivalent.toml", FILES["equivalent.toml"] * 2),
            "equivalent.toml lists the mutant '`number > best` becomes `number >= best`' twice: remove one row.\n"
            "equivalent.toml lists the mutant '`numbers[0]` becomes `numbers[-1]`' twice: remove one row.",
            id="twice",
        ),
        pytest.param(
            "equivalents",
            write("equivalent.toml", FILES["equivalent.toml"] + "[[mutants]]\n"),
            "{folder}/equivalent.toml has the unknown key 'mutants': did you mean 'mutant'?",
            id="unknown-key",
        ),
        pytest.param(
            "short",
            write(
                "mistakes/first.py",
                f'"""Forgets long lists."""\n\n\n{HEAD}return max(numbers[:29], default=None)\n',
            ),
            "The shortest counterexample for mistakes/first.py has 119 characters, 'biggest([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, "
            "11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29])': make smaller inputs break a property.",
            id="long",
        ),
    ],
)  # fmt: skip
def test_judging_finds_the_fault(folder: Path, judges: AuditJudges, check: str, edit: Edit, message: str) -> None:
    edit.make(folder)
    lines = message.replace("{folder}", str(folder.resolve())).splitlines()
    assert found(folder, judges, (*EARLY, check)) == [(check, line) for line in lines]


EDITED: Final = """\
## keeps_small_steps

Ignores a number that is larger by one.

```diff
-        if number > best:
+        if number > best + 1:
```
"""


def test_mistakes_may_be_edits(folder: Path, judges: AuditJudges) -> None:
    remove("mistakes/first.py").make(folder)
    write("mistakes.md", EDITED).make(folder)
    result = audit(read(folder), judges)
    assert result.faults == ()
    assert result.mistakes["keeps_small_steps"] == ("largest_comes_back",)


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        pytest.param(
            change("mistakes.md", "best:\n+", "it:\n+"),
            "mistakes.md:6 keeps_small_steps: solution.py does not have the line '        if number > it:' at all: "
            "copy the lines from there.",
            id="edit-does-not-apply",
        ),
        pytest.param(
            change("mistakes.md", "best + 1", "max(best, number - 1)"),
            "mistakes.md:1 keeps_small_steps passes every check: strengthen a property.",
            id="edit-is-right",
        ),
        pytest.param(
            change("mistakes.md", "by one.", "by one"),
            "mistakes.md:1 keeps_small_steps: say in a sentence with a full stop what people get wrong.",
            id="malformed",
        ),
    ],
)
def test_a_fault_of_an_edit_names_its_line(folder: Path, judges: AuditJudges, edit: Edit, message: str) -> None:
    write("mistakes.md", EDITED).make(folder)
    edit.make(folder)
    assert found(folder, judges, ("sentences", "mistakes")) == [("mistakes", message)]


def test_mutants_can_be_excused_altogether(folder: Path, judges: AuditJudges) -> None:
    write("equivalent.toml", 'all = "The solution is a suite of tests: most of them overlap."\n').make(folder)
    assert found(folder, judges, ("mutants", "equivalents")) == []


def test_a_judge_that_fails_rejects_no_mutant(folder: Path, judges: AuditJudges) -> None:
    (folder / "scenarios.py").write_bytes(b"\xff")
    messages = [message for _, message in found(folder, judges, ("mutants",))]
    assert len(messages) == 16
    assert all("cannot be judged" in message and "can't decode byte 0xff" in message for message in messages)


def test_an_unreadable_list_of_mutants_is_reported(folder: Path, judges: AuditJudges) -> None:
    write("equivalent.toml", "all = why\n").make(folder)
    message = f"{folder.resolve() / 'equivalent.toml'} is not valid TOML: Invalid value (at line 1, column 7)."
    assert found(folder, judges, ("equivalents",)) == [("equivalents", message)]


def test_a_solution_that_a_check_refuses_is_found(folder: Path, judges: AuditJudges) -> None:
    change("solution.py", "\n\n\ndef", "\n\nimport os\n\n\ndef").make(folder)
    assert found(folder, judges, ("solution",)) == [
        ("solution", "solution.py is rejected by lint: line 7: `os` imported but unused.")
    ]


STEADY: Final = '''

def test_is_steady(attempt: Attempt) -> None:
    """It is as it was."""
    equal(attempt.run(scenarios.steady, 1), {expected})
'''


@pytest.mark.parametrize(
    ("expected", "message"),
    [
        pytest.param("2", "solution.py is rejected by is_steady: `steady(1)` gives 3, not 2.", id="right"),
        pytest.param("3", "mistakes/zero.py passes every property: add an @example that rejects it.", id="wrong"),
    ],
)
def test_a_verdict_that_changes_is_found(folder: Path, judges: AuditJudges, expected: str, message: str) -> None:
    """A file changes between the two verdicts here; a verdict that depends on the seed would change by chance."""
    steady = "def steady(module: object, number: int) -> int:\n    return number + 1\n"
    write("scenarios.py", steady).make(folder)
    write("properties.py", PROPERTIES + STEADY.replace("{expected}", expected)).make(folder)
    change("properties.py", "import Attempt, equal\n", "import Attempt, equal\n\nfrom . import scenarios\n").make(folder)
    change("mistakes/zero.py", "=0", "=None").make(folder)
    audited = AuditedKata(read(folder), judges, seeds=1)
    faults(audited, ("solution", "mistakes"))
    change("scenarios.py", "+ 1", "+ 2").make(folder)
    assert ("seeds", f"With the seed 'audit 0', {message}") in faults(audited, ("seeds",))


@dataclass(frozen=True, slots=True)
class Printed:
    lines: list[str]
    status: int


def run_command(pack: Path, *katas: str, as_json: bool = False, **more: object) -> Printed:
    usual = {"only": [], "jobs": 2, "fresh": False, "verbose": False, "seeds": 0}
    options = Namespace(folder=pack, katas=list(katas), json=as_json, **{**usual, **more})
    lines, status = list[str](), 0
    try:
        for line in run_audit(
            Call(AUTHORS[0], options, pack, is_named=False, packs=(pack,), parse=ArgumentParser().parse_args)
        ):
            lines.append(line)
    except SystemExit as stop:
        status = int(stop.code or 0)
    return Printed(lines, status)


def test_the_command_shows_what_rejects_what(folder: Path) -> None:
    remove("mistakes/last.py").make(folder)
    printed = run_command(folder.parents[1], "biggest")
    assert printed.status == 1
    assert "  ok     accepted: each accepted solution passes every check" in printed.lines
    assert "  FAULT  mistakes: each mistake is rejected" in printed.lines
    assert "           The kata has 5 mistakes: write at least 6, each with one misconception." in printed.lines
    assert "  mistake  zero.py      nothing_gives_none" in printed.lines
    assert "  mistake  smallest.py  largest_comes_back" in printed.lines
    assert printed.lines[-3:] == [
        "  mutants  16: 14 rejected, 2 equivalent, 0 not rejected",
        "",
        "1 kata audited: 1 fault in 1 kata.",
    ]


def test_the_command_shows_why_mypy_rejects_a_mistake(folder: Path) -> None:
    write("mistakes/last.py", f'"""Calls nothing."""\n\n\n{HEAD}return max(numbers, default="")\n').make(folder)
    printed = run_command(folder.parents[1], "biggest", only=["mistakes"])
    at = printed.lines.index("  mistake  last.py      nothing_gives_none, types")
    assert printed.lines[at + 1].startswith("           types: line 5: ")

    data = json.loads("\n".join(run_command(folder.parents[1], "biggest", only=["mistakes"], as_json=True).lines))
    assert data["katas"][0]["reasons"] == {"last.py": [printed.lines[at + 1].strip()]}


def test_the_command_gives_one_line_for_each_of_several_katas(folder: Path) -> None:
    shutil.copytree(folder, folder.with_name("other"))
    remove("equivalent.toml").make(folder.with_name("other"))
    change("kata.toml", "question", 'lint = { select = ["ZZZ999"] }\nbans = ["what ever"]\nquestion').make(
        shutil.copytree(folder, folder.with_name("unusable"))
    )
    printed = run_command(folder.parents[1], jobs=1, only=["stub", "mutants"])
    unusable, sound, other = (next(i for i, line in enumerate(printed.lines) if line.startswith(name)) for name in KATAS)
    settings = folder.with_name("unusable").resolve() / "kata.toml"

    assert printed.status == 1
    assert unusable == 0, "what needs no judge comes first"
    assert printed.lines[1].startswith(f"  FAULT  {settings}: The ban 'what ever' has an unknown form: write it like ")
    assert printed.lines[2] == (
        f"  FAULT  {settings}: ruff has no rule 'ZZZ999' (lint.select): look it up with `ruff rule --all`, or update ruff."
    )
    assert printed.lines[sound].startswith("biggest  ok  (")
    assert printed.lines[sound + 1] == printed.lines[other]
    assert printed.lines[other].startswith("other  2 faults  (")
    assert printed.lines[other + 1].startswith("  FAULT  mutants: ")
    assert (
        printed.lines[-3] == "If a mutant really does the same, add its row to the equivalent.toml of other, with the reason:"
    )
    rows = tomllib.loads(printed.lines[-2])["mutant"]
    assert [row["label"] for row in rows] == ["`numbers[0]` becomes `numbers[-1]`", "`number > best` becomes `number >= best`"]
    assert {row["reason"] for row in rows} == {""}


def test_faults_and_advice_are_counted() -> None:
    faults = [Fault("k", "short", "It is long.", grave=False), Fault("k", "notes", "There are none.")]
    lines = [next(as_line(AuditResult("k", tuple(some)), ())) for some in ([], faults, [faults[0]] * 2)]

    assert lines == ["k  ok  (0.0 s)", "k  1 fault, 1 piece of advice  (0.0 s)", "k  2 pieces of advice  (0.0 s)"]


def test_the_first_audit_of_a_pack_begins_with_a_copy_of_mypys_cache(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    base = tmp_path_factory.mktemp("base")
    monkeypatch.setenv("XDG_CACHE_HOME", str(base / "caches"))
    pack, other = folder.parents[1], shutil.copytree(folder.parents[1], base / "other")
    store, copy = open_store(pack).folder, open_store(other).folder
    assert store
    assert copy

    assert run_command(pack, only=["solution"]).status == 0
    (for_all(store, "mypy") / "mark").touch()
    assert run_command(other, only=["solution"], fresh=True).status == 0
    assert not (copy / "mypy").exists()
    shutil.rmtree(copy / STORED)
    assert run_command(other, only=["solution"]).status == 0
    assert (copy / "mypy" / "mark").is_file()


def test_only_some_checks_are_run(folder: Path) -> None:
    remove("mistakes/last.py").make(folder)
    printed = run_command(folder.parents[1], "biggest", only=["notes", "files"])

    assert printed.status == 0
    assert printed.lines[1:] == [
        "  ok     files: the folder contains no unknown files",
        "  ok     notes: notes.md has hints and all other parts that the pack requires",
        "",
        "1 kata audited: no fault.",
    ]


def test_the_command_says_that_there_are_no_cases(folder: Path) -> None:
    printed = run_command(folder.parents[1], "biggest", only=["cases"])
    assert printed.lines[1] == "  none   cases: there is no cases.json: `kata freeze` writes it, which makes judging faster"

    (folder / "cases.json").write_text("{}", encoding="utf-8")
    printed = run_command(folder.parents[1], "biggest", only=["cases"])
    assert printed.lines[1] == "  FAULT  cases: cases.json is up to date"


DRAWS_CLASSES: Final = '''"""The properties of biggest."""

import hypothesis
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt


@hypothesis.given(error=st.sampled_from([KeyError, ValueError]))
def test_nothing(attempt: Attempt, error: type[Exception]) -> None:
    """Nothing is required."""
'''


def test_the_command_names_kata_freeze_only_if_it_would_store_something(folder: Path) -> None:
    nothing = "  none   cases: there is no cases.json, and no property draws cases that can be stored"
    write("properties.py", DRAWS_CLASSES).make(folder)
    before = run_command(folder.parents[1], "biggest", only=["cases"])
    judged = run_command(folder.parents[1], "biggest", only=["cases", "solution"])
    write(
        "properties.py", DRAWS_CLASSES.replace("@hypothesis.given(error=st.sampled_from([KeyError, ValueError]))\n", "")
    ).make(folder)
    undrawn = run_command(folder.parents[1], "biggest", only=["cases"])

    assert "`kata freeze`" in before.lines[1]
    assert judged.lines[1] == undrawn.lines[1] == nothing


def test_a_counterexample_of_several_lines_is_indented(folder: Path) -> None:
    change("properties.py", "equal(attempt.biggest([]), None)", CHANGED).make(folder)
    printed = run_command(folder.parents[1], "biggest", only=["accepted"])
    fault = next(line for line in printed.lines if "accepted/built_in.py" in line)

    assert fault.splitlines() == [
        "           accepted/built_in.py is rejected by nothing_gives_none: the list is sorted: ",
        "               numbers = [2, 1]",
        "               biggest(numbers)",
        "               numbers",
        "           gives [2, 1], not [1, 2].",
    ]


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_shows_what_is_audited(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(folder, folder.with_name("other"))
    monkeypatch.setattr("sys.stderr", terminal := Terminal())
    monkeypatch.setenv("COLUMNS", "60")
    run_command(folder.parents[1], jobs=1, only=["files", "cases"])
    shown = terminal.getvalue().split("\r\x1b[K")

    assert shown[1] == "0 of 2 done; biggest (files) ..."
    assert "1 of 2 done; other (cases) ..." in shown
    assert shown[-1] == ""
    assert all(len(line) < 60 for line in shown)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        pytest.param(["--only", "mutant"], "there is no check 'mutant': use files, notes, ", id="check"),
        pytest.param(["--jobs", "0"], "'0' is not a number of processors: use 1, 2, ...", id="jobs"),
    ],
)
def test_a_wrong_option_is_explained(words: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", *words]) == 2
    assert message in " ".join(capsys.readouterr().err.split())


def test_a_property_that_hangs_is_reported_once(folder: Path) -> None:
    change(
        "properties.py", "equal(attempt.biggest([]), None)", "equal(attempt.biggest([]), None)\n    while True:\n        pass"
    ).make(folder)
    change("kata.toml", "question", "limits.total = 0.5\nquestion").make(folder)
    printed = run_command(folder.parents[1], "biggest")

    assert printed.status == 1
    assert sum("no end after 0.5 s of work" in line for line in printed.lines) == 1
    fault = "properties.py of biggest fails, which is the pack's fault and not the attempt's: line "
    assert printed.lines[1].startswith(f"  FAULT  {fault}")
    assert ", in test_nothing_gives_none: no end" in printed.lines[1]


def test_frozen_cases_are_written_with_what_wrong_attempts_fall_by_first(folder: Path, judges: AuditJudges) -> None:
    call = Call(
        AUTHORS[1],
        Namespace(folder=folder.parents[1], katas=["biggest"]),
        folder,
        is_named=False,
        packs=(),
        parse=ArgumentParser().parse_args,
    )
    line, left_out = run_freeze(call)
    cases = json.loads((folder / "cases.json").read_text(encoding="utf-8"))["cases"]

    assert left_out.endswith("test_nothing_gives_none is left out: it draws nothing.")
    assert line == f"biggest: {sum(map(len, cases.values()))} cases for {len(cases)} of 3 properties"
    assert cases["largest_comes_back"][:2] == [{"numbers": [1, 2]}, {"numbers": [2, 1]}]
    assert found(folder, judges, ALL) == []


LEFT_OUT: Final = '''

@given(error=st.sampled_from([KeyError, ValueError]))
def test_of_classes(attempt: Attempt, error: type[Exception]) -> None:
    """Classes cannot be stored."""


def draw_twice(draw: Any) -> list[list[int]]:
    row = draw(NUMBERS)
    return [row, row]


@given(rows=st.composite(draw_twice)())
def test_of_one_list_twice(attempt: Attempt, rows: list[list[int]]) -> None:
    """One list in two places cannot be stored."""


@given(numbers=NUMBERS)
def test_fails(attempt: Attempt, numbers: list[int]) -> None:
    """It fails."""
    equal(attempt.biggest([3]), 4)
'''


def test_freezing_says_which_properties_are_left_out_and_why(folder: Path) -> None:
    path = folder / "properties.py"
    path.write_text("from typing import Any\n\n" + path.read_text(encoding="utf-8") + LEFT_OUT, encoding="utf-8")
    call = Call(
        AUTHORS[1],
        Namespace(folder=folder.parents[1], katas=["biggest"]),
        folder,
        is_named=False,
        packs=(),
        parse=ArgumentParser().parse_args,
    )
    for _ in range(2):  # the file is written first, and then up to date
        first, *others = run_freeze(call)
        assert first.endswith(" cases for 2 of 6 properties")
        assert others == [
            f"  {path.resolve()}: test_nothing_gives_none is left out: it draws nothing.",
            f"  {path.resolve()}: test_of_classes is left out: error is not plain data: it is or contains type.",
            f"  {path.resolve()}: test_of_one_list_twice is left out: a list, dict or set occurs twice in one case.",
            f"  {path.resolve()}: test_fails is left out: the solution does not pass it: biggest([3]).",
        ]


def test_the_command_gives_data_and_leaves_out_what_cannot_run(folder: Path) -> None:
    shutil.copytree(folder, folder.with_name("elsewhere"))
    change("kata.toml", "question", 'modules = ["no_such_module"]\nquestion').make(folder.with_name("elsewhere"))
    printed = run_command(folder.parents[1], as_json=True)
    data = json.loads("\n".join(printed.lines))
    assert data["skipped"] == {"elsewhere": ["no_such_module"]}
    assert printed.status == 0
    assert [kata["kata"] for kata in data["katas"]] == ["biggest"]
    assert data["katas"][0]["mistakes"]["zero.py"] == ["nothing_gives_none"]
    assert {"faults": [], "mutants": 16, "equivalent": 2, "survivors": []}.items() <= data["katas"][0].items()


@pytest.mark.parametrize("names", [(), ("unfinished",)])
def test_a_kata_that_cannot_be_read_is_a_fault(folder: Path, names: tuple[str, ...]) -> None:
    unfinished = shutil.copytree(folder, folder.with_name("unfinished"))
    remove("notes.md").make(unfinished)
    change("kata.toml", "question", 'modules = ["no_such_module"]\nquestion').make(folder)
    message = f"The kata {unfinished.resolve()} has no notes.md: every kata needs "
    printed = run_command(folder.parents[1], *names)
    assert printed.status == 1
    assert printed.lines[0] == "unfinished"
    assert printed.lines[1].startswith(f"  FAULT  {message}")
    assert printed.lines[-1] == "No kata was audited: 1 fault in 1 kata."
    data = json.loads("\n".join(run_command(folder.parents[1], *names, as_json=True).lines))
    [result] = data["katas"]
    [fault] = result["faults"]
    assert (result["kata"], result["audited"], fault["check"], fault["grave"]) == ("unfinished", False, "files", True)
    assert fault["message"].startswith(message)


@pytest.mark.parametrize(
    ("edits", "katas", "message"),
    [
        pytest.param([], ["bigest"], "There is no kata 'bigest'. Did you mean biggest?", id="unknown-kata"),
        pytest.param([], ["big*r"], "There is no kata 'big*r'. Did you mean biggest?", id="pattern"),
        pytest.param([remove("../../pack.toml")], [], "{pack} is not a pack of katas: pack.toml is missing.", id="no-pack"),
        pytest.param(
            [remove(*(f"{name}" for name in FILES))],
            [],
            "{pack} contains no kata: a kata is a folder <section>/<id> with a kata.toml.",
            id="empty-pack",
        ),
        pytest.param(
            [change("kata.toml", "question", 'modules = ["no_such_module"]\nquestion')],
            [],
            "biggest is skipped: it needs no_such_module, which cannot be imported.",
            id="missing-module",
        ),
    ],
)
def test_an_audit_of_nothing_fails(folder: Path, edits: list[Edit], katas: list[str], message: str) -> None:
    for edit in edits:
        edit.make(folder)
    pack = folder.parents[1].resolve()
    printed = run_command(pack, *katas)
    assert (printed.lines, printed.status) == ([message.replace("{pack}", str(pack)), "No kata was audited."], 1)
    data = json.loads("\n".join(run_command(pack, *katas, as_json=True).lines))
    assert data["katas"] == []
    assert data["skipped"] or data["problems"] == [message.replace("{pack}", str(pack))]


@pytest.mark.parametrize(
    ("path", "message"),
    [
        pytest.param("more/biggest", "{pack}/more contains katas, but pack.toml has no section 'more': add it, ", id="section"),
        pytest.param("biggest", "{pack}/biggest is not read: put the kata into <section>/<id> of the pack.", id="no-section"),
        pytest.param("basics/more/biggest", "{pack}/basics/more/biggest is not read: put the kata into ", id="too-deep"),
    ],
)
def test_a_kata_in_the_wrong_folder_is_reported(folder: Path, path: str, message: str) -> None:
    pack = folder.parents[1].resolve()
    (pack / path).parent.mkdir(parents=True, exist_ok=True)
    folder.rename(pack / path)
    unfinished = shutil.copytree(pack / path, pack / "basics" / "unfinished")
    (unfinished / "notes.md").unlink()
    change("kata.toml", "question", 'modules = ["no_such_module"]\nquestion').make(pack / path)
    printed = run_command(pack)
    assert printed.lines[0].startswith(message.replace("{pack}", str(pack)))
    assert printed.status == 1


FAILS: Final = " of biggest fails, which is the pack's fault and not the attempt's: "


@pytest.mark.parametrize(
    ("edits", "messages"),
    [
        pytest.param(
            [change("properties.py", "def test_nothing_gives_none(", "def test_nothing_gives_none(:")],
            ["properties.py:21: invalid syntax: correct it."],
            id="properties-syntax",
        ),
        pytest.param(
            [change("mistakes/zero.py", "return", "retrun"), change("solution.py", "not numbers:", "not numbers")],
            ["solution.py:9: expected ':': correct it.", "mistakes/zero.py:5: invalid syntax: correct it."],
            id="two-files",
        ),
        pytest.param(
            [change("properties.py", "NUMBERS =", "import nowhere\n\nNUMBERS =")],
            [f"properties.py{FAILS}line 8: ModuleNotFoundError: No module named 'nowhere'."],
            id="import",
        ),
        pytest.param(
            [
                change("properties.py", "NUMBERS =", "from . import scenarios\n\nNUMBERS ="),
                write("scenarios.py", "def ready():\n    return 1 / 0\n\n\nready()\n"),
            ],
            [f"scenarios.py{FAILS}properties.py line 8; line 5; line 2, in ready: ZeroDivisionError: division by zero."],
            id="scenarios",
        ),
        pytest.param(
            [change("properties.py", "biggest.", "biggest.\n\ndef test_ghost(attempt):\n")],
            ["properties.py: ghost must be defined as `def test_…(` at the start of a line."],
            id="ghost",
        ),
        pytest.param(
            [write("equivalent.toml", "all = why\n")],
            ["{folder}/equivalent.toml is not valid TOML: Invalid value (at line 1, column 7)."],
            id="equivalent",
        ),
    ],
)
def test_a_kata_with_a_broken_file_is_not_audited(
    folder: Path, judges: AuditJudges, edits: list[Edit], messages: list[str]
) -> None:
    for edit in edits:
        edit.make(folder)
    result = audit(read(folder), judges)
    assert not result.audited
    assert [fault.message for fault in result.faults] == [text.replace("{folder}", str(folder.resolve())) for text in messages]


def test_a_file_that_is_not_text_is_named(folder: Path, judges: AuditJudges) -> None:
    (folder / "notes.md").write_bytes(b"\xff")
    [fault] = audit(read(folder), judges).faults
    assert fault.message == f"{folder.resolve() / 'notes.md'} is not UTF-8 (invalid start byte at offset 0): save it as UTF-8."


def test_the_audit_continues_after_a_kata_that_cannot_be_read(folder: Path) -> None:
    broken = shutil.copytree(folder, folder.with_name("a_broken_one"))
    change("properties.py", "NUMBERS =", "import nowhere\n\nNUMBERS =").make(broken)
    shutil.rmtree(folder / "mistakes")
    write("equivalent.toml", 'all = "It is faster."\n').make(folder)
    printed = run_command(folder.parents[1])
    message = f"properties.py{FAILS.replace('biggest', 'a_broken_one')}line 8: ModuleNotFoundError: No module named 'nowhere'."
    assert printed.lines[:2] == ["a_broken_one", f"  FAULT  {message}"]
    assert printed.lines[2].startswith("biggest  4 faults  (")
    assert printed.lines[-1] == "1 kata audited: 5 faults in 2 katas."
    assert printed.status == 1


@pytest.mark.parametrize("most", [None, 99, 3, 1])
def test_a_part_of_the_mutants_may_do(folder: Path, judges: AuditJudges, most: int | None) -> None:
    audited = AuditedKata(read(folder), judges, most=most)
    every = audited.all_mutants
    judged = [mutant for mutant in every if mutant in audited.mutants]
    assert len(every) > 3
    assert (
        len(judged) == len(every)
        if most in {None, 99}
        else 0 < len([m for m in judged if m.label not in audited.excused]) <= most
    )
