"""What an audit knows about one kata; read and judged when first asked for, and once only."""

from __future__ import annotations

import tomllib
from functools import cached_property
from typing import TYPE_CHECKING, Any

from pytest_interview_kata import syntax
from pytest_interview_kata.model import Attempt, KataError

from .court import FAIR, FULL, SKIM, refuses
from .mutation.mutants import Mutant, mutants

if TYPE_CHECKING:
    import ast
    from collections.abc import Mapping
    from pathlib import Path

    from pytest_interview_kata.model import Kata, Result

    from .court import Court, Effort


class Evidence:
    """A kata, the attempts that lie in its folder, and what the checks say about them."""

    def __init__(self, kata: Kata, court: Court, seeds: int = 0, *, thorough: bool = False, most: int | None = None) -> None:
        self.kata = kata
        self._court = court
        self.seeds = seeds
        """How many other seeds must give the same verdicts."""
        self._thorough = thorough
        """Whether to find all that rejects a mistake, not only that something does."""
        self._most = most
        """How many mutants are judged at most, besides those that are known to be equivalent; None for all."""

    def text(self, name: str) -> str:
        """Give the text of a file of the kata's folder, empty if there is none."""
        path = self.kata.folder / name
        return path.read_text(encoding="utf-8") if path.is_file() else ""

    def tree(self, name: str) -> ast.Module:
        """Give the syntax of a file of the kata's folder."""
        return syntax.parse(self.text(name))

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
        own, accepted = ["stub.py", "solution.py"], self.named("accepted")
        return self._judged({**dict.fromkeys(own, FULL), **dict.fromkeys(accepted, FULL if self._thorough else FAIR)})

    @cached_property
    def wrong(self) -> Mapping[str, tuple[Result, ...]]:
        """What speaks against each mistake, by its name; unless the audit is thorough, the first such result."""
        names = self.named("mistakes")
        if self._thorough:
            return {name: tuple(filter(refuses, results)) for name, results in self._judged(dict.fromkeys(names, FULL)).items()}
        found = self._rejections({name: self.attempts[name] for name in names}, spread=True)
        return {name: (found[name],) if name in found else () for name in names}

    def _judged(self, efforts: Mapping[str, Effort]) -> dict[str, tuple[Result, ...]]:
        judged = self._court.judge([(self.attempts[name], effort) for name, effort in efforts.items()])
        inspected = self._court.inspect({name: self.attempts[name] for name in efforts})
        return {name: (*results, *inspected[name]) for name, results in zip(efforts, judged, strict=True)}

    def _rejections(self, attempts: Mapping[str, Attempt], *, spread: bool = False) -> dict[str, Result]:
        """Give a result that speaks against each of these attempts, what is cheap to find first."""
        found = self._rejected_by_properties(attempts, SKIM, spread=spread)
        rest = {name: attempt for name, attempt in attempts.items() if name not in found}
        inspected = self._court.inspect(rest) if rest else {}
        found |= {name: result for name, results in inspected.items() for result in results if refuses(result)}
        rest = {name: attempt for name, attempt in rest.items() if name not in found}
        if not self._thorough:
            rest = {name: attempt for name, attempt in rest.items() if name not in self.excused}
        return found | self._rejected_by_properties(rest, FULL)

    def _rejected_by_properties(
        self, attempts: Mapping[str, Attempt], effort: Effort, seed: str = "", *, spread: bool = False
    ) -> dict[str, Result]:
        judged = zip(attempts, self._court.reject(list(attempts.values()), effort, seed, spread=spread), strict=True)
        return {name: result for name, result in judged if result is not None}

    @cached_property
    def unbroken(self) -> tuple[str, ...]:
        """The properties that no mistake breaks."""
        broken = {result.item for results in self.wrong.values() for result in results}
        unbroken = [name for name in self.kata.properties if name not in broken]
        for effort in () if self._thorough else (SKIM, FULL):
            tried = self._court.breaks(unbroken, [self.attempts[name] for name in self.named("mistakes")], effort)
            unbroken = [name for name, breaks in zip(unbroken, tried, strict=True) if not breaks]
        return tuple(unbroken)

    @cached_property
    def all_mutants(self) -> tuple[Mutant, ...]:
        """Every mutant of the solution; none where mutants tell nothing about this kata."""
        return () if self.exempt else mutants(self.text("solution.py"))

    @cached_property
    def mutants(self) -> tuple[Mutant, ...]:
        """The mutants that are judged: all, or as many as were asked for, evenly spread, and those known to be equivalent."""
        others = [mutant for mutant in self.all_mutants if mutant.label not in self.excused]
        step = 1 if self._most is None else max(1, -(-len(others) // self._most))
        chosen = {*others[::step]} | {mutant for mutant in self.all_mutants if mutant.label in self.excused}
        return tuple(mutant for mutant in self.all_mutants if mutant in chosen)

    @cached_property
    def rejections(self) -> Mapping[str, Result]:
        """A result that speaks against each mutant, by the mutant's label; the mutants that no check rejects are not there."""
        return self._rejections({m.label: Attempt(self.kata, self.kata.solution, m.source) for m in self.mutants})

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

    def refused_with(self, seed: str, names: list[str]) -> dict[str, list[Result]]:
        """Give the properties' results that speak against these attempts when another seed is searched from."""
        judged = self._court.judge([(self.attempts[name], FULL) for name in names], seed)
        return {name: list(filter(refuses, results)) for name, results in zip(names, judged, strict=True)}

    def passing_with(self, seed: str, names: list[str]) -> list[str]:
        """Name those of these attempts that no property rejects when another seed is searched from."""
        for effort in (SKIM, FULL):
            rejected = self._rejected_by_properties({name: self.attempts[name] for name in names}, effort, seed)
            names = [name for name in names if name not in rejected]
        return names
