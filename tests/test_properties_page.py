"""docs/properties.md is what its generator prints, and describes every name."""

from pathlib import Path

from pytest_interview_kata import properties
from tests.properties_page import GROUPS, page

PAGE = Path(__file__).parents[1] / "docs" / "properties.md"


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run `python -m tests.properties_page > docs/properties.md`"


def test_every_name_is_described() -> None:
    assert sorted(name for names in GROUPS.values() for name in names) == sorted(properties.__all__)
