"""HTML pages from templates beside this module, rendered with Jinja (the extra `html`), which escapes every value."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pytest_interview_kata.text import plain

if TYPE_CHECKING:
    from jinja2 import Template


def render(name: str, facts: dict[str, Any]) -> str:
    """Return the page for a template and these values. Raise an exception if the template uses a value that is missing."""
    return _template(name).render(facts)


def _plain(value: object) -> object:
    return plain(value) if type(value) is str else value


@cache
def _template(name: str) -> Template:
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415 - an optional dependency that few runs need

    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, finalize=_plain)
    return environment.from_string(Path(__file__).with_name(name).read_text(encoding="utf-8"))
