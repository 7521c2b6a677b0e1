"""The function in which a wrong program differs from right ones."""

from __future__ import annotations

import pytest

from pytest_interview_kata.checks.differing import differing_function

BOX = '''"""A box."""

LIMIT = 9


class Box:
    """A box."""

    size = 0

    def add(self, item):
        """Add."""
        self.size += 1

    def full(self):
        return self.size == LIMIT


def new():
    return Box()
'''
OTHER = BOX.replace("self.size += 1", "self.size = self.size + 1").replace("LIMIT = 9", "LIMIT = 3 * 3")


@pytest.mark.parametrize(
    ("change", "name"),
    [
        (("+= 1", "+= 2"), "Box.add"),
        (("return Box()", "return None"), "new"),
        (("= self.size + 1", "= self.size"), "Box.add"),
        (("LIMIT = 9", "LIMIT = 8"), ""),
        (("size = 0", "size = 1"), ""),
        (("class Box:", "class Box(dict):"), ""),
        (('"""Add."""', '"""Adds."""'), ""),
        (("def new", "def made"), ""),
    ],
)
def test_the_function_is_named_if_it_is_the_only_one(change: tuple[str, str], name: str) -> None:
    base = BOX if change[0] in BOX else OTHER

    assert differing_function(base.replace(*change), [BOX, OTHER]) == name


def test_a_single_function_needs_no_name() -> None:
    assert differing_function("def f():\n    return 1\n", ["def f():\n    return 2\n"]) == ""
