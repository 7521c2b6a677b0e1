"""The bans of a kata, read from the strings in its `kata.toml`."""

from __future__ import annotations

import ast
import builtins
import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import KataError

if TYPE_CHECKING:
    from pytest_interview_kata.model import Kata

STATEMENTS: Final[dict[str, tuple[type[ast.AST], ...]]] = {
    "class": (ast.ClassDef,),
    "for": (ast.For, ast.AsyncFor, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp),
    "global": (ast.Global,),
    "lambda": (ast.Lambda,),
    "while": (ast.While,),
}
"""The syntax nodes that a ban on each keyword covers."""


class Kind(Enum):
    """The kinds of bans: the pattern of each, and advice on what the learner can do instead."""

    ATTRIBUTE = (r"\.([A-Za-z_]\w*)", "avoid it, or implement what it does yourself")
    BUILTIN = (r"([A-Za-z_]\w*)\(\)", "avoid it, or implement what it does yourself")
    MODULE = (r"import ([A-Za-z_][\w.]*)", "avoid it, or implement what you need of it yourself")
    MEMBER = (r"([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+)", "avoid it, or implement what it does yourself")
    REVERSAL = (r"(\[::-1\])", "iterate backwards without it")
    STATEMENT = (rf"({'|'.join(STATEMENTS)})", "solve the kata without it")

    def __init__(self, form: str, advice: str) -> None:
        self.form: Final = re.compile(form)
        self.advice: Final = advice


EXAMPLES: Final = ", ".join(map(repr, (".split", "sorted()", "import re", "heapq.merge", "[::-1]", *STATEMENTS)))


@dataclass(frozen=True, slots=True)
class Ban:
    """One thing that an attempt must not use."""

    text: str
    """The ban as `kata.toml` and messages show it."""
    kind: Kind
    name: str


def parse_ban(text: str) -> Ban:
    """Return the ban for a string in `kata.toml`. Raise `KataError` for an unknown form or a built-in that does not exist."""
    for kind in Kind:
        if found := kind.form.fullmatch(text):
            if kind is Kind.BUILTIN and not hasattr(builtins, found[1]):
                raise KataError(
                    f"The ban {text!r} is not the name of a built-in: write a module's function like 'heapq.merge'."
                )
            return Ban(text, kind, found[1])
    raise KataError(f"The ban {text!r} has an unknown form: write it like {EXAMPLES}.")


def bans_of(kata: Kata) -> tuple[Ban, ...]:
    """Return a kata's bans. Raise a `KataError` that names the path of `kata.toml` if a ban cannot be checked."""
    try:
        return tuple(parse_ban(text) for text in kata.bans)
    except KataError as error:
        raise KataError(f"{kata.settings}: {error}") from None
