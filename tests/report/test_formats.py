"""Every format except JSON and HTML: its text, and that hostile text has no effect in it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from pytest_interview_kata.cli.merge import MERGE
from pytest_interview_kata.model import Finding, Outcome, Result, State
from pytest_interview_kata.report import REPORTS, Meta, as_badge, as_exercism, as_github, as_markdown
from pytest_interview_kata.report.markup import code

if TYPE_CHECKING:
    from pytest_interview_kata.results.progress import Progress

    from .conftest import Make

ROOT = Path(__file__).parents[2]
META = Meta({"pytest-interview-kata": "0.1.0"}, "2026-11-22T05:47:00+00:00", 3.2)
HOSTILE = {
    "markup": '<script>alert(1)</script><img src="http://evil.example/x.png">',
    "cells": "a | b || c \\| d",
    "ticks": "` `` ``` ```` x",
    "fence": "\n```\n# heading\n::error::gotcha\n",
    "commands": "\n::error file=x::injected\r\n::set-env name=A::b%0A::warning::c",
    "links": "[click](http://evil.example) @everyone #1 www.evil.example",
    "escapes": "\x1b[2J\x1b]8;;http://evil.example\x07x\x1b]8;;\x07 \u202e\u2028",
    "surrogate": "\ud800 \x00",
    "long": "x" * 1_000_000,
    "template": "{{ 7 * 7 }} {% raw %} {# #}",
}


def progress_with(make: Make, text: str, state: State = State.FAILING) -> Progress:
    finding = Finding(
        text, 3, 2, code=text, sentence=text, call=text, got=text, expected=text, output=text, frames=((1, text),)
    )
    check = "properties" if state is State.FAILING else "lint"
    return make.progress(make.verdict("deep_copy", 2, state, Result("q02_deep_copy", check, text, Outcome.FAILED, (finding,))))


@pytest.fixture
def usual(make: Make) -> Progress:
    return make.progress(
        make.verdict("deep_copy", 2, State.FAILING),
        make.verdict("chunked", 4, State.POLISH),
        make.verdict("copy_kind", 2, State.SOLVED),
        make.verdict("registry", 1, State.TODO),
        make.verdict("routes", 15, State.SKIPPED),
    )


def test_markdown(usual: Progress) -> None:
    assert (
        as_markdown.write(usual, META)
        == """\
## Interview kata: 1/5 solved

| section | solved | polish | failing | todo | skipped |
| :-- | --: | --: | --: | --: | --: |
| Core Python | 1/4 | 1 | 1 | 1 |  |
| Web frameworks: Flask and Django | 0/1 |  |  |  | 1 |
| **all** | 1/5 | 1 | 1 | 1 | 1 |

<details><summary>❌ <code>q02_deep_copy</code> failing</summary>

Q2 What's the difference between deep copy and shallow copy? · `katas/s1_core/q02_deep_copy.py`

**Two references to one list stay one list.**


</details>

<details><summary>✨ <code>q04_chunked</code> polish</summary>

Q4 What are iterators and generators? · `katas/s1_core/q04_chunked.py`

- types: line 3: `Missing return type` `no-untyped-def`

</details>

**Next:** `katas/s1_core/q02_deep_copy.py` (core, about 15 minutes)

<sub>2026-11-22 05:47 · 3.2 s</sub>
"""
    )


def test_markdown_says_in_sentences_what_a_property_found(make: Make) -> None:
    difference = Finding("the value is None, not an int", call="double(3)", got="None", expected="6", sentence="It doubles.")
    crash = Finding("on import, the program exited with status 3", line=7)
    results = [Result("q02_deep_copy", "properties", "x", Outcome.FAILED, (finding,)) for finding in (difference, crash)]

    written = as_markdown.write(make.progress(make.verdict("deep_copy", 2, State.FAILING, *results)), META)

    assert (
        "**It doubles.**\n\n```python\ndouble(3)\n```\n- got `None`\n- expected `6`\n- the value is None, not an int\n"
        in written
    )
    assert "- line 7: on import, the program exited with status 3\n" in written


@pytest.mark.parametrize("state", [State.FAILING, State.POLISH])
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_markdown_keeps_foreign_text_in_code(make: Make, text: str, state: State) -> None:
    written = as_markdown.write(progress_with(make, text, state), META)
    bare = without_code(written)

    assert len(written) < 40_000
    assert "\x1b" not in written
    for trace in ("<script", "<img", "evil.example", "@everyone", "\n# heading", "\n::"):
        assert trace not in bare


def without_code(text: str) -> str:
    """Remove fenced blocks and code spans, as CommonMark reads them, and characters that are escaped by a backslash."""
    lines, fence = [], ""
    for line in text.splitlines():
        found = re.match(r"(`{3,})(\w*)$", line)
        if not fence and found:
            fence = found[1]
        elif fence and re.fullmatch(rf"`{{{len(fence)},}}", line):
            fence = ""
        elif not fence:
            lines.append(re.sub(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", "", re.sub(r"\\[^\w`]", "", line)))
    assert fence == ""
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("text", "shown"),
    [("a|b", "`a\\|b`"), ("`", "`` ` ``"), ("a``b", "```a``b```"), ("", ""), ("a\nb", "`a b`"), ("\x1b[2J", "`\\x1b[2J`")],
)
def test_code_in_a_line(text: str, shown: str) -> None:
    assert code(text) == shown


def test_badge(usual: Progress) -> None:
    root = ET.fromstring(as_badge.write(usual, META))
    assert root.get("aria-label") == "interview kata: 1/5"
    assert [node.text for node in root.iter("{http://www.w3.org/2000/svg}text")] == ["interview kata", "1/5"]


@pytest.mark.parametrize(
    ("solved", "todo", "colour"), [(0, 3, "lightgrey"), (1, 99, "orange"), (1, 1, "yellowgreen"), (3, 0, "brightgreen")]
)
def test_endpoint(make: Make, solved: int, todo: int, colour: str) -> None:
    states = [State.SOLVED] * solved + [State.TODO] * todo
    told = json.loads(
        as_badge.write_endpoint(make.progress(*(make.verdict(f"k{n}", 2, s) for n, s in enumerate(states))), META)
    )
    assert told == {"schemaVersion": 1, "label": "interview kata", "message": f"{solved}/{solved + todo}", "color": colour}


def test_annotations(usual: Progress) -> None:
    assert as_github.write(usual, Meta({}, "", 0, prefix="learning/")) == (
        "::error file=learning/katas/s1_core/q02_deep_copy.py,line=1,title=q02_deep_copy%3A sharing"
        "::Two references to one list stay one list.\n"
        "::warning file=learning/katas/s1_core/q04_chunked.py,line=3,title=q04_chunked%3A no-untyped-def::Missing return type\n"
    )


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_no_text_becomes_an_annotation_of_its_own(make: Make, text: str) -> None:
    written = as_github.write(progress_with(make, text), META)
    assert len(written.splitlines()) == 1
    assert len(written) < 20_000
    assert written.startswith("::error file=katas/s1_core/q02_deep_copy.py,line=3,col=2,title=q02_deep_copy%3A ")
    assert "\x1b" not in written


def test_annotations_are_ten_of_each_level_and_every_kata_comes_first(make: Make) -> None:
    rows = [Finding(f"{number}", number) for number in range(1, 9)]
    verdicts = [
        make.verdict(f"k{n}", 2, State.POLISH, *(Result(f"q02_k{n}", "lint", "lint", Outcome.FAILED, (row,)) for row in rows))
        for n in range(6)
    ]
    lines = as_github.write(make.progress(*verdicts), META).splitlines()
    assert len(lines) == 10
    assert [line.rpartition("::")[2] for line in lines] == ["1"] * 6 + ["2"] * 4


def test_exercism(make: Make) -> None:
    crash = Result("", "properties", "sharing", Outcome.CRASHED, (Finding("it crashed", call="f(1)", output="x" * 999),))
    broken = Result("", "properties", "sharing", Outcome.ERROR, (Finding("it does not import", 3),))
    passed = Result("", "properties", "order", Outcome.PASSED)
    files = as_exercism.write(
        make.progress(
            make.verdict("deep_copy", 2, State.FAILING, crash, passed),
            make.verdict("copy_kind", 2, State.FAILING, broken),
            make.verdict("chunked", 4, State.SOLVED, passed),
            make.verdict("routes", 15, State.SKIPPED),
            make.verdict("registry", 1, State.TODO),
        ),
        META,
    )
    told = {name.partition("/")[0]: json.loads(text) for name, text in files.items()}
    assert {name: row["status"] for name, row in told.items()} == {
        "q02_deep_copy": "fail",
        "q02_copy_kind": "error",
        "q04_chunked": "pass",
        "q01_registry": "fail",
    }
    assert [test["status"] for test in told["q02_deep_copy"]["tests"]] == ["error", "pass"]
    assert len(told["q02_deep_copy"]["tests"][0]["output"]) <= 500
    assert told["q02_deep_copy"]["tests"][0]["test_code"] == "f(1)"
    assert told["q02_copy_kind"]["message"] == "it does not import"
    assert all(row["version"] == 3 for row in told.values())


@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_every_format_is_bounded_and_can_be_written(make: Make, name: str, text: str) -> None:
    written = REPORTS[name].write(progress_with(make, text), META)
    texts = [written] if isinstance(written, str) else list(written.values())
    for each in texts:
        assert len(each.encode("utf-8", "strict" if name != "json" else "surrogatepass")) < (
            9_000_000 if name == "json" else 60_000
        )
        assert "\x1b" not in each


@pytest.mark.parametrize("name", REPORTS)
def test_every_format_says_that_there_is_nothing(make: Make, name: str) -> None:
    written = REPORTS[name].write(make.progress(), META)
    assert written == {} if name == "exercism" else isinstance(written, str)


def test_the_documentation_names_every_format() -> None:
    guide, options = ((ROOT / "docs" / name).read_text(encoding="utf-8") for name in ("ci.md", "commands.md"))
    [line] = [line for line in options.splitlines() if line.startswith("| `--kata-report FORMAT")]
    rows = re.findall(r"^\| `(\w+)` \|", guide, re.MULTILINE)

    assert rows[: len(REPORTS)] == [*REPORTS]
    assert re.findall(r"`(\w+)`", line) == [*REPORTS]


def test_kata_merge_names_every_format_for_cohorts() -> None:
    [form] = [argument for argument in MERGE.arguments if argument.names == ("--as",)]

    assert re.findall(r"json|markdown|html", form.settings["help"]) == [name for name, row in REPORTS.items() if row.cohort]
