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

    def __len__(self):
        return self.size

    def full(self):
        return self.size == self._limit()

    def _limit(self):
        return LIMIT


def new():
    return Box()
'''
OTHER = BOX.replace("self.size += 1", "self.size = self.size + 1").replace("LIMIT = 9", "LIMIT = 3 * 3")
STUB = BOX.replace("def _limit", "def _other").replace("LIMIT = 9", "LIMIT = 1")


@pytest.mark.parametrize(
    ("change", "name"),
    [
        (("+= 1", "+= 2"), "Box.add"),
        (("return Box()", "return None"), "new"),
        (("= self.size + 1", "= self.size"), "Box.add"),
        (("        return self.size\n", "        return 0\n"), "Box.__len__"),
        (("return LIMIT", "return 8"), ""),
        (("LIMIT = 9", "LIMIT = 8"), ""),
        (("size = 0", "size = 1"), ""),
        (("class Box:", "class Box(dict):"), ""),
        (('"""Add."""', '"""Adds."""'), ""),
        (("def new", "def made"), "new"),
        (("LIMIT = 9", "import re\n\nLIMIT = 9"), ""),
        (
            ("def new():\n    return Box()", "import re\n\n\ndef new():\n    return made()\n\n\ndef made():\n    return None"),
            "new",
        ),
        (("    def __len__", "    def __bool__(self):\n        return False\n\n    def __len__"), ""),
    ],
)
def test_the_function_is_named_if_it_is_the_only_one(change: tuple[str, str], name: str) -> None:
    base = BOX if change[0] in BOX else OTHER

    assert differing_function(base.replace(*change), [BOX, OTHER], STUB) == name


def test_a_single_function_needs_no_name() -> None:
    assert differing_function("def f():\n    return 1\n", ["def f():\n    return 2\n"], "def f(): ...\n") == ""


def test_only_functions_of_the_stub_are_named() -> None:
    base = "def f():\n    return visit()\n\n\ndef g():\n    return 1\n\n\ndef visit():\n    return 2\n"
    stub = "def f(): ...\ndef g(): ...\n"

    assert differing_function(base.replace("return 2", "return 3"), [base], stub) == ""
    assert differing_function(base.replace("return 1", "return 3"), [base], stub) == "g"
