"""Compiles a regular expression for each rule, and sorts the rules at each match."""

import re
from re import Pattern

PATTERNS = {"int": r"([0-9]+)", "path": r"((?s:.+))", None: r"([^/]+)"}
ORDER = ["int", None, "path"]
VARIABLE = re.compile(r"<(?:(int|path):)?([^<>:/]+)>")


class Router:
    """A table of rules."""

    def __init__(self) -> None:
        self._rules: list[tuple[list[int], Pattern[str], list[tuple[str | None, str]], str]] = []

    def add(self, rule: str, endpoint: str) -> None:
        """Add a rule for this endpoint."""
        if rule[:1] != "/":
            raise ValueError(rule)
        pattern = ""
        ranks = []
        variables: list[tuple[str | None, str]] = []
        for segment in rule.split("/")[1:]:
            found = VARIABLE.fullmatch(segment)
            if found:
                variables.append((found[1], found[2]))
                pattern += "/" + PATTERNS[found[1]]
                ranks.append(1 + ORDER.index(found[1]))
            elif "<" in segment:
                raise ValueError(f"{segment} in {rule}")
            else:
                pattern += "/" + re.escape(segment)
                ranks.append(0)
        if len({name for _, name in variables}) < len(variables):
            raise ValueError(f"a name comes twice in {rule}")
        self._rules.append((ranks, re.compile(pattern), variables, endpoint))

    def match(self, path: str) -> tuple[str, dict[str, str | int]]:
        """Return the endpoint of the best rule that fits, and the values of its variables."""
        for _, pattern, variables, endpoint in sorted(self._rules, key=lambda rule: rule[0]):
            if found := pattern.fullmatch(path):
                return endpoint, {
                    name: int(value) if converter == "int" else value
                    for (converter, name), value in zip(variables, found.groups(), strict=True)
                }
        raise LookupError(path)
