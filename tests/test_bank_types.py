"""The properties and scenarios of the bundled katas agree with the types of their attempts."""

import pytest

from pytest_interview_kata.authoring.typecheck import type_errors
from pytest_interview_kata.pack.reader import builtin, missing, read_bank
from pytest_interview_kata.run.context import RunContext


@pytest.mark.slow
def test_mypy_finds_nothing(context: RunContext) -> None:
    katas = [kata for kata in read_bank([builtin()]).katas.values() if not missing(kata)]

    assert [*map(str, type_errors(katas, context))] == []
