"""Rules sorted by the kinds of their segments; the first one that fits as a whole is the best."""

from bisect import insort
from string import digits
from typing import Final, NamedTuple

ORDER: Final = ("text", "int", "any", "path")


class _Part(NamedTuple):
    """A segment of a rule: its kind, and its text or the name of its variable."""

    kind: str
    text: str


class _Rule(NamedTuple):
    parts: list[_Part]
    endpoint: str

    def ranks(self) -> list[int]:
        """Return the ranks of the segments, the sort key of the rules."""
        return [ORDER.index(part.kind) for part in self.parts]


class Router:
    """A table of rules."""

    def __init__(self) -> None:
        self._rules: list[_Rule] = []

    def add(self, rule: str, endpoint: str) -> None:
        """Add a rule for this endpoint."""
        first, *segments = rule.split("/")
        if first or not segments:
            raise ValueError(f"{rule!r} does not begin with a slash")
        parts = [_part(segment) for segment in segments]
        names = [part.text for part in parts if part.kind != "text"]
        if len(names) != len(set(names)):
            raise ValueError(f"{rule!r} has a name twice")
        insort(self._rules, _Rule(parts, endpoint), key=_Rule.ranks)

    def match(self, path: str) -> tuple[str, dict[str, str | int]]:
        """Return the endpoint of the best rule that fits, and the values of its variables."""
        first, *segments = path.split("/")
        for rule in self._rules:
            values = _values(rule.parts, segments)
            if values is not None and not first:
                return rule.endpoint, values
        raise LookupError(f"no rule fits {path!r}")


def _part(segment: str) -> _Part:
    if not segment.startswith("<"):
        return _Part("text", segment)
    if not segment.endswith(">"):
        raise ValueError(f"{segment!r} is not closed")
    converter, colon, name = segment[1:-1].rpartition(":")
    if not name or (colon and converter not in {"int", "path"}):
        raise ValueError(f"{segment!r} has no name, or an unknown converter")
    return _Part(converter or "any", name)


def _values(parts: list[_Part], segments: list[str]) -> dict[str, str | int] | None:
    """Return the values of the variables, or None if the segments do not fit."""
    if parts[-1].kind == "path":
        last = len(parts) - 1
        segments = [*segments[:last], "/".join(segments[last:])]
    if len(parts) != len(segments):
        return None
    values: dict[str, str | int] = {}
    for (kind, text), segment in zip(parts, segments, strict=True):
        if kind == "text":
            if segment != text:
                return None
        elif not segment or (kind == "int" and not set(segment) <= set(digits)):
            return None
        else:
            values[text] = int(segment) if kind == "int" else segment
    return values
