"""Prints docs/properties.md, which describes what authors of properties import: `python -m tests.properties_page`."""

import inspect
import sys
from collections.abc import Callable, Iterator
from typing import Any, Final

from pytest_interview_kata import properties

FIRST: Final = """\
# What properties import

This page is made from docstrings: `python -m tests.properties_page > docs/properties.md`. All names are in
`pytest_interview_kata.properties`. [katas.md](katas.md#how-values-reach-the-attempt) explains how they belong together.
"""
GROUPS: Final = {
    "The attempt": ("Attempt", "BaseAttempt", "Session"),
    "Comparisons": ("equal", "holds", "close", "raises", "Mismatch"),
    "Values": ("Record", "Remote", "Raised", "Feed", "Seen"),
}
CREATED: Final = ("Record", "Feed")
"""The classes of which properties create instances."""
SPECIAL: Final = ("__call__", "__iter__", "__next__", "__getattr__", "__getitem__")
"""Special methods that properties use."""
INTERNAL: Final = ("flush", "interact")


class Shown:
    """Something whose repr is a text."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __repr__(self) -> str:
        return self.text


def signature(name: str, function: Callable[..., Any], *, bound: bool = False) -> str:
    """Return the signature of a function as code; annotations are as in the source, and `self` is left out."""
    found = inspect.signature(function)
    rows = [*found.parameters.values()][bound:]
    parameters = [row if row.annotation is row.empty else row.replace(annotation=Shown(row.annotation)) for row in rows]
    plain = found.replace(parameters=parameters, return_annotation=Shown(found.return_annotation))
    return f"{name}{plain}".replace("Ellipsis", "...").replace(" = ''", ' = ""')


def methods(kind: type) -> Iterator[tuple[str, Callable[..., Any]]]:
    """Yield the methods of a class that are described, in the order of their definitions."""
    for name, value in vars(kind).items():
        if inspect.isfunction(value) and name not in INTERNAL and (not name.startswith("_") or name in SPECIAL):
            yield name, value


def described(name: str) -> Iterator[str]:
    """Yield the parts of the description of a name."""
    value = getattr(properties, name)
    yield f"### {name}"
    if not isinstance(value, type):
        yield f"```python\n{signature(name, value)}\n```"
    elif name in CREATED:
        code = signature(name, value.__init__, bound=True).removesuffix(" -> None")  # type: ignore[misc]
        yield f"```python\n{code}\n```"
    yield inspect.getdoc(value) or ""
    if isinstance(value, type):
        for method, function in methods(value):
            yield f"#### {name}.{method}"
            yield f"```python\n{signature(method, function, bound=True)}\n```"
            yield inspect.getdoc(function) or ""


def page() -> str:
    """Return the text of the page."""
    parts = [FIRST.strip()]
    for title, names in GROUPS.items():
        parts += [f"## {title}", *(part for name in names for part in described(name))]
    return "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    sys.stdout.write(page())
