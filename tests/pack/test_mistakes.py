"""mistakes.md: edits are found and made, and messages about edits that cannot be made name the line."""

from pathlib import Path
from typing import Final

import pytest

from pytest_interview_kata.model import KataError
from pytest_interview_kata.pack.mistakes import mistakes_of, read_mistakes
from pytest_interview_kata.pack.reader import read_bank

BASE: Final = """\
def biggest(numbers):
    if not numbers:
        return None

    best = numbers[0]
    for number in numbers:
        if number > best:
            best = number
    return best
"""


def entry(*blocks: str, heading: str = "## wrong", sentence: str = "Takes the wrong one.") -> str:
    return f"{heading}\n\n{sentence}\n\n" + "\n".join(f"```diff\n{block}```\n" for block in blocks)


def apply(text: str) -> str:
    [mistake] = read_mistakes(text)
    return mistake.apply(BASE)


@pytest.mark.parametrize(
    ("blocks", "changes"),
    [
        pytest.param(["-        if number > best:\n+        if number < best:\n"], [("> best", "< best")], id="replaced"),
        pytest.param(["-    return best\n"], [("    return best\n", "")], id="removed"),
        pytest.param(["     best = numbers[0]\n+    numbers.sort()\n"], [("[0]\n", "[0]\n    numbers.sort()\n")], id="added"),
        pytest.param(["         return None\n \n-    best = numbers[0]\n+    best = 0\n"], [("numbers[0]", "0")], id="blank"),
        pytest.param(["         return None\n\n-    best = numbers[0]\n+    best = 0\n"], [("numbers[0]", "0")], id="empty"),
        pytest.param(
            ["-    return best\n+    return -best\n", "-        return None\n+        return 0\n"],
            [("return best", "return -best"), ("return None", "return 0")],
            id="two-blocks-in-any-order",
        ),
    ],
)
def test_edits_are_made(blocks: list[str], changes: list[tuple[str, str]]) -> None:
    expected = BASE
    for old, new in changes:
        expected = expected.replace(old, new)
    assert apply(entry(*blocks)) == expected


def test_a_mistake_is_read() -> None:
    other = entry("-b\n", heading="## other (accepted/sorted_copy.py)")
    text = "# Mistakes\n\nThey are edits.\n\n" + entry("-a\n") + "\n" + other
    first, second = read_mistakes(text)
    assert (first.label, first.base, first.sentence) == ("mistakes.md:5 wrong", "solution.py", "Takes the wrong one.")
    assert (second.label, second.base) == ("mistakes.md:13 other", "accepted/sorted_copy.py")
    assert [edit.number for edit in second.edits] == [18]


@pytest.mark.parametrize(
    ("block", "message"),
    [
        pytest.param(
            "-    return first\n+    return last\n",
            "mistakes.md:6 wrong: solution.py does not have the line '    return first' at all: copy the lines from there.",
            id="no-such-line",
        ),
        pytest.param(
            "     best = numbers[0]\n-    return best\n",
            "mistakes.md:7 wrong: solution.py does not have the line '    return best' after the lines before it: "
            "copy the lines from there.",
            id="not-consecutive",
        ),
        pytest.param(
            " def biggest(numbers):\n+    return 1 / 0\n+\n     if numbers:\n",
            "mistakes.md:9 wrong: solution.py does not have the line '    if numbers:' at all: copy the lines from there.",
            id="line-after-added-ones",
        ),
        pytest.param(
            "-\n",
            "mistakes.md:6 wrong: the lines that start with '' occur 2 times in solution.py: add lines of context that start with a space.",
            id="twice",
        ),
        pytest.param(
            "     return best\n", "mistakes.md:1 wrong: the edits change nothing: mark lines with - and +.", id="unchanged"
        ),
        pytest.param(
            "-    return best\n+    return best best\n",
            "mistakes.md:1 wrong: the result does not compile: invalid syntax (line 9).",
            id="syntax",
        ),
        pytest.param(
            "-    return best\n+return best\n",
            "mistakes.md:1 wrong: the result does not compile: 'return' outside function (line 9).",
            id="no-parser-error",
        ),
        pytest.param(
            "     best = numbers[0]\n-    for number in numbers:\n```\n```diff\n     for number in numbers:\n",
            "mistakes.md:10 wrong: this block overlaps another one: merge them into one.",
            id="overlap",
        ),
        pytest.param(
            "-x\n+y\n```\n```diff\n-y\n+z\n",
            "mistakes.md:6 wrong: solution.py does not have the line 'x' at all: copy the lines from there.\n"
            "mistakes.md:10 wrong: solution.py does not have the line 'y' at all: copy the lines from there.",
            id="every-edit",
        ),
    ],
)
def test_an_edit_that_does_not_apply_is_named(block: str, message: str) -> None:
    with pytest.raises(KataError) as caught:
        apply(entry(block))
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(
            entry("-a\n", heading="## too bad"),
            "mistakes.md:1: '## too bad' is not a heading '## name' or '## name (accepted/other.py)'.",
            id="name",
        ),
        pytest.param(
            entry("-a\n", heading="## bad (../other.py)"),
            "mistakes.md:1: '## bad (../other.py)' is not a heading '## name' or '## name (accepted/other.py)'.",
            id="base",
        ),
        pytest.param(
            entry("-a\n", sentence="Takes the wrong one"),
            "mistakes.md:1 wrong: say in a sentence with a full stop what people get wrong.",
            id="sentence",
        ),
        pytest.param(entry(), "mistakes.md:1 wrong: it has no ```diff block: show the edit in one.", id="no-block"),
        pytest.param(
            "## wrong\n\nNo.\n\n```python\n-a\n```\n",
            "mistakes.md:5: '```python' does not start an edit: write each edit as a ```diff block.",
            id="python",
        ),
        pytest.param("## wrong\n\nNo.\n\n```diff\n-a\n", "mistakes.md:5: the block does not end: close it with ```.", id="end"),
        pytest.param(entry("-a\nb\n"), "mistakes.md:7: 'b' starts with neither -, + nor a space.", id="marker"),
        pytest.param(
            entry("+a\n"),
            "mistakes.md:5: the block has no line that starts with - or a space: nothing says where it goes.",
            id="nowhere",
        ),
        pytest.param(
            entry("-a\n") + entry("-b\n"), "mistakes.md:8 wrong: line 1 has the same name: rename one.", id="same-name"
        ),
    ],
)
def test_a_malformed_file_is_refused(text: str, message: str) -> None:
    with pytest.raises(KataError) as caught:
        read_mistakes(text)
    assert str(caught.value) == message


def test_mistakes_are_files_and_edits(tiny_pack: Path) -> None:
    kata = read_bank([tiny_pack]).kata("q01_double")
    change = "-    return number{old}\n+    return number * 3\n"
    texts = (
        entry(change.format(old=" * 2"), heading="## triple"),
        entry(change.format(old=" + number"), heading="## plus_twice (accepted/plus.py)"),
        entry(change.format(old=" * 2"), heading="## off_by_one"),
        entry(change.format(old=" * 2"), heading="## nowhere (accepted/minus.py)"),
    )
    (kata.folder / "mistakes.md").write_text("\n".join(texts), encoding="utf-8")
    attempts, problems = mistakes_of(kata)
    assert [*attempts] == ["mistakes/off_by_one.py", "mistakes.md:1 triple", "mistakes.md:10 plus_twice"]
    assert attempts["mistakes.md:1 triple"].path.name == "triple.py"
    assert "return number * 3" in attempts["mistakes.md:10 plus_twice"].source
    assert problems == (
        "mistakes.md:19 off_by_one: mistakes/off_by_one.py has the same name: rename one.",
        "mistakes.md:28 nowhere: there is no accepted/minus.py: name an accepted solution.",
    )
