"""The files of a new kata. It passes the audit as it is: the author replaces its contents step by step."""

from __future__ import annotations

from string import Template
from typing import Final

SOLUTION: Final = Template('''\
"""Double every number of a list.

Write `$name(numbers)`. It returns a list with the double of each number, in the same order.

- `numbers` is any sequence of integers. It may be empty, and it is not changed.

>>> $name([1, 2, 3])
[2, 4, 6]
>>> $name([])
[]
"""

from collections.abc import Sequence


def $name(numbers: Sequence[int]) -> list[int]:
    """Return the double of each number, in the same order."""
    return [number * 2 for number in numbers]
''')
PROPERTIES: Final = Template('''\
"""The properties of $id."""

from hypothesis import example, given
from hypothesis import strategies as st
from pytest_interview_kata.properties import equal

from .attempt import Attempt


@given(numbers=st.lists(st.integers(-9, 9), max_size=6))
@example(numbers=[1, 2])
def test_each_number_is_doubled(attempt: Attempt, numbers: list[int]) -> None:
    """The result has the double of each number, in the same order."""
    equal(attempt.$name(numbers), [number + number for number in numbers])
''')
ACCEPTED: Final = Template('''\
"""Appends one number after the other."""

from collections.abc import Sequence


def $name(numbers: Sequence[int]) -> list[int]:
    """Return the double of each number, in the same order."""
    result: list[int] = []
    for number in numbers:
        result.append(number + number)
    return result
''')
MISTAKES: Final = Template("""\
## repeats_the_list

Repeats the list instead of doubling its numbers.

```diff
-    return [number * 2 for number in numbers]
+    return [*numbers] * 2
```
""")
NOTES: Final = """\
## Hints

1. A list comprehension makes a new list from an old one.
"""
NO_HINT: Final = """\
## Hints

1.
"""
"""The notes of a kata that is made from the author's own solution. The hint is missing, so the audit asks for one."""
SETTINGS: Final = Template("""\
title = "$title"
question = $question
level = "warm-up"
""")
EXAMPLE: Final = Template(">>> callable($name)\nTrue")
"""The example of a brief if the solution shows none."""
DRAWN: Final = Template('''\
"""The properties of $id."""

${imports}from hypothesis import given
from hypothesis import strategies as st
from pytest_interview_kata.properties import $functions

from . import solution
from .attempt import Attempt


@given($strategies)
def test_result_is_right(attempt: Attempt, $parameters) -> None:
    """The result of `$name` is right."""
$body
''')
EQUAL: Final = Template("    equal(attempt.$name($arguments), solution.$name($arguments))")
EQUAL_LISTS: Final = Template("    equal(list(attempt.$name($arguments)), list(solution.$name($arguments)))")
RAISES: Final = Template("""\
    try:
        expected = solution.$name($arguments)
    except $errors as error:
        raises(type(error), attempt.$name, $arguments)
    else:
        equal(attempt.$name($arguments), expected)""")
SHOWN: Final = Template('''\
"""The properties of $id."""

from .attempt import Attempt

SETUP = """
$setup"""


def test_example_holds(attempt: Attempt) -> None:
    """The result is the one that the brief shows."""
    attempt.session(SETUP).equal($code, $value)
''')
UNFINISHED: Final = Template("""\
## unfinished

Leaves the work undone.

```diff
$edit
```
""")
