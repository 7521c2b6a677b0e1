"""What an audit knows about one kata; read and judged when first asked for, and once only."""

from __future__ import annotations

import ast
import tomllib
from functools import cached_property
from typing import TYPE_CHECKING, Any

from pytest_interview_kata.model import Attempt, KataError
from pytest_interview_kata.mutants import Mutant, mutants

from .court import refuses

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from pytest_interview_kata.model import Kata, Result

    from .court import Court


class Evidence:
    """A kata, the attempts that lie in its folder, and what the checks say about them."""

    def __init__(self, kata: Kata, court: Court, seeds: int = 0, *, thorough: bool = False) -> None:
        self.kata = kata
        self._court = court
        self.seeds = seeds
        """How many other seeds must give the same verdicts."""
        self._thorough = thorough
        """Whether to find all that rejects a mistake, not only that something does."""

    def text(self, name: str) -> str:
        """Give the text of a file of the kata's folder, empty if there is none."""
        path = self.kata.folder / name
        return path.read_text(encoding="utf-8") if path.is_file() else ""

    def tree(self, name: str) -> ast.Module:
        """Give the syntax of a file of the kata's folder."""
        return ast.parse(self.text(name))

    @cached_property
    def attempts(self) -> Mapping[str, Attempt]:
        """Stub, solution, accepted and wrong solutions, by their place in the folder, such as `mistakes/greedy.py`."""
        names = ["stub.py", "solution.py"]
        names += [f"{kind}/{path.name}" for kind in ("accepted", "mistakes") for path in self._files(kind)]
        return {name: Attempt(self.kata, self.kata.folder / name, self.text(name)) for name in names}

    def _files(self, kind: str) -> list[Path]:
        return sorted((self.kata.folder / kind).glob("*.py"))

    def named(self, kind: str) -> list[str]:
        """Give the names of the attempts of a kind: `accepted` or `mistakes`."""
        return [name for name in self.attempts if name.startswith(f"{kind}/")]

    @cached_property
    def right(self) -> Mapping[str, tuple[Result, ...]]:
        """The results of every check on stub, solution and accepted solutions, by their names."""
        return self._judged_fully(["stub.py", "solution.py", *self.named("accepted")])

    @cached_property
    def wrong(self) -> Mapping[str, tuple[Result, ...]]:
        """What speaks against each mistake, by its name; unless the audit is thorough, the first such result."""
        names = self.named("mistakes")
        if self._thorough:
            return {name: tuple(filter(refuses, results)) for name, results in self._judged_fully(names).items()}
        found = {name: (result,) if result else () for name, result in self.rejected_with("", names).items()}
        inspected = self._court.inspect({name: self.attempts[name] for name in names if not found[name]})
        return found | {name: tuple(filter(refuses, results)) for name, results in inspected.items()}

    def _judged_fully(self, names: list[str]) -> dict[str, tuple[Result, ...]]:
        attempts = {name: self.attempts[name] for name in names}
        judged, inspected = self._court.judge(list(attempts.values())), self._court.inspect(attempts)
        return {name: (*results, *inspected[name]) for name, results in zip(names, judged, strict=True)}

    @cached_property
    def unbroken(self) -> tuple[str, ...]:
        """The properties that no mistake breaks."""
        broken = {result.item for results in self.wrong.values() for result in results}
        rest = [name for name in self.kata.properties if name not in broken]
        if self._thorough:
            return tuple(rest)
        tried = self._court.breaks(rest, [self.attempts[name] for name in self.named("mistakes")])
        return tuple(name for name, breaks in zip(rest, tried, strict=True) if not breaks)

    @cached_property
    def mutants(self) -> tuple[Mutant, ...]:
        """Every mutant of the solution; none where mutants tell nothing about this kata."""
        return () if self.exempt else mutants(self.text("solution.py"))

    @cached_property
    def rejections(self) -> Mapping[str, Result]:
        """A result that speaks against each mutant, by the mutant's label; the mutants that no check rejects are not there."""
        made = {mutant.label: Attempt(self.kata, self.kata.solution, mutant.source) for mutant in self.mutants}
        judged = zip(made, self._court.reject(list(made.values())), strict=True)
        found = {label: result for label, result in judged if result is not None}
        inspected = self._court.inspect({label: attempt for label, attempt in made.items() if label not in found})
        return found | {label: result for label, results in inspected.items() for result in results if refuses(result)}

    @cached_property
    def survivors(self) -> tuple[Mutant, ...]:
        """The mutants that no check rejects."""
        return tuple(mutant for mutant in self.mutants if mutant.label not in self.rejections)

    @cached_property
    def known(self) -> dict[str, Any]:
        """What `equivalent.toml` holds. Raises `KataError`."""
        try:
            return tomllib.loads(self.text("equivalent.toml"))
        except tomllib.TOMLDecodeError as error:
            raise KataError(f"{self.kata.folder / 'equivalent.toml'} is not valid TOML: {error}.") from None

    @property
    def exempt(self) -> str:
        """Why mutants tell nothing about this kata, such as one whose solution is a suite of tests; usually empty."""
        return str(self.known.get("all", ""))

    @property
    def equivalents(self) -> list[dict[str, Any]]:
        """The mutants that are known to be equivalent, as `equivalent.toml` has them."""
        return list(self.known.get("mutant", ()))

    @cached_property
    def excused(self) -> frozenset[str]:
        """Labels of the mutants that are listed as equivalent."""
        return frozenset(str(row.get("label")) for row in self.equivalents)

    def judged_with(self, seed: str, names: list[str]) -> dict[str, list[Result]]:
        """Give the properties' results that speak against these attempts when another seed is searched from."""
        judged = self._court.judge([self.attempts[name] for name in names], seed)
        return {name: list(filter(refuses, results)) for name, results in zip(names, judged, strict=True)}

    def rejected_with(self, seed: str, names: list[str]) -> dict[str, Result | None]:
        """Give a result that speaks against each of these attempts, or None, when another seed is searched from."""
        judged = self._court.reject([self.attempts[name] for name in names], seed)
        return dict(zip(names, judged, strict=True))
