"""A kata under audit: its files, its attempts and the results of the checks on them, computed on first use."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from pytest_interview_kata import syntax
from pytest_interview_kata.model import EXAMPLES, Attempt, Kata, KataError
from pytest_interview_kata.pack.kata import Equivalents, read_equivalents
from pytest_interview_kata.pack.mistakes import mistakes_of
from pytest_interview_kata.pack.reader import standard_of

from .judging import FAIR, FULL, SKIM, refuses
from .mutation.mutants import Mutant, mutants

if TYPE_CHECKING:
    import ast
    from collections.abc import Mapping

    from pytest_interview_kata.model import Result
    from pytest_interview_kata.pack.reader import Standard
    from pytest_interview_kata.run.context import OnceBroken

    from .judging import AuditJudges, Effort


class AuditedKata:
    """A kata, the attempts in its folder, and the results of the checks on them."""

    def __init__(
        self, kata: Kata, judges: AuditJudges, seeds: int = 0, *, thorough: bool = False, most: int | None = None
    ) -> None:
        self.kata = kata
        self.judges = judges
        self.seeds = seeds
        """The number of other seeds that must give the same verdicts."""
        self._thorough = thorough
        """Whether to find all results that reject a mistake, not only one, and to try all examples on accepted solutions."""
        self._most = most
        """The maximum number of mutants to judge, separately for those listed as equivalent and the rest; None for all."""

    def text(self, name: str) -> str:
        """Return the content of a file of the kata's folder, an empty string if the file is missing."""
        path = self.kata.folder / name
        return path.read_text(encoding="utf-8") if path.is_file() else ""

    def tree(self, name: str) -> ast.Module:
        """Return the syntax tree of a file of the kata's folder."""
        return syntax.parse(self.text(name))

    @cached_property
    def standard(self) -> Standard:
        """What the pack requires of its katas."""
        return standard_of(self.kata)

    @cached_property
    def attempts(self) -> Mapping[str, Attempt]:
        """Stub, solution, accepted solutions and mistakes, by names such as `mistakes/greedy.py` or `mistakes.md:9 greedy`."""
        accepted = sorted(self.kata.accepted.glob("*.py"))
        names = [Kata.stub.name, Kata.solution.name, *(f"{Kata.accepted.name}/{path.name}" for path in accepted)]
        return {name: Attempt(self.kata, self.kata.folder / name, self.text(name)) for name in names} | self._mistakes[0]

    @property
    def unmade(self) -> tuple[str, ...]:
        """The errors in `mistakes.md`: a message for each edit that cannot be made."""
        return self._mistakes[1]

    @cached_property
    def _mistakes(self) -> tuple[dict[str, Attempt], tuple[str, ...]]:
        return mistakes_of(self.kata)

    def named(self, kind: str) -> list[str]:
        """Return the names of the attempts of a kind: `accepted` or `mistakes`."""
        return [name for name in self.attempts if name.startswith((f"{kind}/", f"{kind}.md:"))]

    @property
    def right(self) -> Mapping[str, tuple[Result, ...]]:
        """The results of every check on the stub, the solution and the accepted solutions, by the name of the attempt."""
        return {name: tuple(one for one in results if one.item != EXAMPLES) for name, results in self._right.items()}

    @property
    def examples(self) -> Mapping[str, Result]:
        """The result of the examples of the brief on the solution and the accepted solutions, by the name of the attempt."""
        return {name: one for name, results in self._right.items() for one in results if one.item == EXAMPLES}

    @cached_property
    def _right(self) -> Mapping[str, tuple[Result, ...]]:
        own, accepted = [Kata.stub.name, Kata.solution.name], self.named(Kata.accepted.name)
        efforts = {**dict.fromkeys(own, FULL), **dict.fromkeys(accepted, FULL if self._thorough else FAIR)}
        return self._judged(efforts, examples=True)

    @cached_property
    def wrong(self) -> Mapping[str, tuple[Result, ...]]:
        """The results that reject each mistake, by the name of the mistake; at most one result unless the audit is thorough."""
        names = self.named(Kata.mistakes.name)
        if self._thorough:
            results = self._judged(dict.fromkeys(names, SKIM), "go on")
            results |= self._judged({name: FULL for name in names if not any(map(refuses, results[name]))}, "go on")
            return {name: tuple(filter(refuses, results[name])) for name in names}
        found = self._rejections({name: self.attempts[name] for name in names}, spread=True)
        return {name: (found[name],) if name in found else () for name in names}

    def again(self, name: str, prop: str) -> Result:
        """Return the result of a property on a right attempt that is judged once more."""
        accepted = name in self.named(Kata.accepted.name) and not self._thorough
        return self.judges.again(self.attempts[name], prop, FAIR if accepted else FULL)

    def shrunk(self, name: str, prop: str) -> Result:
        """Return the result of a property that rejects a mistake, with a small counterexample."""
        for effort in (SKIM, FULL):
            result = self.judges.shrink(self.attempts[name], prop, effort)
            if refuses(result):
                break
        return result

    def _judged(
        self, efforts: Mapping[str, Effort], once_broken: OnceBroken = "shrink", *, examples: bool = False
    ) -> dict[str, tuple[Result, ...]]:
        rows = [(self.attempts[name], effort) for name, effort in efforts.items()]
        judged = self.judges.judge(rows, once_broken=once_broken, examples=examples)
        inspected = self.judges.inspect({name: self.attempts[name] for name in efforts})
        return {name: (*results, *inspected[name]) for name, results in zip(efforts, judged, strict=True)}

    def _rejections(self, attempts: Mapping[str, Attempt], *, spread: bool = False) -> dict[str, Result]:
        """Return a result that rejects each attempt, by the attempt's name; omit accepted attempts. Cheap checks come first."""
        found = self.rejected_by_properties(attempts, SKIM, spread=spread)
        rest = {name: attempt for name, attempt in attempts.items() if name not in found}
        inspected = self.judges.inspect(rest) if rest else {}
        found |= {name: result for name, results in inspected.items() for result in results if refuses(result)}
        rest = {name: attempt for name, attempt in rest.items() if name not in found}
        if not self._thorough:
            rest = {name: attempt for name, attempt in rest.items() if name not in self.excused}
        return found | self.rejected_by_properties(rest, FULL)

    def rejected_by_properties(
        self, attempts: Mapping[str, Attempt], effort: Effort, seed: str = "", *, spread: bool = False
    ) -> dict[str, Result]:
        """Return results by the names of the attempts that properties reject: one result of such a property for each."""
        judged = zip(attempts, self.judges.reject(list(attempts.values()), effort, seed, spread=spread), strict=True)
        return {name: result for name, result in judged if result is not None}

    @cached_property
    def unbroken(self) -> tuple[str, ...]:
        """The properties that no mistake breaks."""
        broken = {result.item for results in self.wrong.values() for result in results}
        unbroken = [name for name in self.kata.properties if name not in broken]
        for effort in (SKIM, FULL):
            tried = self.judges.breaks(unbroken, [self.attempts[name] for name in self.named(Kata.mistakes.name)], effort)
            unbroken = [name for name, breaks in zip(unbroken, tried, strict=True) if not breaks]
        return tuple(unbroken)

    @cached_property
    def all_mutants(self) -> tuple[Mutant, ...]:
        """Every mutant of the solution; empty if the kata is exempt."""
        return () if self.exempt else mutants(self.text(Kata.solution.name))

    @cached_property
    def mutants(self) -> tuple[Mutant, ...]:
        """The mutants to judge: all, or evenly spread samples of the mutants listed as equivalent and of the others."""
        chosen = set[Mutant]()
        for excused in (False, True):
            alike = [mutant for mutant in self.all_mutants if (mutant.label in self.excused) is excused]
            chosen.update(alike[:: 1 if self._most is None else max(1, -(-len(alike) // self._most))])
        return tuple(mutant for mutant in self.all_mutants if mutant in chosen)

    @cached_property
    def rejections(self) -> Mapping[str, Result]:
        """One result that rejects each mutant, by the label of the mutant; mutants that no check rejects are missing."""
        return self._rejections({m.label: Attempt(self.kata, self.kata.solution, m.source) for m in self.mutants})

    @cached_property
    def survivors(self) -> tuple[Mutant, ...]:
        """The mutants that no check rejects."""
        return tuple(mutant for mutant in self.mutants if mutant.label not in self.rejections)

    @cached_property
    def equivalents(self) -> Equivalents | KataError:
        """The content of `equivalent.toml`, or why it cannot be used."""
        try:
            return read_equivalents(self.kata.equivalent)
        except KataError as error:
            return error

    @property
    def exempt(self) -> str:
        """Why no mutants of this kata are judged, for example because its solution is a test suite; usually empty."""
        return self.equivalents.all if isinstance(self.equivalents, Equivalents) else ""

    @cached_property
    def excused(self) -> frozenset[str]:
        """The labels of the mutants that are listed as equivalent."""
        rows = self.equivalents.mutant if isinstance(self.equivalents, Equivalents) else ()
        return frozenset(row.label for row in rows)
