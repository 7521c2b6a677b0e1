"""The audit check that judges a kata's attempts with other seeds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pytest_interview_kata.model import PROPERTIES, Kata

from .judging import FULL, SKIM, refuses
from .verdicts import reason

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_interview_kata.model import Result

    from .audited_kata import AuditedKata


def seeds(audited: AuditedKata) -> Iterator[str]:
    """Yield a message for each verdict that changes with another seed."""
    right = [Kata.solution.name, *audited.named(Kata.accepted.name)]
    wrong = [name for name, refusals in audited.wrong.items() if any(r.check == PROPERTIES for r in refusals)]
    for seed in (f"audit {number}" for number in range(audited.seeds)):
        for name, refusals in _refused(audited, seed, right).items():
            yield from (f"With the seed {seed!r}, {name} is rejected by {reason(result)}." for result in refusals)
        for name in _passing(audited, seed, wrong):
            yield f"With the seed {seed!r}, {name} passes every property: add an @example that rejects it."


def _refused(audited: AuditedKata, seed: str, names: list[str]) -> dict[str, list[Result]]:
    """Return the results that reject these attempts when another seed is used, by the names of the attempts."""
    judged = audited.judges.judge([(audited.attempts[name], FULL) for name in names], seed)
    return {name: list(filter(refuses, results)) for name, results in zip(names, judged, strict=True)}


def _passing(audited: AuditedKata, seed: str, names: list[str]) -> list[str]:
    """Return the names of the attempts that no property rejects when another seed is used."""
    for effort in (SKIM, FULL):
        rejected = audited.rejected_by_properties({name: audited.attempts[name] for name in names}, effort, seed)
        names = [name for name in names if name not in rejected]
    return names
