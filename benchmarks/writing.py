"""A program that writes every report on invented verdicts twice, and prints the times in milliseconds.

Run `python -m benchmarks.writing KATAS`, with the number of katas, in an environment with all extras of the reports.
"""

from __future__ import annotations

import json
import sys
import time
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.checks import CHECKS
from pytest_interview_kata.model import Finding, Outcome, Result
from pytest_interview_kata.pack.reader import builtin, read_bank
from pytest_interview_kata.report import REPORTS, Meta
from pytest_interview_kata.results.progress import count
from pytest_interview_kata.results.verdict import conclude
from pytest_interview_kata.run.cache import tool_versions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_interview_kata.model import Kata
    from pytest_interview_kata.results.progress import Progress
    from pytest_interview_kata.results.verdict import Verdict

REMARKS: Final = frozenset(name for name, check in CHECKS.items() if check.remark)
WRONG: Final = {1: "properties", 2: "lint"}
"""The failing check by the number of the kata modulo 4: of four katas, one fails, one needs polish, two are solved."""
FINDING: Final = Finding(
    message="the number of items read is wrong",
    line=42,
    sentence="No item is read before its chunk is asked for, and none past that chunk.",
    call="source = iter(range(2))\nchunks = chunked(source, 1)\nnext(chunks, None)\nnext(source)",
    got="2",
    expected="1",
    frames=((42, "chunked"),),
)


def verdict(number: int, kata: Kata) -> Verdict:
    """Return a verdict on a kata, with a result for each item of each check."""
    expected = {name: check.items(kata) for name, check in CHECKS.items()}
    wrong = WRONG.get(number % 4)
    made = conclude(kata, f"katas/{kata.attempt_path}", expected, [*_results(kata, wrong)], remarks=REMARKS)
    if made is None:
        raise AssertionError(kata.id)
    return made


def _results(kata: Kata, wrong: str | None) -> Iterator[Result]:
    for name, check in CHECKS.items():
        for place, item in enumerate(check.items(kata)):
            if name == wrong and not place:
                yield Result(kata.id, name, item, Outcome.FAILED, (FINDING,), 0.25)
            else:
                yield Result(kata.id, name, item, Outcome.PASSED, (), 0.1, tried=100)


def write_all(progress: Progress, meta: Meta) -> float:
    """Write every report and return the time in milliseconds."""
    start = time.perf_counter()
    for name, form in REPORTS.items():
        if not form.write(progress, meta):
            raise AssertionError(name)
    return (time.perf_counter() - start) * 1000


def main(katas: int) -> None:
    """Write every report twice, on this many katas, and print both times as JSON."""
    bank = read_bank([builtin()])
    progress = count(bank.questions, [verdict(*pair) for pair in enumerate([*bank.katas.values()][:katas])])
    meta = Meta({**tool_versions(CHECKS), "python": sys.version.partition(" ")[0]}, "2026-01-01T00:00:00+00:00", 12.5)
    sys.stdout.write(json.dumps({"first": write_all(progress, meta), "again": write_all(progress, meta)}) + "\n")


if __name__ == "__main__":
    main(int(sys.argv[1]))
