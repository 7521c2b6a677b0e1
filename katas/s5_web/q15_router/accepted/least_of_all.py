"""Tries all rules and takes the minimum of those that fit; each kind of segment is a class."""

from abc import ABC, abstractmethod


class _Part(ABC):
    rank = 0

    def __init__(self, text: str) -> None:
        self.text = text

    @abstractmethod
    def take(self, rest: list[str]) -> tuple[dict[str, str | int], list[str]] | None: ...


class _Text(_Part):
    def take(self, rest: list[str]) -> tuple[dict[str, str | int], list[str]] | None:
        return ({}, rest[1:]) if rest[:1] == [self.text] else None


class _Int(_Part):
    rank = 1

    def take(self, rest: list[str]) -> tuple[dict[str, str | int], list[str]] | None:
        if rest and rest[0] and all("0" <= each <= "9" for each in rest[0]):
            return {self.text: int(rest[0])}, rest[1:]
        return None


class _Any(_Part):
    rank = 2

    def take(self, rest: list[str]) -> tuple[dict[str, str | int], list[str]] | None:
        return ({self.text: rest[0]}, rest[1:]) if rest and rest[0] else None


class _Path(_Part):
    rank = 3

    def take(self, rest: list[str]) -> tuple[dict[str, str | int], list[str]] | None:
        return ({self.text: "/".join(rest)}, []) if rest and rest != [""] else None


CONVERTERS: dict[str, type[_Part]] = {"int": _Int, "path": _Path}


class Router:
    """A table of rules."""

    def __init__(self) -> None:
        self.rules: list[tuple[list[_Part], str]] = []

    def add(self, rule: str, endpoint: str) -> None:
        """Add a rule for this endpoint."""
        if rule == "" or rule[0] != "/":
            raise ValueError("no leading slash")
        parts: list[_Part] = []
        for segment in rule.removeprefix("/").split("/"):
            if "<" not in segment:
                parts.append(_Text(segment))
                continue
            if not (segment.startswith("<") and segment.endswith(">") and len(segment) > 2):
                raise ValueError(f"malformed: {segment!r}")
            *converter, name = segment[1:-1].split(":")
            if not name or any(name == part.text for part in parts if not isinstance(part, _Text)):
                raise ValueError(f"bad name in {segment!r}")
            try:
                kind = CONVERTERS[converter[0]] if converter else _Any
            except KeyError:
                raise ValueError(f"unknown converter in {segment!r}") from None
            parts.append(kind(name))
        self.rules.append((parts, endpoint))

    def match(self, path: str) -> tuple[str, dict[str, str | int]]:
        """Return the endpoint of the best rule that fits, and the values of its variables."""
        found = []
        for number, (parts, endpoint) in enumerate(self.rules):
            values = self._fit(parts, path)
            if values is not None:
                found.append(([part.rank for part in parts], number, endpoint, values))
        if not found:
            raise LookupError("404")
        *_, endpoint, values = min(found, key=lambda each: each[:2])
        return endpoint, values

    def _fit(self, parts: list[_Part], path: str) -> dict[str, str | int] | None:
        start, *rest = path.split("/")
        values: dict[str, str | int] = {}
        for part in parts:
            taken = part.take(rest)
            if taken is None or start:
                return None
            values |= taken[0]
            rest = taken[1]
        return None if rest else values
